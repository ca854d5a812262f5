using System.Text;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Printing;

/// <summary>F-strings as source, in the quotes that need the fewest escapes (as CPython's <c>ast.unparse</c> chooses them).</summary>
internal static class FormattedStringWriter
{
    private const string FallbackQuote = "'''";

    private static readonly string[] AllQuotes = ["'", "\"", "\"\"\"", "'''"];

    public static string Write(JoinedString joined)
    {
        var parts = joined.Values.Select(value => new Part(Inner(value), value is StringLiteral)).ToList();
        var quotes = AllQuotes;
        var result = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.IsLiteral)
            {
                var (text, possible) = Escape(part.Text, quotes);
                if (!possible.Intersect(quotes).Any())
                    return WriteWithFallback(parts);
                quotes = possible;
                result.Append(text);
                continue;
            }

            if (part.Text.Contains('\n', StringComparison.Ordinal))
                quotes = [.. quotes.Where(quote => quote.Length > 1)];
            result.Append(part.Text);
        }

        return $"f{quotes[0]}{result}{quotes[0]}";
    }

    /// <summary>No quotes suit all parts: the triple ones do when each quote is escaped.</summary>
    private static string WriteWithFallback(List<Part> parts)
    {
        var texts = parts.Select(part => part.IsLiteral ? EscapeAll(part.Text) : part.Text);
        return $"f{FallbackQuote}{string.Concat(texts)}{FallbackQuote}";
    }

    private static string EscapeAll(string text) => PythonRepr.Of('"' + text)[2..^1];

    private static (string Text, string[] Quotes) Escape(string text, string[] quotes)
    {
        var escaped = EscapeUnprintable(text);
        var possible = quotes.Where(quote => !escaped.Contains(quote, StringComparison.Ordinal)).ToArray();
        if (possible.Length == 0)
        {
            var repr = PythonRepr.Of(text);
            var quote = Array.Find(quotes, candidate => candidate[0] == repr[0]) ?? repr[..1];
            return (repr[1..^1], [quote]);
        }

        if (escaped.Length == 0)
            return (escaped, possible);
        possible = [.. possible.OrderBy(quote => quote[0] == escaped[^1])];
        if (possible[0][0] == escaped[^1])
            escaped = $"{escaped[..^1]}\\{escaped[^1]}";
        return (escaped, possible);
    }

    private static string EscapeUnprintable(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                result.Append("\\\\");
                continue;
            }

            var isPair = Rune.TryGetRuneAt(text, index, out var rune);
            PythonRepr.AppendEscaped(result, isPair ? rune.Value : text[index]);
            index += isPair ? rune.Utf16SequenceLength - 1 : 0;
        }

        return result.ToString();
    }

    private static string Inner(Expression part)
    {
        if (part is StringLiteral literal)
            return DoubleBraces(literal.Value);

        var field = (FormattedValue)part;
        var writer = new ExpressionWriter();
        writer.Write(field.Value, PrintPrecedence.Or);
        var expression = writer.ToString();
        var result = new StringBuilder("{");
        if (expression.StartsWith('{'))
            result.Append(' ');
        result.Append(expression);
        if (field.Conversion != '\0')
            result.Append('!').Append(field.Conversion);
        if (field.FormatSpecification is { } specification)
        {
            result.Append(':');
            foreach (var value in specification.Values)
                result.Append(value is StringLiteral text ? EscapeSpecification(text.Value) : Inner(value));
        }

        return result.Append('}').ToString();
    }

    private static string DoubleBraces(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string EscapeSpecification(string text) => DoubleBraces(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private readonly record struct Part(string Text, bool IsLiteral);
}
