using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Records;

/// <summary>A list of records of one shape.</summary>
internal interface IRecordList
{
    RecordShape Shape { get; }
}

/// <summary>A list of the host's objects, wrapped one by one when they are read.</summary>
internal sealed class RecordList<T>(RecordShape shape, IReadOnlyList<T> items) : ScriptList, IRecordList
    where T : class
{
    public RecordShape Shape { get; } = shape;

    public override int Count => items.Count;

    public override ScriptValue this[int index] =>
        (uint)index < (uint)items.Count ? new RecordValue(Shape, items[index]) : ScriptValue.Null;
}

/// <summary>A list of the host's strings.</summary>
internal sealed class TextList(IReadOnlyList<string> items) : ScriptList
{
    public override int Count => items.Count;

    public override ScriptValue this[int index] => (uint)index < (uint)items.Count ? items[index] : ScriptValue.Null;
}
