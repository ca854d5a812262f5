using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VdkConnectorDocs.Python.Evaluation.Values;

public sealed class NoneValue : PythonValue
{
    private NoneValue()
    {
    }

    public static NoneValue Instance { get; } = new();

    public override string TypeName => "NoneType";
}

public sealed class EllipsisValue : PythonValue
{
    private EllipsisValue()
    {
    }

    public static EllipsisValue Instance { get; } = new();

    public override string TypeName => "ellipsis";
}

public sealed class BoolValue : PythonValue
{
    private BoolValue(bool value) => Value = value;

    public static BoolValue True { get; } = new(value: true);

    public static BoolValue False { get; } = new(value: false);

    public bool Value { get; }

    public override string TypeName => "bool";

    public static BoolValue Of(bool value) => value ? True : False;
}

public sealed class IntValue(BigInteger value) : PythonValue
{
    public BigInteger Value { get; } = value;

    public override string TypeName => "int";

    public override bool IsSame(PythonValue other, Effort effort) => other is IntValue number && number.Value == Value;
}

public sealed class FloatValue(double value) : PythonValue
{
    public double Value { get; } = value;

    public override string TypeName => "float";

    public override bool IsSame(PythonValue other, Effort effort) => other is FloatValue number && number.Value.Equals(Value);
}

/// <param name="value">May hold <see cref="TreeAnchor.Marker"/>, where only the run knows what stands there.</param>
/// <param name="labels">See <see cref="PythonValue.Labels"/>.</param>
public sealed class StrValue(string value, uint labels = 0) : PythonValue
{
    private bool? _isAnchored;

    public static StrValue Empty { get; } = new("");

    public string Value { get; } = value;

    public override uint Labels { get; } = labels;

    public override string TypeName => "str";

    /// <summary>Whether only the run knows what stands in some place of it: see <see cref="TreeAnchor"/>.</summary>
    public bool IsAnchored => _isAnchored ??= TreeAnchor.IsIn(Value);

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is StrValue text && text.Labels == Labels && HaveSameText(this, text, effort) == true;

    /// <summary>Whether two texts are the same; null when there is no work left to give.</summary>
    internal static bool? HaveSameText(StrValue a, StrValue b, Effort effort) =>
        a.Value.Length != b.Value.Length ? false
        : ReferenceEquals(a.Value, b.Value) ? true
        : effort.SpendOnComparison(a.Value.Length) ? null
        : string.Equals(a.Value, b.Value, StringComparison.Ordinal);
}

public sealed class BytesValue(ImmutableArray<byte> value) : PythonValue
{
    public ImmutableArray<byte> Value { get; } = value;

    public override string TypeName => "bytes";

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is BytesValue bytes && bytes.Value.Length == Value.Length && !effort.SpendOnComparison(Value.Length) && bytes.Value.AsSpan().SequenceEqual(Value.AsSpan());
}

public sealed class TupleValue : PythonValue
{
    /// <summary>Tuples of tuples can be far larger than the memory they take; beyond this size they are not compared.</summary>
    internal const int MaxComparedSize = 10_000;

    public TupleValue(ImmutableArray<PythonValue> items)
    {
        Items = items;
        IsPlain = true;
        foreach (var item in items)
        {
            Labels |= item.Labels;
            Size = Math.Min(int.MaxValue / 2, Size + (item is TupleValue inner ? inner.Size : 1));
            IsPlain &= item is TupleValue { IsPlain: true } or NoneValue or BoolValue or IntValue or StrValue or BytesValue;
        }
    }

    public ImmutableArray<PythonValue> Items { get; }

    public override uint Labels { get; }

    public override string TypeName => "tuple";

    /// <summary>How many values it holds, those in its tuples included.</summary>
    internal int Size { get; } = 1;

    /// <summary>It holds nothing that is not equal to itself.</summary>
    internal bool IsPlain { get; }

    public override bool IsSame(PythonValue other, Effort effort)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not TupleValue tuple
            || tuple.Items.Length != Items.Length
            || Math.Max(Size, tuple.Size) > MaxComparedSize
            || effort.Spend(1 + (Items.Length / 8))
            || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        for (var i = 0; i < Items.Length; i++)
        {
            if (!Items[i].IsSame(tuple.Items[i], effort))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A <c>pathlib</c> path.</summary>
/// <param name="path">With <c>/</c>; begins with <see cref="TreeAnchor.Marker"/> when it was made from <c>__file__</c>.</param>
public sealed class PathValue(string path) : PythonValue
{
    public string Path { get; } = path;

    public override string TypeName => "PosixPath";

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is PathValue path && path.Path.Length == Path.Length && !effort.SpendOnComparison(Path.Length) && string.Equals(path.Path, Path, StringComparison.Ordinal);
}
