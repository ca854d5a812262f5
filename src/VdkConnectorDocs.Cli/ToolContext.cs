using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>What surrounds a run: its output, folder, environment and cancellation. Tests bring their own.</summary>
internal sealed record ToolContext
{
    /// <summary>Standard output: results only.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: everything else.</summary>
    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>What relative paths are relative to; a full path.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The value of an environment variable, null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The day, in UTC: what the user lets expire is compared with it, and nothing else.</summary>
    public required DateOnly Today { get; init; }

    public CancellationToken CancellationToken { get; init; }

    public static ToolContext OfProcess(CancellationToken cancellationToken) => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = NewWriter(Console.OpenStandardError()),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        CurrentDirectory = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        CancellationToken = cancellationToken,
    };

    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>Text to standard output, in UTF-8 without a byte order mark and with <c>\n</c> on every system.</summary>
    public void Write(string text)
    {
        Output.Write(Encoding.UTF8.GetBytes(text));
        Output.Flush();
    }

    /// <summary>
    /// JSON in UTF-8 to standard output. Where a string of it could be a command to the program that reads the log, a character is written
    /// as its number; the JSON is the same.
    /// </summary>
    public void WriteJson(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("##"u8) >= 0)
        {
            Write(WorkflowCommand.Disarm(Encoding.UTF8.GetString(json)));
            return;
        }

        Output.Write(json);
        Output.Flush();
    }

    private static StreamWriter NewWriter(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
