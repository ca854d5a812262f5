#pragma warning disable
using VdkConnectorDocs.Catalog; using VdkConnectorDocs.Catalog.Model; using VdkConnectorDocs.Diagnostics; using VdkConnectorDocs.Extraction.Plugins;
namespace VdkConnectorDocs.Extraction.Metadata { internal static class PluginCi { public static EquatableList<string> TestedVersions(SourceCache c, PluginFolder f, DiagnosticBag d) => []; } }
namespace VdkConnectorDocs.Extraction.Readmes { internal static class ReadmeFile { public static Readme? Read(SourceCache c, PluginFolder f, DiagnosticBag d) => null; }
internal static class OptionDocumentation { public static EquatableList<ConfigurationOption> Apply(EquatableList<ConfigurationOption> o, Readme? r) => o; } }
