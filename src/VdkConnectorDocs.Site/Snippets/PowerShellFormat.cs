using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>
/// PowerShell: single quotes take everything as it is but a quote, which is doubled; and PowerShell takes the typographic single
/// quotes for quotes too (language specification, 2.3.5.2).
/// </summary>
internal sealed class PowerShellFormat : SnippetFormat
{
    public override string Id => "powershell";

    public override string Label => "PowerShell";

    public override string Language => "powershell";

    public override bool CanWrite(string value) => !value.Contains('\0', StringComparison.Ordinal);

    protected override void WriteHead(StringBuilder text, AssignmentSection section)
    {
    }

    protected override string Line(AssignmentSection section, Assignment assignment)
    {
        var quoted = new StringBuilder(assignment.Value.Length + 2).Append('\'');
        foreach (var c in assignment.Value)
        {
            quoted.Append(c);
            if (c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b')
            {
                quoted.Append(c);
            }
        }

        return $"$Env:{Variable(section, assignment)} = {quoted.Append('\'')}";
    }
}
