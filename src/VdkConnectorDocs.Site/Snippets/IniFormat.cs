using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>
/// <c>config.ini</c> of a data job. VDK reads it with Python's <c>configparser.ConfigParser()</c>: <c>%</c> starts an interpolation,
/// values lose the blanks around each line, and a line that begins with <c>#</c> or <c>;</c> is a comment even inside a value.
/// </summary>
internal sealed class IniFormat : SnippetFormat
{
    public override string Id => "ini";

    public override string Label => "config.ini";

    public override string Language => "ini";

    public override bool CanWrite(string value)
    {
        // Python's text files and str.splitlines end lines at more characters than \n; configparser reads lines by the file's own.
        if (value.AsSpan().IndexOfAny("\r\0") >= 0 || value != value.Trim())
        {
            return false;
        }

        var lines = value.Split('\n');
        return lines.All(l => l == l.Trim()) && !lines.Skip(1).Any(l => l.Length == 0 || l[0] is '#' or ';');
    }

    protected override void WriteHead(StringBuilder text, AssignmentSection section)
    {
        text.Append(section.Name is { } name ? $"[vdk_{name}]\n" : "[vdk]\n");
    }

    protected override string Line(AssignmentSection section, Assignment assignment)
    {
        var value = assignment.Value.Replace("%", "%%", StringComparison.Ordinal).Replace("\n", "\n    ", StringComparison.Ordinal);
        return value.Length == 0 ? $"{assignment.Name} =" : $"{assignment.Name} = {value}";
    }
}
