using System.Text;
using VdkConnectorDocs.Cli;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>Runs the tool in this process, in a folder of its own, and keeps what it said.</summary>
public sealed class ToolSession : IDisposable
{
    public ToolSession() => Variables = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
        ["VDK_CONNECTOR_DOCS_CACHE"] = Folder.Combine("cache"),
    };

    public TemporaryFolder Folder { get; } = new();

    public IDictionary<string, string> Variables { get; }

    public bool OutputIsTerminal { get; set; }

    public DateOnly Today { get; set; } = new(2026, 1, 1);

    public CancellationToken CancellationToken { get; set; }

    public byte[] OutputBytes { get; private set; } = [];

    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string Error { get; private set; } = "";

    public IReadOnlyList<string> OutputLines => Output.Split('\n')[..^1];

    public IReadOnlyList<string> ErrorLines => Error.Split('\n')[..^1];

    public int Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Tool.Run(arguments, new ToolContext
        {
            Output = output,
            Error = error,
            OutputIsTerminal = OutputIsTerminal,
            CurrentDirectory = Folder.Path,
            Variable = name => Variables.TryGetValue(name, out var value) ? value : null,
            Today = Today,
            CancellationToken = CancellationToken,
        });
        OutputBytes = output.ToArray();
        Error = error.ToString();
        return exitCode;
    }

    public void Dispose() => Folder.Dispose();
}
