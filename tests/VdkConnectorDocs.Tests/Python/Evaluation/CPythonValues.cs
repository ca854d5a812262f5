using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>The machine's own Python, which runs programs and tells what their names are bound to.</summary>
internal sealed class CPythonValues : IDisposable
{
    private static readonly Version Oldest = new(3, 11);

    private readonly Process _process;

    private CPythonValues(Process process) => _process = process;

    /// <summary>Starts <c>python3</c> from the path; skips the test when there is none, or an older one than is needed.</summary>
    public static CPythonValues StartOrSkip()
    {
        // Asks for the version, too.
        using (CPython.StartOrSkip(Oldest))
        {
        }

        return new CPythonValues(Process.Start(new ProcessStartInfo("python3", ["-I", Fixtures.Path("evaluation/cpython_values.py")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!);
    }

    /// <param name="seed">Decides what the functions of the module <c>outside</c> give.</param>
    /// <returns>What the names are bound to when the program has ended; the error that ended it, null without one.</returns>
    public (IReadOnlyDictionary<string, string> Values, string? Error) Run(string code, int seed)
    {
        _process.StandardInput.WriteLine(new JsonObject { ["source"] = code, ["seed"] = seed }.ToJsonString());
        _process.StandardInput.Flush();
        var answer = JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"python3 ended with:\n{code}"))!;
        var values = answer["values"]!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.Ordinal);
        return (values, answer["error"]?.GetValue<string>());
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
