using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content><c>array.sort</c>: stable; null first; only values of the same type can be compared, texts ordinally.</content>
internal static partial class ArrayFunctions
{
    private static ScriptValue Sort(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return new ScriptSequence([], 0);
        }

        if (!ScriptConvert.TryEnumerate(call[0], out _))
        {
            return new ScriptArray([call[0]]);
        }

        var context = call.Context;
        var items = ListItems.ToArray(context, call[0], call.Site);
        var keys = new ScriptValue[items.Count];
        var member = call.Text(1);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = string.IsNullOrEmpty(member) ? items[i] : SortKey(context, items[i], member);
        }

        CheckComparable(call, keys);
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i], ValueComparer.Instance);
        var result = new ScriptArray(keys.Length);
        foreach (var index in order)
        {
            result.Add(items[index]);
        }

        return result;
    }

    /// <summary>A member, or the member at the end of a path of names; null when there is none.</summary>
    private static ScriptValue SortKey(RenderContext context, ScriptValue item, string member)
    {
        if (context.TryGetMember(item, member, out var key))
        {
            return key;
        }

        if (!member.Contains('.', StringComparison.Ordinal))
        {
            return default;
        }

        foreach (var name in member.Split('.'))
        {
            if (!context.TryGetMember(item, name, out item))
            {
                return default;
            }
        }

        return item;
    }

    private static void CheckComparable(in FunctionCall call, ScriptValue[] keys)
    {
        var first = Array.Find(keys, static key => !key.IsNull);
        foreach (var key in keys)
        {
            // Each key is compared about log2 n times.
            for (var i = keys.Length; i > 1; i /= 2)
            {
                ListItems.CountComparison(call.Context, key, call.Site);
            }

            if (key.IsNull || key.Equals(first))
            {
                continue;
            }

            if (OrderOf(key) != OrderOf(first))
            {
                throw call.Error($"A value of type {TypeNames.Of(first)} cannot be compared with one of type {TypeNames.Of(key)}.");
            }

            if (OrderOf(key) is null)
            {
                throw call.Error($"Values of type {TypeNames.Of(key)} have no order; name a member to sort by.");
            }
        }
    }

    /// <summary>The kind of values that a value can be compared with, or null when it has no order.</summary>
    private static ScriptValueKind? OrderOf(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.String or ScriptValueKind.Markup => ScriptValueKind.String,
        ScriptValueKind.Boolean or ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger
            or ScriptValueKind.Single or ScriptValueKind.Double or ScriptValueKind.Decimal or ScriptValueKind.Char
            or ScriptValueKind.DateTime or ScriptValueKind.TimeSpan => value.Kind,
        _ => null,
    };

    /// <summary>Compares values of one kind, and null, which comes first.</summary>
    private sealed class ValueComparer : IComparer<ScriptValue>
    {
        public static readonly ValueComparer Instance = new();

        public int Compare(ScriptValue x, ScriptValue y)
        {
            if (x.IsNull || y.IsNull)
            {
                return y.IsNull.CompareTo(x.IsNull);
            }

            return x.Kind switch
            {
                ScriptValueKind.String or ScriptValueKind.Markup => string.CompareOrdinal(TextOf(x), TextOf(y)),
                ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Char => x.AsInt64().CompareTo(y.AsInt64()),
                ScriptValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
                ScriptValueKind.BigInteger => x.AsBigInteger().CompareTo(y.AsBigInteger()),
                ScriptValueKind.Single => x.AsSingle().CompareTo(y.AsSingle()),
                ScriptValueKind.Double => x.AsDouble().CompareTo(y.AsDouble()),
                ScriptValueKind.Decimal => x.AsDecimal().CompareTo(y.AsDecimal()),
                ScriptValueKind.DateTime => x.AsDateTime().CompareTo(y.AsDateTime()),
                ScriptValueKind.TimeSpan => x.AsTimeSpan().CompareTo(y.AsTimeSpan()),
                _ => 0,
            };
        }

        private static string TextOf(ScriptValue value) => value.IsString ? value.AsString() : value.AsMarkup().Text;
    }
}
