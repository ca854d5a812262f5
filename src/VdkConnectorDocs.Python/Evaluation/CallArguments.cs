using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The evaluated arguments of a call.</summary>
public sealed record CallArguments
{
    public static CallArguments None { get; } = new();

    public ImmutableArray<PythonValue> Positional { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, PythonValue>> Keywords { get; init; } = [];

    /// <summary>There was a <c>*x</c> whose elements are not known: behind the positional ones there may be more.</summary>
    public bool HasUnknownPositional { get; init; }

    /// <summary>There was a <c>**x</c> whose items are not known.</summary>
    public bool HasUnknownKeywords { get; init; }

    public static CallArguments Of(params ReadOnlySpan<PythonValue> positional) => new() { Positional = [.. positional] };

    /// <summary>An argument by name, or by its 0-based position when that is not negative; null when it was not given.</summary>
    public PythonValue? Get(int position, string? name)
    {
        if (position >= 0 && position < Positional.Length)
        {
            return Positional[position];
        }

        foreach (var keyword in Keywords)
        {
            if (string.Equals(keyword.Key, name, StringComparison.Ordinal))
            {
                return keyword.Value;
            }
        }

        return null;
    }
}
