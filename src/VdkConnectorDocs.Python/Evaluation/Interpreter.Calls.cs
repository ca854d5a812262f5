using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Calls.</content>
public sealed partial class Interpreter
{
    private PythonValue EvaluateCall(CallExpression call)
    {
        if (call.Function is NameExpression { Name: "super" } && call.Arguments.IsEmpty && Scope.Get("super") is null)
        {
            return SuperOfFrame(call);
        }

        if (call.Function is NameExpression { Name: "locals" or "globals" or "vars" } && call.Arguments.IsEmpty)
        {
            return Unknown("the names of a scope are not listed", call);
        }

        var callee = Evaluate(call.Function);
        var arguments = EvaluateArguments(call);
        var site = new CallSite(this, arguments, call, Scope.Module);
        var method = (call.Function as AttributeExpression)?.Name;
        return ForEach(callee, c =>
        {
            _program.OnCall(site, c, method);
            return Call(c, site);
        });
    }

    private CallArguments EvaluateArguments(CallExpression call)
    {
        var positional = ImmutableArray.CreateBuilder<PythonValue>(call.Arguments.Length);
        var hasUnknownPositional = false;
        foreach (var argument in call.Arguments)
        {
            if (argument is not StarredExpression starred)
            {
                positional.Add(Evaluate(argument));
                continue;
            }

            var elements = Iterate(Evaluate(starred.Value));
            hasUnknownPositional |= elements is not { IsExact: true };
            positional.AddRange((elements?.Items ?? []).Select(static e => e.Value));
        }

        var keywords = ImmutableArray.CreateBuilder<KeyValuePair<string, PythonValue>>(call.Keywords.Length);
        var hasUnknownKeywords = false;
        foreach (var keyword in call.Keywords)
        {
            var value = Evaluate(keyword.Value);
            if (keyword.Name is not null)
            {
                keywords.Add(new(keyword.Name, value));
                continue;
            }

            hasUnknownKeywords |= value is not DictValue { Items.IsExact: true };
            foreach (var item in value is DictValue dict ? dict.Items.Items : [])
            {
                if (item.Key is StrValue name)
                {
                    keywords.Add(new(name.Value, item.Value));
                }
            }
        }

        return new CallArguments
        {
            Positional = positional.DrainToImmutable(),
            Keywords = keywords.DrainToImmutable(),
            HasUnknownPositional = hasUnknownPositional,
            HasUnknownKeywords = hasUnknownKeywords,
        };
    }

    /// <summary>Calls a value from the host.</summary>
    public PythonValue Call(PythonValue callee, CallArguments arguments) =>
        ForEach(callee, c => Call(c, new CallSite(this, arguments, Node: null, Module: null)));

    internal PythonValue Call(PythonValue callee, CallSite site)
    {
        switch (callee)
        {
            case FunctionValue function:
                return CallFunction(function, site, receiver: null);
            case BoundMethodValue method:
                var bound = site.Arguments with { Positional = Positional(site.Arguments, method.Receiver) };
                return CallFunction(method.Function, site with { Arguments = bound }, method.Receiver);
            case NativeFunctionValue native:
                return native.Function(site);
            case ClassValue type:
                return Instantiate(type, site);
            case BuiltinTypeValue type:
                return type.Construct(site);
            case HostValue host:
                return host.Call(site) ?? site.Unknown($"what {Describe(host)} returns is not known");
            case InstanceValue instance when instance.Class.FindMember("__call__") is FunctionValue function:
                return Call(new BoundMethodValue(function, instance), site);
            case ExternalValue external:
                return site.Unknown($"{external.Symbol} is not part of the plugin");
            case UnknownValue unknown:
                var result = site.Unknown(unknown.Reason);
                return unknown.Labels == 0 ? result : new UnknownValue(result.Reason, result.Origin, result.Labels | unknown.Labels);
            default:
                return site.Unknown($"{Describe(callee)} cannot be called");
        }
    }

    private PythonValue CallFunction(FunctionValue function, CallSite site, PythonValue? receiver)
    {
        if (!MayEnter(function))
        {
            return site.Unknown("calls are nested too deeply");
        }

        var scope = new Scope
        {
            Module = function.Module,
            Locals = new Namespace(),
            Enclosing = function.Closure.ForClosures,
            Class = function.Closure.Class,
        };
        var frame = new Frame(scope, function) { Receiver = receiver };
        var conditions = _conditions;
        _frames.Push(frame);
        try
        {
            ParameterBinder.Bind(this, function, site, scope.Locals);
            if (function.Node is LambdaExpression lambda)
            {
                return Evaluate(lambda.Body);
            }

            var definition = (FunctionDefinition)function.Node;
            if (GeneratorDetector.IsGenerator(definition))
            {
                frame.Yielded = [];
            }

            var flow = ExecuteBlock(definition.Body);
            if (frame.Yielded is { } yielded)
            {
                return new ListValue(new Elements([.. yielded], IsOpen: false));
            }

            if (frame.Result is null)
            {
                return flow == Flow.Raise ? site.Unknown($"{function.Name} raises an exception") : NoneValue.Instance;
            }

            return Rename(flow == Flow.Next ? Join(frame.Result, NoneValue.Instance) : frame.Result, site);
        }
        finally
        {
            _frames.Pop();
            _conditions = conditions;
        }
    }

    /// <summary>Outside of a function its local names say nothing: what is unknown there is known by the call.</summary>
    private static PythonValue Rename(PythonValue result, CallSite site) =>
        result is UnknownValue unknown && site.Node is not null ? new UnknownValue(unknown.Reason, site.Node, unknown.Labels) : result;

    private bool MayEnter(FunctionValue function)
    {
        if (_frames.Count >= Limits.MaxCallDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        var same = 0;
        foreach (var frame in _frames)
        {
            if (frame.Function is { } running && ReferenceEquals(running.Node, function.Node) && ++same >= Limits.MaxRecursion)
            {
                return false;
            }
        }

        return true;
    }

    private PythonValue Instantiate(ClassValue type, CallSite site)
    {
        if (type.IsEnum)
        {
            return (PythonValue?)EnumMembers.FromValue(this, type, site.Argument(0)) ?? site.Unknown($"which member of {type.Name} it is, is not known");
        }

        var instance = new InstanceValue(type);
        if (type.FindMember("__init__") is FunctionValue constructor)
        {
            Call(new BoundMethodValue(constructor, instance), site);
        }
        else if (type.Ancestry().Any(static t => t.IsDataClass))
        {
            DataClassFields.Initialize(this, instance, site.Arguments);
        }

        return instance;
    }

    private PythonValue SuperOfFrame(CallExpression call)
    {
        foreach (var frame in _frames)
        {
            if (frame.Function?.Owner is { } owner && frame.Receiver is { } receiver)
            {
                return new SuperValue(owner, receiver);
            }
        }

        return Unknown("there is no class around super()", call);
    }

    private FunctionValue DefineLambda(LambdaExpression lambda) =>
        new()
        {
            Name = "<lambda>",
            Node = lambda,
            Parameters = lambda.Parameters,
            Defaults = ParameterBinder.EvaluateDefaults(this, lambda.Parameters),
            Closure = Scope,
            Module = Scope.Module,
            Owner = null,
        };

    private PythonValue DefineFunction(FunctionDefinition definition)
    {
        if (CurrentFrame!.Function is null && _definingClass is null && _program.ReplaceDefinition($"{Scope.Module.Name}.{definition.Name}") is { } known)
        {
            return known;
        }

        PythonValue value = new FunctionValue
        {
            Name = definition.Name,
            Node = definition,
            Parameters = definition.Parameters,
            Defaults = ParameterBinder.EvaluateDefaults(this, definition.Parameters),
            Closure = Scope,
            Module = Scope.Module,
            Owner = _definingClass is not null && ReferenceEquals(Scope.Locals, _definingClass.Members) ? _definingClass : null,
        };
        return Decorate(definition.Decorators, value);
    }

    /// <summary>Applies decorators, the last first; one that is not known is taken to return what it is given.</summary>
    private PythonValue Decorate(ImmutableArray<Expression> decorators, PythonValue value)
    {
        for (var i = decorators.Length - 1; i >= 0; i--)
        {
            var decorator = Evaluate(decorators[i]);
            if (decorator is UnknownValue or ExternalValue or UnionValue)
            {
                _program.OnUnknownDecorator(decorators[i], value, Scope.Module);
                continue;
            }

            var site = new CallSite(this, CallArguments.Of(value), decorators[i], Scope.Module);
            var decorated = Call(decorator, site);
            value = decorated is UnknownValue or NoneValue ? value : decorated;
        }

        return value;
    }
}
