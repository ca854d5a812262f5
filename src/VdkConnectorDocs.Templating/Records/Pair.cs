using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Records;

/// <summary>One member of an object, as a loop over the object yields it.</summary>
internal sealed record Pair(KeyValuePair<string, ScriptValue> Member);

/// <summary>What templates see of a <see cref="Pair"/>.</summary>
internal static class PairShape
{
    public static readonly RecordShape<Pair> Instance = new RecordShape<Pair>("pair")
        .Member("key", p => p.Member.Key)
        .Value("value", p => p.Member.Value);
}
