using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content>What looks for a text in another.</content>
internal static partial class StringFunctions
{
    // At worst a search compares the value at each place of the text.
    private const int ComparisonsOfOneStep = 128;

    private static ScriptValue Contains(in FunctionCall call)
    {
        if (!BothNotEmpty(call, out var text, out var value))
        {
            return false;
        }

        CountSearch(call, text, value);
        return text.Contains(value, StringComparison.Ordinal);
    }

    private static ScriptValue StartsWith(in FunctionCall call) =>
        BothNotEmpty(call, out var text, out var value) && text.StartsWith(value, StringComparison.Ordinal);

    private static ScriptValue EndsWith(in FunctionCall call) =>
        BothNotEmpty(call, out var text, out var value) && text.EndsWith(value, StringComparison.Ordinal);

    private static ScriptValue EqualsIgnoreCase(in FunctionCall call) =>
        call.Text(0) is { } text && text.Equals(call.Text(1), StringComparison.OrdinalIgnoreCase);

    private static ScriptValue IndexOf(in FunctionCall call)
    {
        var text = call.Text(0) ?? throw call.ArgumentError(0, "The text must not be null.");
        var search = call.Text(1) ?? throw call.ArgumentError(1, "What is searched for must not be null.");
        var comparison = ParseComparison(call, 4);
        var start = call[2].IsNull ? 0 : call.Int32(2);
        if (start < 0 || start > text.Length)
        {
            throw call.ArgumentError(2, $"The start {start} is outside of the text, which has {text.Length} characters.");
        }

        var count = call[3].IsNull ? text.Length - start : call.Int32(3);
        if (count < 0 || count > text.Length - start)
        {
            throw call.ArgumentError(3, $"The text has no {count} characters from {start} on.");
        }

        CountSearch(call, text, search);
        return text.IndexOf(search, start, count, comparison);
    }

    private static void CountSearch(in FunctionCall call, string text, string value) =>
        call.Context.CountSteps(call.Site, (long)text.Length * Math.Min(text.Length, value.Length) / ComparisonsOfOneStep);

    /// <summary>A name of .NET's comparisons. Those by a culture compare as the invariant one does here: ordinally.</summary>
    private static StringComparison ParseComparison(in FunctionCall call, int index)
    {
        if (call.Text(index) is not { } name)
        {
            return StringComparison.Ordinal;
        }

        if (!Enum.TryParse<StringComparison>(name, out var comparison))
        {
            throw call.ArgumentError(index, $"'{Excerpt.Of(name)}' is not a way to compare texts: use Ordinal or OrdinalIgnoreCase.");
        }

        return comparison switch
        {
            StringComparison.CurrentCulture or StringComparison.InvariantCulture or StringComparison.Ordinal => StringComparison.Ordinal,
            StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase
                or StringComparison.OrdinalIgnoreCase => StringComparison.OrdinalIgnoreCase,
            _ => throw call.Error($"'{Excerpt.Of(name)}' is not a way to compare texts: use Ordinal or OrdinalIgnoreCase."),
        };
    }

    private static bool BothNotEmpty(in FunctionCall call, out string text, out string value)
    {
        text = call.Text(0) ?? "";
        value = call.Text(1) ?? "";
        return text.Length > 0 && value.Length > 0;
    }
}
