using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>The languages that are highlighted.</summary>
public static class CodeHighlighters
{
    public static IReadOnlyList<ICodeHighlighter> All { get; } =
    [
        new PythonHighlighter(),
        new IniHighlighter(),
        new ShellHighlighter(),
        new PowerShellHighlighter(),
        new SqlHighlighter(),
        new JsonHighlighter(),
        new YamlHighlighter(),
    ];

    private static readonly FrozenDictionary<string, ICodeHighlighter> ByName =
        All.SelectMany(highlighter => highlighter.Names.Select(name => KeyValuePair.Create(name, highlighter))).ToFrozenDictionary();

    /// <summary>The highlighter of a language; null when the name is null or not known.</summary>
    /// <param name="name">In any case.</param>
    public static ICodeHighlighter? Find(string? name) =>
        name is not null && ByName.TryGetValue(name.ToLowerInvariant(), out var highlighter) ? highlighter : null;
}
