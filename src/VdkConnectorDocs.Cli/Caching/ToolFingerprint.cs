using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// Which code made a result: another build of the tool may make another one of the same inputs. The compiler derives a module's version
/// id from all that it compiles, the versions of the packages included.
/// </summary>
internal static class ToolFingerprint
{
    /// <summary>Adds the code that makes a catalog of a plugin tree.</summary>
    public static Fingerprint AddExtraction(this Fingerprint fingerprint) => fingerprint
        .Add("runtime", Environment.Version.ToString())
        .AddModule<Diagnostic>()
        .AddModule<ParseResult>()
        .AddModule<ConnectorCatalog>()
        .AddModule<ExtractionRequest>();

    /// <summary>Adds the code that makes a site of a catalog.</summary>
    public static Fingerprint AddSite(this Fingerprint fingerprint) => fingerprint
        .AddExtraction()
        .AddModule<FindingPolicy>()
        .AddModule<TemplateEngine>()
        .AddModule<SiteRequest>()
        .AddModule<ToolContext>();

    private static Fingerprint AddModule<T>(this Fingerprint fingerprint) =>
        fingerprint.Add(typeof(T).Module.Name, typeof(T).Module.ModuleVersionId.ToByteArray());
}
