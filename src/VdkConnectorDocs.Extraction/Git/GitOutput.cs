using System.Text;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>What a git command left behind.</summary>
/// <param name="Bytes">Its standard output.</param>
/// <param name="Error">Its standard error, trimmed.</param>
public sealed record GitOutput(int ExitCode, byte[] Bytes, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The output as text, without white space at its ends.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).Trim();

    /// <summary>The last line of the error without git's own prefix: the part that a message can quote.</summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var line = Array.FindLast(lines, static l => l.StartsWith("fatal: ", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "";
            return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
        }
    }
}
