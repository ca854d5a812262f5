using System.Collections.Immutable;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>The parts of f-strings, joined as CPython joins them.</summary>
internal static class Formatted
{
    /// <summary>Literals side by side become one, of the first one's kind; empty ones go.</summary>
    public static ImmutableArray<Expression> Merge(ImmutableArray<Expression> parts)
    {
        var merged = ImmutableArray.CreateBuilder<Expression>(parts.Length);
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index] is not StringLiteral first)
            {
                merged.Add(parts[index]);
                continue;
            }

            var end = index + 1;
            while (end < parts.Length && parts[end] is StringLiteral)
                end++;
            var literal = end == index + 1 ? first : Concatenate(parts.AsSpan(index, end - index), first);
            if (literal.Value.Length > 0)
                merged.Add(literal);
            index = end - 1;
        }

        return merged.DrainToImmutable();
    }

    private static StringLiteral Concatenate(ReadOnlySpan<Expression> literals, StringLiteral first)
    {
        var values = new string[literals.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = ((StringLiteral)literals[index]).Value;
        return new StringLiteral(string.Concat(values), first.IsUnicodePrefixed, first.Span.Cover(literals[^1].Span));
    }
}
