using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Theme;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>The templates of a theme that an engine has loaded, so that it can be told whether they are still the same.</summary>
internal sealed class RecordedTemplates(ThemeFolder templates) : ITemplateLoader
{
    private readonly ConcurrentDictionary<string, SourceText?> _loaded = new(StringComparer.Ordinal);

    public SourceText? Load(string name) => _loaded.GetOrAdd(name, new ThemeTemplateLoader(templates).Load);

    /// <summary>Whether each that was loaded is the same in a theme, and each that was missing still is.</summary>
    public bool AreThoseOf(ThemeFolder theme)
    {
        var loader = new ThemeTemplateLoader(theme);
        return _loaded.All(entry => IsSame(entry.Value, loader.Load(entry.Key)));
    }

    private static bool IsSame(SourceText? one, SourceText? other) => one?.Path == other?.Path && one?.Text == other?.Text;
}
