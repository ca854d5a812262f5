using System.Globalization;
using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A compiled <c>for</c> or <c>tablerow</c>.</summary>
/// <param name="Name"><c>for</c> or <c>tablerow</c>.</param>
/// <param name="Variable">The variable that takes the items, or null.</param>
/// <param name="Assign">The assignment of an item to something that is not a variable, or null.</param>
/// <param name="Body">What runs for each item.</param>
/// <param name="Otherwise">What runs when there is no item, or null.</param>
/// <param name="Place">The place of the loop.</param>
internal sealed record ForLoop(
    string Name, string? Variable, Assigner? Assign, CompiledBlock Body, CompiledBlock? Otherwise, Place Place)
{
    private bool IsTableRow => Name == "tablerow";

    public void Run(RenderContext context, LoopFrame frame, ScriptReference? watched, IEnumerable<ScriptValue> values, LoopWindow window)
    {
        frame.Start(Name);
        if (IsTableRow)
        {
            frame.State.Columns = Math.Max(1, window.Columns);
            context.WriteText("<tr class=\"row1\">", Place);
        }

        var items = window.IsWhole ? values : window.Apply(context, values, Place);
        using var enumerator = items.GetEnumerator();
        frame.State.Start(items, enumerator, window.IsWhole ? KnownLength(watched) : -1);
        var isEntered = enumerator.MoveNext();
        if (isEntered)
        {
            RunItems(context, frame, watched, enumerator);
        }

        if (IsTableRow)
        {
            context.WriteText("</tr>\n", Place);
        }

        if (!isEntered)
        {
            Otherwise?.Run(context);
        }
    }

    private static int KnownLength(ScriptReference? list) => list switch
    {
        ScriptList items => items.Count,
        ScriptObject members => members.Count,
        ScriptSequence sequence => sequence.KnownCount,
        _ => -1,
    };

    private void RunItems(RenderContext context, LoopFrame frame, ScriptReference? watched, IEnumerator<ScriptValue> enumerator)
    {
        if (Variable is not null)
        {
            frame.Declare(Variable);
        }

        var state = frame.State;
        var changes = watched?.Changes ?? 0;
        ScriptValue previous = default;
        for (var index = 0; ; index++)
        {
            context.CountSteps(Place, 1);
            state.NextItem();
            var item = enumerator.Current;
            state.Index = index;
            state.IsChanged = index == 0 || !previous.Equals(item);
            frame.Item = item;
            Assign?.Invoke(context, item);
            RunBody(context, state);
            if (watched is not null && watched.Changes != changes && !state.IsLookedAhead)
            {
                throw Place.Error(TemplatingDiagnostics.InvalidStatement, "The list was changed while the loop reads it.");
            }

            var isLast = state.IsLast;
            if (!context.ContinuesLoop() || isLast)
            {
                return;
            }

            previous = item;
        }
    }

    private void RunBody(RenderContext context, LoopState state)
    {
        if (!IsTableRow)
        {
            Body.Run(context);
            return;
        }

        state.Column = state.Index % state.Columns;
        if (state.Column == 0 && state.Index > 0)
        {
            var row = (state.Index / state.Columns) + 1;
            context.WriteText(string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{row}\">"), Place);
        }

        context.WriteText(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{state.Column + 1}\">"), Place);
        Body.Run(context);
        context.WriteText("</td>", Place);
    }
}
