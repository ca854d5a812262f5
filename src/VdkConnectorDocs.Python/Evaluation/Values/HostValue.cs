using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>An object whose behaviour the host of the evaluator defines.</summary>
public abstract class HostValue : PythonValue
{
    public override string TypeName => "object";

    /// <summary>The attribute; null when the host does not know it, so that it is unknown.</summary>
    public virtual PythonValue? GetAttribute(Interpreter interpreter, string name) => null;

    /// <summary>The result of a call; null when the host does not know it.</summary>
    public virtual PythonValue? Call(CallSite call) => null;

    /// <summary>The value at an index; null when the host does not know it.</summary>
    public virtual PythonValue? GetItem(Interpreter interpreter, PythonValue index) => null;

    /// <summary>The attributes that code sets on it; null when it takes none.</summary>
    public virtual Namespace? Attributes => null;

    /// <summary>Sets the value at an index, which are the arguments; false when the host does not know what that does.</summary>
    public virtual bool SetItem(CallSite assignment) => false;

    /// <summary>What <c>with</c> binds; null when the host does not know it.</summary>
    public virtual PythonValue? Enter(Interpreter interpreter) => null;

    /// <summary>What <c>with</c> does in the end.</summary>
    public virtual void Exit(Interpreter interpreter)
    {
    }

    /// <summary>As the context of a <c>with</c> statement it may keep exceptions from going on.</summary>
    public virtual bool MaySwallowExceptions => false;

    /// <summary>The elements; null when it cannot be iterated.</summary>
    public virtual Elements? Iterate(Interpreter interpreter) => null;
}
