using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>One line of a file of facts: <c>plugin|kind|name|…|value</c>.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Parts">All but the value.</param>
/// <param name="Value">The last part, which is JSON.</param>
/// <param name="Text">The whole line.</param>
internal sealed record FactLine(int Number, ImmutableArray<string> Parts, JsonNode? Value, string Text)
{
    private const char Separator = '|';

    public string Plugin => Parts[0];

    public string Kind => Parts[1];

    /// <summary>The line without its value.</summary>
    public string Key => string.Join(Separator, Parts);

    /// <summary>The value where it is a text, such as a place.</summary>
    public string Place => Value?.GetValue<string>() ?? throw new InvalidDataException($"Line {Number} names no place: {Text}");

    /// <summary>Every beginning of the key, down to the plugin.</summary>
    public IEnumerable<string> Subjects => Enumerable.Range(1, Parts.Length).Select(count => string.Join(Separator, Parts.Take(count)));

    public static FactLine Parse(int number, string text)
    {
        var parts = text.Split(Separator);
        return new FactLine(number, [.. parts[..^1]], JsonNode.Parse(parts[^1]), text);
    }
}
