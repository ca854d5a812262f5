using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>An object whose members are variables: the model, the object of a <c>with</c>, one being initialised.</summary>
internal sealed class ObjectScope
{
    public ScriptValue Object { get; set; }

    /// <summary>The innermost loop that runs directly in this scope.</summary>
    public LoopFrame? Loops { get; set; }
}

/// <summary>A running function.</summary>
internal sealed class FunctionScope
{
    /// <summary>Parameters and variables of the function; null for one without a parameter list.</summary>
    public ScriptObject? Variables { get; set; }

    /// <summary>Whether the variables of the functions that called it are out of sight.</summary>
    public bool HidesCallers { get; set; }

    public LoopFrame? Loops { get; set; }
}

/// <summary>The variables with <c>$</c> of a template, a function or a <c>with</c>.</summary>
internal sealed class LocalScope
{
    /// <summary><c>$</c>, or null outside functions and includes.</summary>
    public ScriptArray? Arguments { get; set; }

    /// <summary>The body of the <c>wrap</c> that called the function, for <c>$$</c>.</summary>
    public Compilation.CompiledBlock? Block { get; set; }

    public ScriptObject? Variables { get; set; }

    public LoopFrame? Loops { get; set; }

    public void Clear()
    {
        Arguments = null;
        Block = null;
        Variables = null;
        Loops = null;
    }
}
