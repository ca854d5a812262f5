using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>A catalog in the terms of a file of facts.</summary>
internal static class CatalogFacts
{
    private static readonly Action<Plugin, FactList>[] Collectors =
    [
        PackageFacts.Collect, OptionFacts.Collect, RegistrationFacts.Collect, CommandFacts.Collect, ReadmeFacts.Collect,
    ];

    public static IReadOnlyList<CatalogFact> Of(Plugin plugin)
    {
        var facts = new List<CatalogFact>();
        foreach (var collect in Collectors)
        {
            collect(plugin, new FactList(facts, plugin.Path));
        }

        return facts;
    }
}
