namespace VdkConnectorDocs.Site.Search;

/// <summary>One thing that can be found.</summary>
/// <param name="Type">One of <see cref="SearchTypes"/>.</param>
/// <param name="Title">What is shown.</param>
/// <param name="Note">The id of the plugin it belongs to.</param>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Owner">The number of the entry of the plugin it belongs to; of a plugin, its own.</param>
public sealed record SearchEntry(string Type, string Title, string Note, string Path, int Owner);

/// <summary>The types of entries.</summary>
public static class SearchTypes
{
    public const string Connector = "connector";

    public const string Plugin = "plugin";

    public const string Option = "option";

    public const string Command = "command";

    public const string DataSource = "data source";

    public const string Template = "template";

    public static IReadOnlyList<string> All { get; } = [Connector, Plugin, Option, Command, DataSource, Template];
}
