using System.Runtime.CompilerServices;
using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>The flow of statements, calls and the writing of values.</content>
public sealed partial class RenderContext
{
    private ScriptValue _returnValue;
    private CompiledBlock? _block;
    private int _callDepth;
    private int _lazyDepth;

    internal Flow Flow { get; set; }

    /// <summary>Ends the running function or template with a value.</summary>
    internal void Return(ScriptValue value)
    {
        Flow = Flow.Return;
        _returnValue = value;
    }

    /// <summary>The value of the function or template that has just ended; its flow ends with it.</summary>
    internal ScriptValue TakeReturnValue()
    {
        var value = Flow == Flow.Return ? _returnValue : ScriptValue.Null;
        _returnValue = default;
        Flow = Flow.Next;
        return value;
    }

    /// <summary>Keeps the flow of a <c>ret</c> in a <c>capture</c>, but not its value.</summary>
    internal void DropReturnValue() => _returnValue = default;

    /// <summary>Whether a loop goes on after its body; ends the flow of <c>break</c> and <c>continue</c>.</summary>
    internal bool ContinuesLoop()
    {
        if (Flow == Flow.Return)
        {
            return false;
        }

        var isBroken = Flow == Flow.Break;
        Flow = Flow.Next;
        return !isBroken;
    }

    /// <summary>Ends the flow of a <c>break</c> in what runs when a loop has no items.</summary>
    internal void EndLoop()
    {
        if (Flow != Flow.Return)
        {
            Flow = Flow.Next;
        }
    }

    /// <summary>Gives the body of a <c>wrap</c> to the next call.</summary>
    internal void GiveBlock(CompiledBlock block) => _block = block;

    internal CompiledBlock? TakeBlock()
    {
        var block = _block;
        _block = null;
        return block;
    }

    internal void EnterCall(in Place place)
    {
        CountSteps(place, 1);
        if (++_callDepth > Limits.MaxCallDepth)
        {
            throw place.Error(TemplatingDiagnostics.LimitExceeded, $"Calls are nested deeper than {Limits.MaxCallDepth}; is a recursion endless?");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw place.Error(TemplatingDiagnostics.LimitExceeded, "Calls are nested too deeply.");
        }
    }

    internal void LeaveCall() => _callDepth--;

    /// <summary>
    /// The items of a list, read lazily, each counted as a step. Every lazy list reads the one it is made from through this, so that a
    /// chain of them cannot exhaust the stack.
    /// </summary>
    /// <param name="list">Something that a loop can read.</param>
    /// <param name="place">Where a passed limit is reported.</param>
    internal IEnumerable<ScriptValue> Read(ScriptValue list, Place place)
    {
        if (_lazyDepth >= Limits.MaxLazyDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw place.Error(
                TemplatingDiagnostics.LimitExceeded, $"Lists that are made from each other are nested deeper than {Limits.MaxLazyDepth}.");
        }

        _lazyDepth++;
        try
        {
            ScriptConvert.TryEnumerate(list, out var items);
            foreach (var item in items!)
            {
                CountSteps(place, 1);
                yield return item;
            }
        }
        finally
        {
            _lazyDepth--;
        }
    }

    internal string? ToText(ScriptValue value, in Place place) => value.IsString ? value.AsString() : _formatter.Format(value, place);

    internal string Escape(ScriptValue value, in Place place) =>
        value.IsMarkup ? value.AsMarkup().Text : Escaper.Escape(Output, ToText(value, place) ?? "");

    internal void CheckLength(in Place place, long length)
    {
        if (length > Limits.MaxTextLength)
        {
            throw place.Error(
                TemplatingDiagnostics.LimitExceeded, $"The text would have {length} characters; the limit is {Limits.MaxTextLength}.");
        }
    }
}
