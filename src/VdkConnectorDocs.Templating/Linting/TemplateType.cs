using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Linting;

/// <summary>What is known of a value without rendering.</summary>
/// <param name="Kind">What it is; <see cref="RecordMemberKind.Any"/> when that is not known.</param>
/// <param name="Shape">The shape of the record or of the list's items, else null.</param>
public sealed record TemplateType(RecordMemberKind Kind, RecordShape? Shape = null)
{
    private bool _fitsAll;

    /// <summary>A value of which nothing is known, so that nothing is reported of it.</summary>
    public static TemplateType Any { get; } = new(RecordMemberKind.Any);

    /// <summary>What a mistake that was reported leads to: it fits every type, so that the mistake hides no others.</summary>
    public static TemplateType Mistake { get; } = new(RecordMemberKind.Any) { _fitsAll = true };

    public static TemplateType Text { get; } = new(RecordMemberKind.Text);

    /// <summary>The type of an item when a loop reads the value, or of one item of it.</summary>
    public TemplateType Item => Kind switch
    {
        RecordMemberKind.RecordList => new TemplateType(RecordMemberKind.Record, Shape),
        RecordMemberKind.TextList => Text,
        _ => _fitsAll ? this : Any,
    };

    public static TemplateType Of(RecordMember member) => new(member.Kind, member.Shape);

    /// <summary>The type of a value that a host passes to templates.</summary>
    public static TemplateType Of(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Record when value.As<RecordValue>() is { } record => new TemplateType(RecordMemberKind.Record, record.Shape),
        ScriptValueKind.List when value.As<IRecordList>() is { } records => new TemplateType(RecordMemberKind.RecordList, records.Shape),
        ScriptValueKind.String => Text,
        ScriptValueKind.Boolean => new TemplateType(RecordMemberKind.Boolean),
        ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Double => new TemplateType(RecordMemberKind.Number),
        ScriptValueKind.DateTime => new TemplateType(RecordMemberKind.Date),
        ScriptValueKind.Markup => new TemplateType(RecordMemberKind.Markup),
        _ => Any,
    };

    /// <summary>The type of a value that may be of either.</summary>
    public TemplateType Or(TemplateType other) => _fitsAll ? other : other._fitsAll || this == other ? this : Any;
}
