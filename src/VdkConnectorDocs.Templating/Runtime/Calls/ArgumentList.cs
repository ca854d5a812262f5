using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Collects the arguments of a call in the order of the parameters and checks their number.</summary>
/// <param name="function">The function that is called.</param>
/// <param name="site">The call.</param>
internal struct ArgumentList(ScriptFunction function, CallSite site)
{
    private readonly FunctionSignature _signature = function.Signature;
    private ulong _given;

    /// <summary>The arguments so far. The named ones of a function that takes any are its named members.</summary>
    public ScriptArray Values { get; } = new(function.Signature.Parameters.Count);

    private readonly bool IsBuiltin => function is BuiltinFunction;

    /// <summary>The parameter at an index; a function of a template lets its last parameter stand for all further ones, to be counted later.</summary>
    public readonly FunctionParameter? ParameterAt(int index)
    {
        var count = _signature.Parameters.Count;
        if (index < count)
        {
            return _signature.Parameters[index];
        }

        if (_signature.TakesAny)
        {
            return null;
        }

        if (!IsBuiltin || _signature.HasVariadic)
        {
            return count == 0 ? null : _signature.Parameters[count - 1];
        }

        throw TooMany(index + 1, site.Span);
    }

    /// <summary>Where an argument goes: to the parameter of its name, else behind the arguments so far.</summary>
    /// <returns>-1 when the argument was stored as a named member.</returns>
    public readonly int IndexOf(string? name, ScriptValue value, TextSpan span)
    {
        if (name is null)
        {
            return Values.Count;
        }

        var index = _signature.IndexOf(name);
        if (index >= 0)
        {
            return index;
        }

        if (!_signature.TakesAny && !_signature.HasVariadic)
        {
            return Values.Count;
        }

        if (name == "size")
        {
            throw new ScriptException(TemplatingDiagnostics.InvalidArgument, site.Source, span, "An argument cannot be named 'size'.");
        }

        Values.GetOrAddMembers().Set(name, value);
        return -1;
    }

    public void Set(int index, ScriptValue value)
    {
        if (index > Values.Count)
        {
            FillTo(index);
        }

        var count = _signature.Parameters.Count;
        if (index < count)
        {
            _given |= 1UL << index;
        }

        if (_signature.HasVariadic && index >= count - 1)
        {
            if (Values[count - 1].As<ScriptArray>() is not { } rest)
            {
                rest = new ScriptArray();
                Values.Set(count - 1, rest);
            }

            rest.Add(value);
        }
        else
        {
            Values.Set(index, value);
        }
    }

    /// <summary>Adds the defaults of what was left out, and checks the number of arguments.</summary>
    public void Complete()
    {
        var count = _signature.Parameters.Count;
        if (!_signature.TakesAny)
        {
            FillTo(count);
        }

        var required = (1UL << _signature.RequiredCount) - 1;
        if ((_given & required) != required)
        {
            var given = System.Numerics.BitOperations.PopCount(_given & required);
            throw new ScriptException(
                TemplatingDiagnostics.InvalidArgument,
                site.Source,
                new TextSpan(site.Span.End, 0),
                $"'{_signature.Name}' needs {_signature.RequiredCount} arguments; {given} are given.");
        }

        if (!_signature.HasVariadic && !_signature.TakesAny && Values.Count > count)
        {
            throw TooMany(
                Values.Count,
                Values.Count <= site.Arguments.Count ? site.Arguments[Values.Count - 1] : new TextSpan(site.Span.End, 0));
        }
    }

    private void FillTo(int end)
    {
        for (var i = Values.Count; i < Math.Min(end, _signature.Parameters.Count); i++)
        {
            var parameter = _signature.Parameters[i];
            if (parameter.IsOptional)
            {
                _given |= 1UL << i;
            }

            Values.Set(i, parameter.IsVariadic ? new ScriptArray() : parameter.Default);
        }
    }

    private readonly ScriptException TooMany(int given, TextSpan span) => new(
        TemplatingDiagnostics.InvalidArgument,
        site.Source,
        span,
        $"'{_signature.Name}' takes {_signature.Parameters.Count} arguments; {given} are given.");
}
