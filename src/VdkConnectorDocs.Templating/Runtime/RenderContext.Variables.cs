using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>
/// Variables. A name without <c>$</c> is looked for in the running functions (innermost first, up to one that hides its callers), then in
/// the objects (of <c>with</c>, the model, the builtins); in each, in its loops first. A name with <c>$</c> belongs to the template or
/// function that runs.
/// </content>
public sealed partial class RenderContext
{
    private readonly ScopeStack<ObjectScope> _objects = new();
    private readonly ScopeStack<FunctionScope> _functions = new();
    private readonly ScopeStack<LocalScope> _locals = new();
    private readonly ScopeStack<LoopFrame> _loops = new();

    /// <summary>The object that <c>this</c> is, and that assignments go to.</summary>
    internal ScriptValue This => _objects.Top.Object;

    internal bool IsInLoop => _loops.Count > 0;

    internal LocalScope Local => _locals.Top;

    /// <summary>Looks a variable up.</summary>
    internal bool TryGetVariable(string name, out ScriptValue value)
    {
        for (var i = _functions.Count - 1; i >= 0; i--)
        {
            var function = _functions[i];
            if (TryGetLoopVariable(function.Loops, name, out value))
            {
                return true;
            }

            if (function.Variables is { } variables && variables.TryGet(name, out value))
            {
                return true;
            }

            if (function.HidesCallers)
            {
                break;
            }
        }

        for (var i = _objects.Count - 1; i >= 0; i--)
        {
            var scope = _objects[i];
            if (TryGetLoopVariable(scope.Loops, name, out value) || Members.TryGet(this, scope.Object, name, out value))
            {
                return true;
            }
        }

        return Builtins.Globals.TryGet(name, out value);
    }

    /// <summary>Looks a local variable up; its name begins with <c>$</c>.</summary>
    internal bool TryGetLocal(string name, out ScriptValue value)
    {
        var local = _locals.Top;
        for (var loop = local.Loops; loop is not null; loop = loop.OuterLocal)
        {
            if (loop.LocalItemName is { } itemName && string.Equals(itemName, name))
            {
                value = loop.Item;
                return true;
            }
        }

        value = default;
        return local.Variables is { } variables && variables.TryGet(name, out value);
    }

    /// <summary>Assigns a variable.</summary>
    internal void SetVariable(string name, ScriptValue value, in Place place)
    {
        if (!TrySet(TargetOf(name), name, value))
        {
            throw place.Error(TemplatingDiagnostics.InvalidAssignment, $"The variable '{name}' is read-only.");
        }
    }

    /// <summary>Assigns a local variable; its name begins with <c>$</c>.</summary>
    internal void SetLocal(string name, ScriptValue value, in Place place)
    {
        var isArguments = name == "$" && _locals.Top.Arguments is not null;
        if (isArguments || !(_locals.Top.Variables ??= new ScriptObject()).TrySet(name, value))
        {
            throw place.Error(TemplatingDiagnostics.InvalidAssignment, $"The variable '{name}' is read-only.");
        }
    }

    /// <summary>Makes a variable read-only; does nothing when it has no value yet.</summary>
    internal void SetReadOnly(string name, in Place place)
    {
        if (name.StartsWith('$'))
        {
            _locals.Top.Variables?.SetReadOnly(name);
            return;
        }

        if (TargetOf(name) is { Kind: ScriptValueKind.Object } target && Writable(target.AsObject()) is { } members)
        {
            if (members.IsReadOnly(name))
            {
                throw place.Error(TemplatingDiagnostics.InvalidAssignment, $"The variable '{name}' is read-only already.");
            }

            members.SetReadOnly(name);
        }
    }

    internal void PushObject(ScriptValue value)
    {
        _objects.Push().Object = value;
        _locals.Push();
    }

    internal void PopObject()
    {
        PopObjectOnly();
        _locals.Pop().Clear();
    }

    /// <summary>Makes an object that is being initialised the current one, with the same local variables.</summary>
    internal void PushObjectOnly(ScriptObject value) => _objects.Push().Object = value;

    internal void PopObjectOnly()
    {
        var scope = _objects.Pop();
        scope.Object = default;
        scope.Loops = null;
    }

    internal LocalScope PushLocal() => _locals.Push();

    internal void PopLocal() => _locals.Pop().Clear();

    internal void PushFunction(ScriptObject? variables, bool hidesCallers)
    {
        var scope = _functions.Push();
        scope.Variables = variables;
        scope.HidesCallers = hidesCallers;
        _locals.Push();
    }

    internal void PopFunction()
    {
        var scope = _functions.Pop();
        scope.Variables = null;
        scope.Loops = null;
        _locals.Pop().Clear();
    }

    /// <summary>Enters a loop; its variables are in the scope that is current now.</summary>
    internal LoopFrame PushLoop()
    {
        var frame = _loops.Push();
        if (CurrentFunction() is { } function)
        {
            frame.Outer = function.Loops;
            function.Loops = frame;
        }
        else
        {
            var scope = _objects.Top;
            frame.Outer = scope.Loops;
            scope.Loops = frame;
        }

        var local = _locals.Top;
        frame.OuterLocal = local.Loops;
        local.Loops = frame;
        return frame;
    }

    internal void PopLoop()
    {
        var frame = _loops.Pop();
        if (CurrentFunction() is { } function)
        {
            function.Loops = frame.Outer;
        }
        else
        {
            _objects.Top.Loops = frame.Outer;
        }

        _locals.Top.Loops = frame.OuterLocal;
        frame.Clear();
    }

    /// <summary>Copies the members of an object into the current object, other than those that are read-only there.</summary>
    internal void Import(ScriptObject members)
    {
        if (This.Kind != ScriptValueKind.Object || Writable(This.AsObject()) is not { } target)
        {
            return;
        }

        var source = Current(members);
        for (var i = 0; i < source.Count; i++)
        {
            var (name, value) = source.At(i);
            if (!target.IsReadOnly(name))
            {
                target.Set(name, value, source.IsReadOnly(name));
            }
        }
    }

    private bool TrySet(ScriptValue target, string name, ScriptValue value) => Members.TrySet(this, target, name, value);

    private static bool TryGetLoopVariable(LoopFrame? loop, string name, out ScriptValue value)
    {
        for (; loop is not null; loop = loop.Outer)
        {
            if (loop.ItemName is { } itemName && string.Equals(itemName, name))
            {
                value = loop.Item;
                return true;
            }

            if (string.Equals(loop.Name, name))
            {
                value = loop.AsValue;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The innermost visible function with variables of its own.</summary>
    private FunctionScope? CurrentFunction()
    {
        for (var i = _functions.Count - 1; i >= 0; i--)
        {
            if (_functions[i].Variables is not null)
            {
                return _functions[i];
            }

            if (_functions[i].HidesCallers)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>
    /// Where an assignment goes: to a visible function that has the variable; to the current object, unless a function with variables
    /// runs and no object has the name: then to that function.
    /// </summary>
    private ScriptValue TargetOf(string name)
    {
        ScriptObject? own = null;
        for (var i = _functions.Count - 1; i >= 0; i--)
        {
            if (_functions[i].Variables is { } variables)
            {
                own ??= variables;
                if (variables.Contains(name))
                {
                    return variables;
                }
            }

            if (_functions[i].HidesCallers)
            {
                break;
            }
        }

        return own is null || IsMemberOfAnObject(name) ? _objects.Top.Object : own;
    }

    private bool IsMemberOfAnObject(string name)
    {
        for (var i = _objects.Count - 1; i >= 0; i--)
        {
            if (Members.TryGet(this, _objects[i].Object, name, out _))
            {
                return true;
            }
        }

        return Builtins.Globals.Contains(name);
    }
}
