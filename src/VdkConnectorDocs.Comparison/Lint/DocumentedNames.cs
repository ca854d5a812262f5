using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What rules ask about an option and about a field of a data source's configuration alike.</summary>
/// <param name="Name">The key of an option, the name of a field.</param>
/// <param name="Shown">The same, with its data source.</param>
/// <param name="Default">Null when it has none.</param>
internal sealed record DocumentedName(
    string Name,
    string Shown,
    DefaultValue? Default,
    bool IsRequired,
    bool IsDocumented,
    bool LooksSensitive,
    string? Description,
    Evidence Evidence);

/// <summary>Everything of a plugin that a user can configure.</summary>
internal static class DocumentedNames
{
    /// <summary>In the order of the catalog.</summary>
    public static IEnumerable<DocumentedName> Of(Plugin plugin)
    {
        foreach (var option in plugin.Options)
        {
            yield return new DocumentedName(
                option.Key,
                option.Key,
                option.Default,
                option.Required,
                option.Documented,
                option.LooksSensitive,
                option.Description,
                option.Evidence);
        }

        foreach (var source in plugin.DataSources)
        {
            foreach (var field in source.Options)
            {
                yield return new DocumentedName(
                    field.Name,
                    $"{field.Name} of the data source {source.Name}",
                    field.Default,
                    field.Required,
                    field.Documented,
                    field.LooksSensitive,
                    field.Description,
                    field.Evidence);
            }
        }
    }
}
