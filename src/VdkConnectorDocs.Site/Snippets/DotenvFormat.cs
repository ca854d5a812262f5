using System.Buffers;
using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>
/// A <c>.env</c> file. There is no standard: a value of plain characters is read alike by all readers, docker's <c>--env-file</c>
/// included, and one in single quotes by python-dotenv, docker compose and a shell, as long as it holds no quote and no backslash.
/// </summary>
internal sealed class DotenvFormat : SnippetFormat
{
    private static readonly SearchValues<char> NeedNoQuotes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:@%+,=");

    public override string Id => "env";

    public override string Label => ".env";

    public override string Language => "bash";

    public override bool CanWrite(string value) =>
        !value.AsSpan().ContainsAny("'\\\n\r\0") && !value.Contains("${", StringComparison.Ordinal);

    protected override void WriteHead(StringBuilder text, AssignmentSection section)
    {
    }

    protected override string Line(AssignmentSection section, Assignment assignment) =>
        !assignment.Value.AsSpan().ContainsAnyExcept(NeedNoQuotes)
            ? $"{Variable(section, assignment)}={assignment.Value}"
            : $"{Variable(section, assignment)}='{assignment.Value}'";
}
