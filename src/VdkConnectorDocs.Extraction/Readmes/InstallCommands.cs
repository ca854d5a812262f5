using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes.Mentions;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>
/// The packages that a README tells to install, with pip or what stands in for it. Folders, files and addresses are left out: they are
/// for those who work on the plugin, not for those who use it.
/// </summary>
internal static class InstallCommands
{
    private static readonly string[] Installers = ["pip", "pipx", "pipenv", "conda", "mamba", "uv", "poetry", "pdm", "rye"];

    private static readonly string[] Verbs = ["install", "add"];

    /// <summary>Options that are followed by something that is no package.</summary>
    private static readonly string[] OptionsWithValue =
    [
        "-r", "-c", "-i", "-e", "-f", "-t", "-n", "--requirement", "--constraint", "--index-url", "--extra-index-url", "--editable",
        "--find-links", "--target", "--trusted-host", "--prefix", "--root", "--group", "--name", "--channel", "--python",
    ];

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>In the order of the text.</summary>
    public static EquatableList<ReadmeInstall> Find(MarkdownDocument document, SourceText source)
    {
        var found = new List<(string Package, int Offset)>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is CodeBlock code)
            {
                for (var i = 0; i < code.Lines.Count; i++)
                {
                    var slice = code.Lines.Lines[i].Slice;
                    Find(slice.ToString(), slice.Start, isCode: true, found);
                }
            }
            else if (block.Inline is { } inlines)
            {
                FindInText(inlines, found);
            }
        }

        return found
            .OrderBy(static install => install.Offset)
            .Select(install => (install.Package, Position: source.GetPosition(Math.Min(install.Offset, source.Length))))
            .Select(static install => new ReadmeInstall(install.Package, install.Position.Line, install.Position.Column))
            .ToEquatableList();
    }

    private static void FindInText(ContainerInline inlines, List<(string Package, int Offset)> found)
    {
        foreach (var inline in InlineWalk.Leaves(inlines))
        {
            if (inline is CodeInline code)
            {
                Find(code.Content, LeadingName.ContentOffset(code), isCode: true, found);
            }
            else if (inline is LiteralInline { PreviousSibling: not LiteralInline } literal)
            {
                var run = LiteralRun.From(literal);
                Find(run.Text, run.Offset, isCode: false, found);
            }
        }
    }

    /// <param name="isCode">Else prose goes on behind the first package.</param>
    private static void Find(string line, int offset, bool isCode, List<(string Package, int Offset)> found)
    {
        if (!Array.Exists(Verbs, verb => line.Contains(verb, StringComparison.Ordinal)))
        {
            return;
        }

        var words = Words(line);
        for (var i = 1; i < words.Count; i++)
        {
            if (Array.IndexOf(Verbs, words[i].Text) >= 0 && IsInstaller(words[i - 1].Text))
            {
                i = FindPackages(words, i + 1, offset, isCode, found);
            }
        }
    }

    /// <returns>The last word that was looked at.</returns>
    private static int FindPackages(List<(string Text, int Start)> words, int from, int offset, bool isCode, List<(string Package, int Offset)> found)
    {
        for (var i = from; i < words.Count; i++)
        {
            var (word, start) = words[i];
            if (word is "&&" or "||" or "|" or ";" or ">" || word[0] is '#')
            {
                return i;
            }

            if (word[0] == '-')
            {
                i += Array.IndexOf(OptionsWithValue, word) >= 0 ? 1 : 0;
                continue;
            }

            if (PackageName(word) is { } name)
            {
                found.Add((name, offset + start + word.IndexOf(name, StringComparison.Ordinal)));
            }

            if (!isCode || word[^1] == ';')
            {
                return i;
            }
        }

        return words.Count;
    }

    private static bool IsInstaller(string word)
    {
        var name = word.TrimStart('!', '%', '$', '(', '"', '\'').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        return Array.IndexOf(Installers, name) >= 0 || name.EndsWith("/pip", StringComparison.Ordinal);
    }

    /// <summary>The name of a requirement (PEP 508); null for a path, an address or a placeholder.</summary>
    private static string? PackageName(string word)
    {
        var text = word.Trim('"', '\'', '`', '(', ')', ',', ';', ':');
        var length = text.AsSpan().IndexOfAnyExcept(NameCharacters);
        var name = (length < 0 ? text : text[..length]).TrimEnd('.', '-', '_');
        var isRequirement = length < 0 || text[length] is '[' or '<' or '>' or '=' or '!' or '~' or ';' or '@';
        return isRequirement && name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && !IsFile(name) ? name : null;
    }

    private static bool IsFile(string name) =>
        name.EndsWith(".whl", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static List<(string Text, int Start)> Words(string line)
    {
        var words = new List<(string Text, int Start)>();
        var position = 0;
        while (position < line.Length)
        {
            if (char.IsWhiteSpace(line[position]))
            {
                position++;
                continue;
            }

            var start = position;
            while (position < line.Length && !char.IsWhiteSpace(line[position]))
            {
                position++;
            }

            words.Add((line[start..position], start));
        }

        return words;
    }
}
