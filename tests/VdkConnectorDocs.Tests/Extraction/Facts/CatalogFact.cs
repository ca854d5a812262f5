using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>A fact as a catalog has it.</summary>
/// <param name="Subject">What it is about, as a file of facts names it: <c>plugin|kind|name</c>.</param>
/// <param name="What">Which of its properties it is; empty when the subject has but one.</param>
/// <param name="Answer">What the catalog says.</param>
internal sealed record CatalogFact(string Subject, string What, Answer Answer)
{
    /// <summary>What a line about it has before the value.</summary>
    public string Key => What.Length == 0 ? Subject : $"{Subject}|{What}";
}

/// <summary>What a catalog says to a question, to be compared with what is expected.</summary>
internal abstract record Answer
{
    /// <summary>Whether it is what a line expects.</summary>
    /// <param name="plugin">The plugin's folder.</param>
    public bool Agrees(string plugin, JsonNode? expected) => expected switch
    {
        JsonObject when expected["oneOf"] is JsonArray choices => choices.Any(choice => Agrees(plugin, choice)),
        JsonObject when expected["unresolved"] is not null => IsNothing,
        _ => Equals(plugin, expected),
    };

    protected virtual bool IsNothing => false;

    protected abstract bool Equals(string plugin, JsonNode? expected);
}

/// <summary>A constant: exactly the same JSON, but for white space and quotes in source expressions.</summary>
internal sealed record Constant(JsonNode? Value) : Answer
{
    protected override bool IsNothing => Value is null;

    public override string ToString() => Value?.ToJsonString() ?? "null";

    protected override bool Equals(string plugin, JsonNode? expected) =>
        SourceExpression.Normalize(Value)?.ToJsonString() == SourceExpression.Normalize(expected)?.ToJsonString();
}

/// <summary>A text for people, whose white space does not count.</summary>
internal sealed record Prose(string? Text) : Answer
{
    protected override bool IsNothing => Text is null;

    public override string ToString() => Text is null ? "null" : $"\"{Text}\"";

    protected override bool Equals(string plugin, JsonNode? expected) => Fold(Text) == Fold(expected?.GetValue<string>());

    private static string? Fold(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The source expression of a type, where white space and the kind of quotes do not count.</summary>
internal sealed record Source(string? Expression) : Answer
{
    protected override bool IsNothing => Expression is null;

    public override string ToString() => Expression ?? "null";

    protected override bool Equals(string plugin, JsonNode? expected) =>
        (Expression is null && expected is null)
        || (Expression is not null && expected is not null && SourceExpression.Normalize(Expression) == SourceExpression.Normalize(expected.GetValue<string>()));
}

/// <summary>Several values in any order.</summary>
internal sealed record Unordered(IEnumerable<string> Values) : Answer
{
    public override string ToString() => $"[{string.Join(", ", Values)}]";

    protected override bool Equals(string plugin, JsonNode? expected) =>
        expected is JsonArray values
        && values.Select(value => value!.GetValue<string>()).Order(StringComparer.Ordinal).SequenceEqual(Values.Order(StringComparer.Ordinal));
}

/// <summary>Evidence, which has to span the place that is expected.</summary>
internal sealed record Place(Evidence Evidence) : Answer
{
    public override string ToString() => $"{Evidence.Path}:{Evidence.StartLine}-{Evidence.EndLine}";

    protected override bool Equals(string plugin, JsonNode? expected) => FactPlace.Parse(expected!.GetValue<string>()).Touches(plugin, Evidence);
}

/// <summary>A name in lower case, of which the code may give several spellings.</summary>
internal sealed record Spellings(string Name) : Answer
{
    public override string ToString() => Name;

    protected override bool Equals(string plugin, JsonNode? expected) =>
        expected is JsonArray { Count: > 0 } names && names.All(name => name!.GetValue<string>().Equals(Name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The catalog has no place for it.</summary>
internal sealed record Untold : Answer
{
    public override string ToString() => "(nothing)";

    protected override bool Equals(string plugin, JsonNode? expected) => true;
}
