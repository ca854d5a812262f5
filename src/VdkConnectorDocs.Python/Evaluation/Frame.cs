using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>A piece of code that is being run: a module, a class body, a function.</summary>
internal sealed class Frame(Scope scope, FunctionValue? function)
{
    public Scope Scope { get; } = scope;

    public FunctionValue? Function { get; } = function;

    /// <summary>The instance or class that a method was called on; null for other functions.</summary>
    public PythonValue? Receiver { get; init; }

    /// <summary>What <c>return</c> may return, joined; null before the first.</summary>
    public PythonValue? Result { get; set; }

    /// <summary>A call of the same function further in was not followed, so that what it did is not known.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>What a generator yields; null for other functions.</summary>
    public ElementsCell? Yielded { get; set; }

    /// <summary>The innermost stretch of the code that can be left early.</summary>
    public Region? Region { get; set; }
}

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
    Raise,
}

/// <summary>A stretch of code that paths may leave early: a loop, one of its rounds, a function, a <c>try</c>.</summary>
/// <param name="outer">The one around it in the same function.</param>
/// <param name="depth">How many layers the store had when it began.</param>
/// <param name="catches">Whether it is left by a flow.</param>
internal sealed class Region(Region? outer, int depth, Func<Flow, bool> catches)
{
    private readonly SortedDictionary<Flow, PathState> _exits = [];

    public Region? Outer { get; } = outer;

    public int Depth { get; } = depth;

    /// <summary>The code of the region is over; what follows is run on behalf of the ones around it.</summary>
    public bool IsClosed { get; set; }

    /// <summary>How many of the conditions around the present code are due to paths that left this region.</summary>
    public int Conditions { get; set; }

    /// <summary>The states in which paths left early.</summary>
    public IReadOnlyDictionary<Flow, PathState> Exits => _exits;

    public bool Catches(Flow flow) => !IsClosed && catches(flow);

    public void Leave(ProgramStore store, Flow flow, PathState state) =>
        _exits[flow] = _exits.TryGetValue(flow, out var known) ? store.Join(known, state, Depth) : state;
}
