using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>A value that cannot be known without running the code.</summary>
/// <param name="reason">Why, as a clause: "tempfile.gettempdir is outside of the plugin".</param>
/// <param name="origin">The expression that makes it; null when there is none.</param>
/// <param name="labels">See <see cref="PythonValue.Labels"/>.</param>
public sealed class UnknownValue(string reason, Expression? origin = null, uint labels = 0) : PythonValue
{
    public string Reason { get; } = reason;

    public Expression? Origin { get; } = origin;

    public override uint Labels { get; } = labels;

    /// <summary>A text that it surely is not; null when it may be any.</summary>
    public string? OtherThan { get; init; }

    public override string TypeName => "object";

    /// <summary>The same expression gave both, perhaps at different times.</summary>
    internal bool IsOfSameOrigin(UnknownValue other) =>
        ReferenceEquals(other, this)
        || (ReferenceEquals(other.Origin, Origin) && other.Labels == Labels && (Origin is not null || string.Equals(other.Reason, Reason, StringComparison.Ordinal)));

    internal bool IsOtherThan(PythonValue value) => OtherThan is not null && value is StrValue { Value: var text } && string.Equals(text, OtherThan, StringComparison.Ordinal);
}

/// <summary>One of several values; none of them is a union. Which one depends on the run.</summary>
public sealed class UnionValue : PythonValue
{
    private readonly PythonValue[] _options;

    private UnionValue(PythonValue[] options) => _options = options;

    public IReadOnlyList<PythonValue> Options => _options;

    public override uint Labels => _options.Aggregate(0u, static (labels, option) => labels | option.Labels);

    public override string TypeName => "object";

    /// <summary>The smallest value that is either; more possibilities than <see cref="EvaluationLimits.MaxPossibleValues"/> are unknown.</summary>
    public static PythonValue Of(PythonValue first, PythonValue second, Effort effort)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        var options = first is UnionValue union ? [.. union._options] : new List<PythonValue>(4) { first };
        var count = options.Count;
        Add(options, second, effort);
        if (options.Count == count)
        {
            return first;
        }

        return options.Count <= effort.Limits.MaxPossibleValues
            ? new UnionValue([.. options])
            : new UnknownValue("too many values are possible", labels: first.Labels | second.Labels);
    }

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is UnionValue union
        && union._options.Length == _options.Length
        && !effort.Spend(_options.Length)
        && _options.All(o => Array.Exists(union._options, u => o.IsSame(u, effort)));

    /// <summary>The options that pass a test, as one value; null when there is none.</summary>
    public PythonValue? Where(Func<PythonValue, bool> test)
    {
        var kept = Array.FindAll(_options, option => test(option));
        return kept.Length switch
        {
            0 => null,
            1 => kept[0],
            _ => new UnionValue(kept),
        };
    }

    private static void Add(List<PythonValue> options, PythonValue value, Effort effort)
    {
        if (value is UnionValue union)
        {
            foreach (var option in union._options)
            {
                Add(options, option, effort);
            }
        }
        else if (!options.Exists(o => o.IsSame(value, effort) || (o is UnknownValue && value is UnknownValue && o.Labels == value.Labels)))
        {
            options.Add(value);
        }
    }
}
