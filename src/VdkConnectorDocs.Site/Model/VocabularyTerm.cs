using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Site.Model;

/// <summary>A word of the catalog's vocabulary as pages show it.</summary>
/// <param name="Id">As in the catalog: <c>data-source</c>.</param>
/// <param name="Label">For one: <c>Data source</c>.</param>
/// <param name="Plural">For many: <c>Data sources</c>.</param>
/// <param name="Description">What it means to a user, a clause without a full stop.</param>
/// <param name="IsKnown">It is of the vocabulary; a catalog of a later version can have others, which are shown as they are.</param>
public sealed record VocabularyTerm(string Id, string Label, string Plural, string Description, bool IsKnown = true);

/// <summary>A word, and the plugins it applies to.</summary>
/// <param name="Plugins">In the catalog's order.</param>
public sealed record VocabularyUse(VocabularyTerm Term, EquatableList<PluginModel> Plugins);
