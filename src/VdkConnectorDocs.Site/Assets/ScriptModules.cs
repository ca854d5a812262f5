using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Site.Assets;

/// <summary>
/// Joins our ECMAScript modules into one classic script, because browsers load no module from <c>file://</c>. Each module becomes a
/// function that returns what it exports, in the order of its imports; comments on lines of their own are left out.
/// The modules keep to two forms: <c>import { a, b } from './x.js';</c> and <c>export</c> before a declaration, each on one line.
/// </summary>
internal sealed class ScriptModules
{
    private const string ExportKeyword = "export ";

    private static readonly string[] Declarations = ["const ", "let ", "class ", "async function ", "function "];

    private readonly Func<string, string?> _read;
    private readonly HashSet<string> _started = new(StringComparer.Ordinal);
    private readonly StringBuilder _script = new("(() => {\n'use strict';\n");

    private ScriptModules(Func<string, string?> read) => _read = read;

    /// <summary>The script for an entry module and all it imports; null with the name of a module that is missing.</summary>
    /// <param name="entry">The entry's file name.</param>
    /// <param name="read">Gives a module's text by its file name; null when there is none.</param>
    /// <param name="missing">The file name of the first module that is missing.</param>
    public static string? Join(string entry, Func<string, string?> read, out string? missing)
    {
        var modules = new ScriptModules(read);
        missing = modules.Append(entry);
        return missing is null ? modules._script.Append("})();\n").ToString() : null;
    }

    private static string Variable(string module) => "$" + module[..^3].Replace('-', '_');

    private string? Append(string module)
    {
        if (!_started.Add(module))
        {
            return null;
        }

        if (_read(module) is not { } text)
        {
            return module;
        }

        var body = new StringBuilder();
        var exports = new List<string>();
        var inComment = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (inComment || IsComment(line))
            {
                inComment = !line.StartsWith("//", StringComparison.Ordinal) && IsInComment(line, inComment);
            }
            else if (ScriptImport.TryRead(line) is { } import)
            {
                if (Append(import.Module) is { } missing)
                {
                    return missing;
                }

                body.Append(CultureInfo.InvariantCulture, $"const {{ {import.Names} }} = {Variable(import.Module)};\n");
            }
            else if (FindExport(line) is { } export)
            {
                exports.Add(export);
                body.Append(line.AsSpan(ExportKeyword.Length)).Append('\n');
            }
            else if (line.Length > 0)
            {
                body.Append(line).Append('\n');
            }
        }

        _script.Append(CultureInfo.InvariantCulture, $"const {Variable(module)} = (() => {{\n{body}return {{ {string.Join(", ", exports)} }};\n}})();\n");
        return null;
    }

    /// <summary>The name that a line exports; null when it is another line.</summary>
    private static string? FindExport(string line)
    {
        if (!line.StartsWith(ExportKeyword, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = line.AsSpan(ExportKeyword.Length);
        foreach (var declaration in Declarations)
        {
            if (rest.StartsWith(declaration, StringComparison.Ordinal))
            {
                var name = rest[declaration.Length..];
                var length = 0;
                while (length < name.Length && (char.IsLetterOrDigit(name[length]) || name[length] == '_'))
                {
                    length++;
                }

                return length > 0 ? name[..length].ToString() : null;
            }
        }

        return null;
    }

    private static bool IsComment(string line) =>
        line.AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal) || line.AsSpan().TrimStart().StartsWith("/*", StringComparison.Ordinal);

    // A comment that begins a line takes the whole line: none of ours is followed by code.
    private static bool IsInComment(string line, bool inComment)
    {
        var text = line.AsSpan().TrimStart();
        return (inComment || text.StartsWith("/*", StringComparison.Ordinal)) && !text.TrimEnd().EndsWith("*/", StringComparison.Ordinal);
    }

    /// <summary>A line <c>import { a, b } from './x.js';</c>.</summary>
    private sealed record ScriptImport(string Names, string Module)
    {
        private const string Start = "import { ";
        private const string Middle = " } from './";
        private const string End = "';";

        public static ScriptImport? TryRead(string line)
        {
            var middle = line.IndexOf(Middle, StringComparison.Ordinal);
            return line.StartsWith(Start, StringComparison.Ordinal) && line.EndsWith(".js" + End, StringComparison.Ordinal) && middle > Start.Length
                ? new ScriptImport(line[Start.Length..middle], line[(middle + Middle.Length)..^End.Length])
                : null;
        }
    }
}
