using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>A piece of code that is being run: a module, a class body, a function.</summary>
internal sealed class Frame(Scope scope, FunctionValue? function)
{
    public Scope Scope { get; } = scope;

    public FunctionValue? Function { get; } = function;

    /// <summary>The instance or class that the function was called on; null for other functions.</summary>
    public PythonValue? Receiver { get; init; }

    /// <summary>What <c>return</c> may return, joined; null before the first.</summary>
    public PythonValue? Result { get; set; }

    /// <summary>What a generator yields.</summary>
    public List<Element>? Yielded { get; set; }

    /// <summary>How many of the conditions around the current code are early exits of this frame.</summary>
    public int EarlyExits { get; set; }
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
