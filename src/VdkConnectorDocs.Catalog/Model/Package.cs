namespace VdkConnectorDocs.Catalog.Model;

/// <summary>What the distribution's metadata say; what they do not say is null or empty.</summary>
public sealed record Package
{
    /// <summary>Null when there is no metadata, or its name is not provable.</summary>
    public string? Name { get; init; }

    /// <summary>The version in the sources, which a release may rewrite.</summary>
    public string? Version { get; init; }

    /// <summary>The specifier of <c>python_requires</c>.</summary>
    public string? RequiresPython { get; init; }

    /// <summary>Declared by classifiers, as <c>3.7</c>, in numeric order.</summary>
    public EquatableList<string> PythonVersions { get; init; } = [];

    /// <summary>Tested by <c>.plugin-ci.yml</c>, in numeric order.</summary>
    public EquatableList<string> TestedPythonVersions { get; init; } = [];

    /// <summary>The licence field, else the classifier's text.</summary>
    public string? License { get; init; }

    /// <summary>Every different licence that the metadata name, when they disagree; else empty.</summary>
    public EquatableList<string> ConflictingLicenses { get; init; } = [];

    /// <summary>The text of the <c>Development Status</c> classifier: <c>4 - Beta</c>.</summary>
    public string? Maturity { get; init; }

    /// <summary>The distribution's description, one line.</summary>
    public string? Description { get; init; }

    public EquatableList<Dependency> Dependencies { get; init; } = [];

    /// <summary>Optional dependencies, by extra, in ordinal order.</summary>
    public EquatableList<Extra> Extras { get; init; } = [];

    public EquatableList<EntryPoint> EntryPoints { get; init; } = [];

    /// <summary>The files the metadata were read from, relative to the plugins folder.</summary>
    public EquatableList<string> Manifests { get; init; } = [];

    /// <summary>Where the metadata stand; null when there are none.</summary>
    public Evidence? Evidence { get; init; }
}

/// <param name="Specifier">Everything behind the name: extras, versions, markers; empty for any version.</param>
public sealed record Dependency(string Name, string Specifier);

public sealed record Extra(string Name, EquatableList<Dependency> Dependencies);

/// <param name="Target"><c>module</c> or <c>module:object</c>.</param>
public sealed record EntryPoint(string Group, string Name, string Target, Evidence Evidence);
