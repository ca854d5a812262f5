using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Dictionaries that grow, within the limits.</content>
public sealed partial class Interpreter
{
    private const string Overwritten = "it may be overwritten";

    /// <summary>
    /// What <paramref name="items"/> are with another item; with any others when there are too many. Never costs more than it spends, so
    /// it can be called for every element of something.
    /// </summary>
    internal DictItems With(DictItems items, PythonValue key, PythonValue value, bool isCertain = true) =>
        Spend(CostOfOne(items)) || items.Items.Length >= Limits.MaxElements
            ? WithAny(items)
            : items.With(key, value, Effort, isCertain);

    /// <summary>What <c>items.update(others)</c> leaves.</summary>
    internal DictItems Merge(DictItems items, DictItems others)
    {
        var cost = (long)others.Items.Length * CostOfOne(items);
        return Spend(1 + cost) || items.Items.Length + others.Items.Length > Limits.MaxElements
            ? WithAny(items)
            : items.Merge(others, Effort);
    }

    // Adding looks at every item and copies it.
    private static int CostOfOne(DictItems items) => 1 + (items.Items.Length / 8);

    private DictItems WithAny(DictItems items) =>
        IsExhausted ? DictItems.Unknown : items.Shaken(Overwritten, Effort, isRemoved: false);

    private DictValue EvaluateDictionary(DictionaryDisplay dictionary)
    {
        var items = EvaluatePlainItems(dictionary.Entries, out var rest);
        for (var i = rest; i < dictionary.Entries.Length; i++)
        {
            var entry = dictionary.Entries[i];
            if (IsExhausted || items.Items.Length >= Limits.MaxElements)
            {
                return NewDict(WithAny(items));
            }

            items = entry.Key is not null
                ? With(items, Evaluate(entry.Key), Evaluate(entry.Value))
                : Merge(items, DictMethods.ItemsOf(this, Evaluate(entry.Value)));
        }

        return NewDict(items);
    }

    /// <summary>The items of the entries up to one whose key is no literal text, or is there twice: what long tables begin with, or are.</summary>
    private DictItems EvaluatePlainItems(ImmutableArray<DictionaryEntry> entries, out int count)
    {
        var items = ImmutableArray.CreateBuilder<DictItem>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (count = 0; count < entries.Length && count < Limits.MaxElements && !Spend(); count++)
        {
            if (entries[count].Key is not StringLiteral literal || Evaluate(literal) is not StrValue key || !keys.Add(key.Value))
            {
                break;
            }

            items.Add(new DictItem(key, Evaluate(entries[count].Value)));
        }

        return items.Count == 0 ? DictItems.Empty : new DictItems(items.DrainToImmutable(), isOpen: false);
    }
}
