using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Records;

/// <summary>What kind of value a member has, so that a template can be checked without rendering it.</summary>
public enum RecordMemberKind
{
    Text,
    Boolean,
    Number,
    Date,
    Markup,

    /// <summary>A record of <see cref="RecordMember.Shape"/>, or null.</summary>
    Record,

    /// <summary>A list of records of <see cref="RecordMember.Shape"/>.</summary>
    RecordList,

    /// <summary>A list of strings.</summary>
    TextList,

    /// <summary>Any value; its members are not checked.</summary>
    Any,
}

/// <summary>One member of a record: its name in templates, its type, and the way to its value.</summary>
/// <param name="Name">In snake_case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">The shape of the record or of the list's items, else null.</param>
/// <param name="Read">Gets the value from the host's object.</param>
public sealed record RecordMember(string Name, RecordMemberKind Kind, RecordShape? Shape, Func<object, ScriptValue> Read);
