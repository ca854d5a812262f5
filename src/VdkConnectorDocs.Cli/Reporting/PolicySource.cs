using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Reporting;

/// <summary>Gets the policy by which findings are judged: that of <c>--policy</c>, else that of <c>site.yml</c>.</summary>
internal static class PolicySource
{
    public const string OptionHelp = "A file with 'severities' and 'allow', instead of those of site.yml.";

    /// <param name="file">What <c>--policy</c> says.</param>
    /// <returns>Null, with an error, when the file cannot be used.</returns>
    public static FindingPolicy? Load(string? file, SiteConfiguration configuration, ToolRun run)
    {
        if (file is null)
        {
            return configuration.Policy;
        }

        if (TextFile.Read(file, run) is not { } text)
        {
            return null;
        }

        var problems = new DiagnosticBag();
        var policy = PolicyReader.Read(new SourceText(file, text), problems);
        run.Diagnostics.AddRange(problems.ToSortedList());
        return problems.HasErrors ? null : policy;
    }
}
