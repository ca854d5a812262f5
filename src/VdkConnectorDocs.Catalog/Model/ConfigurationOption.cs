using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>A configuration key that a plugin declares.</summary>
public sealed record ConfigurationOption
{
    /// <summary>As the code writes it; VDK compares keys without regard to case.</summary>
    public required string Key { get; init; }

    /// <summary>As <c>config.ini</c> has it: in lower case.</summary>
    public required string Name { get; init; }

    /// <summary><c>VDK_</c> and the key in upper case, <c>.</c> and <c>-</c> turned into <c>_</c>.</summary>
    public required string EnvironmentVariable { get; init; }

    /// <summary>The section of <c>config.ini</c>, in lower case; almost always <c>vdk</c>.</summary>
    public string Section { get; init; } = "vdk";

    public required DefaultValue Default { get; init; }

    /// <summary>One of <see cref="OptionTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The default is None and the code cannot do without a value.</summary>
    public bool Required { get; init; }

    /// <summary>Declared so in code. False does not mean "not secret".</summary>
    public bool Sensitive { get; init; }

    /// <summary>Not declared sensitive, but its name or description says that it holds a secret.</summary>
    public bool LooksSensitive { get; init; }

    /// <summary>Joined and resolved, otherwise as written; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The values the code accepts, when it compares with constants; else empty.</summary>
    public EquatableList<CatalogValue> AllowedValues { get; init; } = [];

    /// <summary>The README names the option.</summary>
    public bool Documented { get; init; }

    /// <summary>The declaring call stands under a condition.</summary>
    public bool Conditional { get; init; }

    /// <summary>When the option first appeared; null when history was not read.</summary>
    public Revision? Since { get; init; }

    public required Evidence Evidence { get; init; }
}
