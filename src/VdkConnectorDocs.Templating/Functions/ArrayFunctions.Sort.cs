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

        var comparer = new ValueComparer(call.Site);
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i], comparer);
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

    private sealed class ValueComparer(CallSite site) : IComparer<ScriptValue>
    {
        public int Compare(ScriptValue x, ScriptValue y)
        {
            if (x.IsNull || y.IsNull)
            {
                return y.IsNull.CompareTo(x.IsNull);
            }

            if (IsText(x) && IsText(y))
            {
                return string.CompareOrdinal(TextOf(x), TextOf(y));
            }

            if (x.Kind != y.Kind)
            {
                throw site.Error($"A value of type {TypeNames.Of(x)} cannot be compared with one of type {TypeNames.Of(y)}.");
            }

            return x.Kind switch
            {
                ScriptValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
                ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Char => x.AsInt64().CompareTo(y.AsInt64()),
                ScriptValueKind.BigInteger => x.AsBigInteger().CompareTo(y.AsBigInteger()),
                ScriptValueKind.Single => x.AsSingle().CompareTo(y.AsSingle()),
                ScriptValueKind.Double => x.AsDouble().CompareTo(y.AsDouble()),
                ScriptValueKind.Decimal => x.AsDecimal().CompareTo(y.AsDecimal()),
                ScriptValueKind.DateTime => x.AsDateTime().CompareTo(y.AsDateTime()),
                ScriptValueKind.TimeSpan => x.AsTimeSpan().CompareTo(y.AsTimeSpan()),
                _ when x.Equals(y) => 0,
                _ => throw site.Error($"Values of type {TypeNames.Of(x)} have no order; name a member to sort by."),
            };
        }

        private static bool IsText(ScriptValue value) => value.Kind is ScriptValueKind.String or ScriptValueKind.Markup;

        private static string TextOf(ScriptValue value) => value.IsString ? value.AsString() : value.AsMarkup().Text;
    }
}
