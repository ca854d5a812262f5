using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>A variable or attribute; unbound when empty.</summary>
public sealed class Variable : Cell
{
    /// <summary>The value when there is one; null when it is unbound on every path.</summary>
    public PythonValue? Value => Content as PythonValue ?? (Content as PossiblyUnbound)?.Value;

    /// <summary>Bound on every path that led here.</summary>
    public bool IsCertain => Content is PythonValue;

    internal override object? Join(object? first, object? second, bool isRepeated, Effort effort)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        var (a, isCertain) = Split(first);
        var (b, isOtherCertain) = Split(second);
        var value = a is null ? b! : b is null ? a : UnionValue.Of(a, b, effort);
        if (isCertain && isOtherCertain)
        {
            return value;
        }

        return first is PossiblyUnbound && ReferenceEquals(value, a) ? first : new PossiblyUnbound(value);
    }

    internal override object? Widen(object? content, string reason, Effort effort)
    {
        var (value, isCertain) = Split(content);
        if (value is null)
        {
            return new PossiblyUnbound(new UnknownValue(reason));
        }

        var widened = UnionValue.Of(value, new UnknownValue(reason, labels: value.Labels), effort);
        return isCertain ? widened : new PossiblyUnbound(widened);
    }

    private static (PythonValue? Value, bool IsCertain) Split(object? content) => content switch
    {
        PythonValue value => (value, true),
        PossiblyUnbound possible => (possible.Value, false),
        _ => (null, false),
    };

    /// <summary>The content of a variable that some paths leave unbound.</summary>
    private sealed class PossiblyUnbound(PythonValue value)
    {
        public PythonValue Value { get; } = value;
    }
}
