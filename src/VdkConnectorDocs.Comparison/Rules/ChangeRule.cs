using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>One kind of change. A rule sees the paired plugins and keeps no state.</summary>
internal abstract class ChangeRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract Impact Impact { get; }

    /// <summary>What changed for the plugins that are on both sides.</summary>
    public virtual IEnumerable<Change> Find(PluginPair pair) => [];

    /// <summary>What changed for the catalog as a whole.</summary>
    public virtual IEnumerable<Change> Find(CatalogPair catalogs) => [];

    /// <summary>The descriptor of a rule of an impact; its severity follows from it.</summary>
    protected static DiagnosticDescriptor Describe(string id, string title, Impact impact) => new(
        id,
        title,
        "{0}",
        impact switch
        {
            Impact.Breaking => DiagnosticSeverity.Error,
            Impact.Risky => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        });
}
