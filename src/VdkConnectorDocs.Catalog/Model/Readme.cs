namespace VdkConnectorDocs.Catalog.Model;

/// <summary>A plugin's README.</summary>
/// <param name="Path">Relative to the plugins folder.</param>
/// <param name="Title">The text of the first heading; null without one.</param>
/// <param name="Summary">The first paragraph as plain text, null without one.</param>
/// <param name="Markdown">The whole text.</param>
/// <param name="Mentions">Where it names options, in its order.</param>
public sealed record Readme(
    string Path,
    string? Title,
    string? Summary,
    string Markdown,
    EquatableList<ReadmeMention> Mentions)
{
    /// <summary>The packages that it tells to install, in its order.</summary>
    public EquatableList<ReadmeInstall> Installs { get; init; } = [];

    /// <summary>Its links to files and headings that are not there, in its order; what lies outside the tree is not judged.</summary>
    public EquatableList<ReadmeLink> DeadLinks { get; init; } = [];
}

/// <param name="Package">The package's name as written, without version and extras.</param>
/// <param name="Line">1-based line of the README.</param>
/// <param name="Column">1-based.</param>
public sealed record ReadmeInstall(string Package, int Line, int Column);

/// <param name="Target">As written.</param>
/// <param name="Line">1-based line of the README.</param>
/// <param name="Column">1-based.</param>
public sealed record ReadmeLink(string Target, int Line, int Column);

/// <summary>The places of a README where a name can stand for an option.</summary>
public static class MentionPlaces
{
    /// <summary>The first cell of a row in a table of options.</summary>
    public const string Table = "table";

    /// <summary>The start of a list item.</summary>
    public const string List = "list";

    /// <summary>A key in a <c>config.ini</c> example.</summary>
    public const string Ini = "ini";

    /// <summary>A <c>VDK_…</c> variable that an example sets.</summary>
    public const string Environment = "env";

    /// <summary>Inline code or plain text.</summary>
    public const string Text = "text";
}

/// <param name="Name">As written.</param>
/// <param name="Place">One of <see cref="MentionPlaces"/>.</param>
/// <param name="Line">1-based line of the README.</param>
/// <param name="Column">1-based.</param>
/// <param name="Section">The section of a <c>config.ini</c> example; else null.</param>
/// <param name="Default">What a table or list says about the default, or what an example sets; null when it says nothing.</param>
/// <param name="Required">What a table or list says about being required; null when it says nothing.</param>
public sealed record ReadmeMention(
    string Name,
    string Place,
    int Line,
    int Column,
    string? Section,
    string? Default,
    bool? Required);
