using Markdig.Syntax;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Blocks of code, line by line.</summary>
internal static class CodeMentions
{
    public static void Find(CodeBlock code, MentionList mentions)
    {
        var lines = new List<CodeLine>();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var slice = code.Lines.Lines[i].Slice;
            lines.Add(new CodeLine(slice.ToString(), slice.Start));
        }

        var language = (code as FencedCodeBlock)?.Info?.ToLowerInvariant() ?? "";
        IniMentions.Find(language, lines, mentions);
        EnvironmentMentions.Find(lines, mentions);
        KeyListMentions.Find(language, lines, mentions);
    }
}

/// <param name="Offset">Of its first character in the README.</param>
internal readonly record struct CodeLine(string Text, int Offset);
