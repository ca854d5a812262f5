using System.Buffers;
using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>Exports for bash and any other POSIX shell: single quotes take everything but a single quote as it is.</summary>
internal sealed class BashFormat : SnippetFormat
{
    private static readonly SearchValues<char> NeedNoQuotes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:@%+,");

    public override string Id => "bash";

    public override string Label => "bash";

    public override string Language => "bash";

    public override bool CanWrite(string value) => !value.Contains('\0', StringComparison.Ordinal);

    protected override void WriteHead(StringBuilder text, AssignmentSection section)
    {
    }

    protected override string Line(AssignmentSection section, Assignment assignment) =>
        $"export {Variable(section, assignment)}={Quote(assignment.Value)}";

    private static string Quote(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(NeedNoQuotes)
            ? value
            : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
