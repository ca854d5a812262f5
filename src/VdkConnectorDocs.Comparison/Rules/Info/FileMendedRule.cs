using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>What a file says can be read again; what it brings is part of that.</summary>
internal sealed class FileMendedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3212", "A file parses again", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from file in pair.Mended
        where pair.Broken.Count == 0
        select new Change
        {
            Plugin = pair.Head.Id,
            About = FactKinds.File,
            Subject = file.Path,
            Message = "The file parses again, or is gone.",
            Before = FindingValue.Of("does not parse"),
            After = FindingValue.Of("parses"),
            Touches = [FactKinds.File, .. FactKinds.Registered],
            Consequences = pair.Facts.Added.Count > 0 && pair.Mended[0] == file
                ? [.. Losses.Describe(pair.Facts.Added, "Found with it")]
                : [],
        }.InBase(new Evidence(file.Path, file.Line, file.Line));
}
