using System.Text.Json.Nodes;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>
/// What a newer schema takes away from readers of documents that an older one describes: a member that is gone or need not be there any
/// more, a type that can be more than it was, a value that is no longer one, a definition or constraint that does not hold any longer.
/// </summary>
internal static class SchemaGrowth
{
    private static readonly string[] Prose = ["description", "title", "$comment", "$id", "examples"];

    /// <returns>The places, empty when everything that was promised still is.</returns>
    public static IEnumerable<string> Losses(JsonObject before, JsonObject after) => Losses(before, after, "$");

    private static IEnumerable<string> Losses(JsonObject before, JsonObject after, string path) =>
        from member in before
        let isProperty = path.EndsWith(".properties", StringComparison.Ordinal) || path.EndsWith(".$defs", StringComparison.Ordinal)
        where isProperty || !Prose.Contains(member.Key)
        from loss in Losses(isProperty ? "" : member.Key, member.Value, after[member.Key], $"{path}.{member.Key}")
        select loss;

    private static IEnumerable<string> Losses(string keyword, JsonNode? before, JsonNode? after, string path) => (keyword, before, after) switch
    {
        (_, not null, null) => [path],
        ("required" or "enum", JsonArray old, JsonArray now) => Texts(old).Except(Texts(now)).Select(name => $"{path}: {name}"),
        ("type", _, _) => Texts(after!).Except(Texts(before!)).Select(name => $"{path}: {name}"),
        (_, JsonObject old, JsonObject now) => Losses(old, now, path),
        (_, JsonArray old, JsonArray now) => old.SelectMany((item, i) => Losses("", item, i < now.Count ? now[i] : null, $"{path}[{i}]")),
        _ => JsonNode.DeepEquals(before, after) ? [] : [path],
    };

    private static IEnumerable<string> Texts(JsonNode node) => node is JsonArray array ? array.Select(item => item!.ToJsonString()) : [node.ToJsonString()];
}
