using System.Diagnostics;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>
/// Validates documents with ajv, which npm installs beside the test assembly from the pinned lock file. Without Node the tests that need
/// it are skipped; where <c>CI</c> is set they fail instead, so that a build server cannot leave them out unseen.
/// </summary>
internal static class AjvValidator
{
    public const string CatalogSchemaName = "catalog";

    public const string ConnectorSchemaName = "connector";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Catalog", "Json", "ajv");

    private static readonly Lazy<string?> WhyNot = new(Install);

    /// <summary>For each document null when it is valid, else what is wrong with it.</summary>
    public static IReadOnlyList<string?> Validate(IEnumerable<(string Schema, JsonNode Document)> documents)
    {
        if (WhyNot.Value is { } reason)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", reason);
            Assert.Fail(reason);
        }

        var input = new JsonObject
        {
            ["schemas"] = new JsonObject
            {
                [CatalogSchemaName] = JsonNode.Parse(CatalogSchema.Catalog.Span),
                [ConnectorSchemaName] = JsonNode.Parse(CatalogSchema.Connector.Span),
            },
            ["documents"] = new JsonArray(
                [.. documents.Select(d => new JsonObject { ["schema"] = d.Schema, ["document"] = d.Document.DeepClone() })]),
        };
        var (exitCode, output, errors) = Run("node", "validate.js", input.ToJsonString());
        Assert.True(exitCode == 0, errors);
        return [.. JsonNode.Parse(output)!.AsArray().Select(answer => (string?)answer)];
    }

    private static string? Install()
    {
        if (!Exists("node") || !Exists("npm"))
        {
            return "The JSON Schema is not validated: node and npm are not on the path.";
        }

        var marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        var (exitCode, _, errors) = OperatingSystem.IsWindows()
            ? Run("cmd", "/c npm ci --no-audit --no-fund", "")
            : Run("npm", "ci --no-audit --no-fund", "");
        return exitCode == 0 ? null : "The JSON Schema is not validated: npm could not install ajv. " + errors;
    }

    private static bool Exists(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }

    private static (int ExitCode, string Output, string Errors) Run(string program, string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
