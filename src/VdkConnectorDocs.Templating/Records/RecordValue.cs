using System.Runtime.CompilerServices;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Records;

/// <summary>An object of the host as templates see it: read-only, with the members of its shape and no others.</summary>
public sealed class RecordValue : ScriptReference, IEquatable<RecordValue>
{
    internal RecordValue(RecordShape shape, object target)
        : base(ScriptValueKind.Record)
    {
        Shape = shape;
        Target = target;
    }

    public RecordShape Shape { get; }

    public object Target { get; }

    /// <summary>A member's value.</summary>
    /// <returns>False when the shape has no such member.</returns>
    public bool TryGet(string name, out ScriptValue value)
    {
        if (Shape.TryFind(name, out var member))
        {
            value = member.Read(Target);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The members as an object.</summary>
    internal ScriptObject ToObject()
    {
        var members = new ScriptObject(Shape.Members.Count);
        foreach (var member in Shape.Members)
        {
            members.Set(member.Name, member.Read(Target));
        }

        return members;
    }

    /// <summary>Whether both are the same object of the host.</summary>
    public bool Equals(RecordValue? other) => other is not null && ReferenceEquals(Target, other.Target);

    public override bool Equals(object? obj) => Equals(obj as RecordValue);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Target);
}
