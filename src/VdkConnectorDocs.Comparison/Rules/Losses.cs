using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Tells which facts go with something, a line a kind.</summary>
internal static class Losses
{
    public static IEnumerable<string> Describe(IEnumerable<Fact> facts, string what = "Lost with it") => facts
        .GroupBy(static fact => fact.About)
        .Select(group => Line(what, FactNames.Of(group.Key), [.. group.Select(static fact => fact.Subject).Order(StringComparer.Ordinal)]));

    public static string Line(string what, string kind, IReadOnlyList<string> names) =>
        $"{what}: {(names.Count == 1 ? kind : Plural(kind))} {string.Join(", ", names)}.";

    private static string Plural(string kind) => kind.EndsWith('y') ? kind[..^1] + "ies" : kind + "s";
}
