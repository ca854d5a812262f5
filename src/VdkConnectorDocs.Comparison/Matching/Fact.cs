using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Something that a plugin offers under a name, in the terms in which two revisions are compared.</summary>
internal record Fact
{
    /// <summary>Of <see cref="Findings.FactKinds"/>.</summary>
    public required string About { get; init; }

    /// <summary>What makes it the same fact in both revisions; unique among the facts of its kind and <see cref="Owner"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Its name for people, with that of its owner: <c>postgres-query --limit</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Its own name, by which a near-equal one is recognised.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the fact that it is part of; empty for none.</summary>
    public string Owner { get; init; } = "";

    /// <summary>All of it that does not depend on its name or place: what is equal here can be a renamed fact.</summary>
    public required string Rest { get; init; }

    /// <summary><see cref="Rest"/> says so much that two facts hardly share it by chance.</summary>
    public required bool IsDistinctive { get; init; }

    /// <summary>What registers it gives further names too, which only running the code tells.</summary>
    public bool HasFurtherNames { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>A fact that holds a value: an option of the configuration, of a data source, or of a command.</summary>
internal sealed record OptionFact : Fact
{
    /// <summary>Null for none.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>The type's name as the catalog has it.</summary>
    public required string Type { get; init; }

    public bool Required { get; init; }

    public bool Sensitive { get; init; }

    public string? Description { get; init; }

    /// <summary>Empty for any value.</summary>
    public EquatableList<CatalogValue> AllowedValues { get; init; } = [];

    /// <summary>Null where it cannot be set by one.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>The ways to write it on a command line; empty elsewhere.</summary>
    public EquatableList<string> Flags { get; init; } = [];

    /// <summary>It takes several values, on a command line.</summary>
    public bool Multiple { get; init; }
}
