using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Which items a loop reads: it skips, then reverses, then takes.</summary>
internal struct LoopWindow
{
    /// <summary>How many items are skipped; up to 0 none.</summary>
    public int Offset { get; set; }

    public bool IsReversed { get; set; }

    /// <summary>How many items are taken; up to 0 all.</summary>
    public int Limit { get; set; }

    /// <summary>The columns of a <c>tablerow</c>; 0 is 1.</summary>
    public int Columns { get; set; }

    public readonly bool IsWhole => Offset <= 0 && !IsReversed && Limit <= 0;

    public readonly IEnumerable<ScriptValue> Apply(RenderContext context, IEnumerable<ScriptValue> items, Place place)
    {
        items = Count(context, items, place);
        items = Offset > 0 ? items.Skip(Offset) : items;
        items = IsReversed ? items.Reverse() : items;
        return Limit > 0 ? items.Take(Limit) : items;
    }

    /// <summary>Counts what is skipped or kept in mind too.</summary>
    private static IEnumerable<ScriptValue> Count(RenderContext context, IEnumerable<ScriptValue> items, Place place)
    {
        foreach (var item in items)
        {
            context.CountSteps(place, 1);
            yield return item;
        }
    }
}
