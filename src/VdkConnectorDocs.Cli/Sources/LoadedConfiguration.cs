using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The configuration that a run uses.</summary>
/// <param name="Folder">Where its file is, else the current folder; a full path.</param>
/// <param name="Text">What the file says; null without one.</param>
/// <param name="Inputs">The files and folders that it is read from or names, as full paths.</param>
internal sealed record LoadedConfiguration(SiteConfiguration Configuration, string Folder, string? Text, IReadOnlyList<string> Inputs);
