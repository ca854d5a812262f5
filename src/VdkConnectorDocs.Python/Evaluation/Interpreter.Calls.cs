using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Calls.</content>
public sealed partial class Interpreter
{
    private PythonValue EvaluateCall(CallExpression call)
    {
        if (call.Function is NameExpression { Name: "super" } && call.Arguments.IsEmpty && !Scope.IsBound("super"))
        {
            return SuperOfFrame(call);
        }

        if (call.Function is NameExpression { Name: var name } && !Scope.IsBound(name) && OfScope(name, call) is { } result)
        {
            return result;
        }

        var callee = Evaluate(call.Function);
        var arguments = EvaluateArguments(call);
        var site = new CallSite(this, arguments, call, Scope.Module);
        var method = (call.Function as AttributeExpression)?.Name;
        return callee is UnionValue union
            ? JoinPaths([.. union.Options.Select(option => (Func<PythonValue>)(() => Observed(option)))])
            : Observed(callee);

        PythonValue Observed(PythonValue c)
        {
            _program.OnCall(site, c, method);
            return Call(c, site);
        }
    }

    /// <summary>The built-in functions that see, or change, the names around them; null for others.</summary>
    private PythonValue? OfScope(string name, CallExpression call)
    {
        switch (name)
        {
            case "globals" when call.Arguments.IsEmpty:
                return new NamesValue(Scope.Module.Members);
            case "locals" or "vars" when call.Arguments.IsEmpty:
                return new NamesValue(Scope.Locals);
            case "exec" or "eval":
                var arguments = EvaluateArguments(call);
                Escape(arguments);
                if (name is "exec" && arguments.Positional.Length < 2)
                {
                    Scope.Locals.Widen(this, "exec may have changed it");
                    Scope.Module.Members.Widen(this, "exec may have changed it");
                }

                return Unknown("code that is made while the program runs is not followed", call);
            default:
                return null;
        }
    }

    private CallArguments EvaluateArguments(CallExpression call)
    {
        var positional = ImmutableArray.CreateBuilder<PythonValue>(call.Arguments.Length);
        var hasUnknownPositional = false;
        foreach (var argument in call.Arguments)
        {
            var value = Evaluate(argument is StarredExpression starred ? starred.Value : argument);
            var elements = argument is StarredExpression ? Iterate(value) ?? Elements.Unknown : Elements.Of([value]);

            // Behind elements that are not known nobody can tell which position an argument has.
            if (!hasUnknownPositional)
            {
                positional.AddRange(elements.Items.TakeWhile(static e => e.IsCertain).Select(static e => e.Value));
                hasUnknownPositional = !elements.IsExact;
            }
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

            var items = DictMethods.ItemsOf(this, value);
            hasUnknownKeywords |= !items.IsExact;
            keywords.AddRange(items.Items
                .Where(static i => i is { Key: StrValue, IsCertain: true })
                .Select(static i => KeyValuePair.Create(((StrValue)i.Key).Value, i.Value)));
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
                if (!StandardLibrary.LeavesArguments(external.Symbol))
                {
                    Escape(site.Arguments);
                }

                return site.Unknown($"{external.Symbol} is not part of the plugin");
            case UnknownValue unknown:
                Escape(site.Arguments);
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
            Escape(site.Arguments);
            CutShort(function);
            return site.Unknown("calls are nested too deeply");
        }

        var scope = new Scope
        {
            Module = function.Module,
            Locals = new Namespace(Now),
            Enclosing = function.Closure.ForClosures,
            Class = function.Closure.Class,
        };
        receiver ??= function.Owner is null || site.Arguments.Positional.IsEmpty ? null : site.Arguments.Positional[0];
        var frame = new Frame(scope, function) { Receiver = receiver };
        Run(frame, () => ParameterBinder.Bind(this, function, site, scope.Locals));
        var result = function.Node switch
        {
            FunctionDefinition definition when GeneratorDetector.IsGenerator(definition) =>
                new IteratorValue("generator", () => RunGenerator(frame, definition)),
            FunctionDefinition { IsAsync: true } definition => new CoroutineValue(RunBody(frame, definition, site)),
            FunctionDefinition definition => RunBody(frame, definition, site),
            _ => Run(frame, () => Evaluate(((LambdaExpression)function.Node).Body)),
        };
        return function.Replacement is { } replacement ? Join(result, site.Unknown(replacement)) : result;
    }

    private PythonValue RunBody(Frame frame, FunctionDefinition definition, CallSite site) => Run(frame, () =>
    {
        var region = BeginRegion(static flow => flow is Flow.Return or Flow.Raise);
        var flow = ExecuteBlock(definition.Body);
        if (frame.IsCutShort)
        {
            WidenCutShort(frame, definition);
        }

        EndRegion(region, flow);
        if (frame.IsCutShort)
        {
            return site.Unknown("calls are nested too deeply");
        }

        if (frame.Result is null)
        {
            return flow == Flow.Raise ? site.Unknown($"{definition.Name} raises an exception") : NoneValue.Instance;
        }

        return Rename(flow == Flow.Next ? Join(frame.Result, NoneValue.Instance) : frame.Result, site);
    });

    private Elements RunGenerator(Frame frame, FunctionDefinition definition) => Run(frame, () =>
    {
        frame.Yielded = new ElementsCell(Elements.Empty) { Birth = Now };
        EndRegion(BeginRegion(static flow => flow is Flow.Return or Flow.Raise), ExecuteBlock(definition.Body));
        return frame.Yielded.Elements;
    });

    private void Run(Frame frame, Action code) => Run(frame, () =>
    {
        code();
        return true;
    });

    private T Run<T>(Frame frame, Func<T> code)
    {
        var conditions = _conditions;
        _frames.Push(frame);
        try
        {
            return code();
        }
        finally
        {
            _frames.Pop();
            _conditions = conditions;
        }
    }

    /// <summary>
    /// Containers that are given to code that is not known may be changed by it, and so may those that a given object holds. That it
    /// sets attributes of the object is not taken into account: nothing would be known about any object.
    /// </summary>
    private void Escape(CallArguments arguments)
    {
        foreach (var argument in arguments.Positional)
        {
            Escape(argument, depth: 0);
        }

        foreach (var keyword in arguments.Keywords)
        {
            Escape(keyword.Value, depth: 0);
        }
    }

    private void Escape(PythonValue value, int depth)
    {
        const int MaxDepth = 4;
        if (depth > MaxDepth || Spend())
        {
            return;
        }

        IEnumerable<PythonValue> held = value switch
        {
            UnionValue union => union.Options,
            ListValue list => list.Elements.Items.Select(static i => i.Value),
            TupleValue tuple => tuple.Items,
            DictValue dict => dict.Items.Items.Select(static i => i.Value),
            InstanceValue { Class.IsEnum: false } instance => instance.Attributes.Names.Select(n => instance.Attributes.Get(n)!),
            _ => [],
        };
        foreach (var inner in held.ToList())
        {
            Escape(inner, depth + 1);
        }

        Shake(value, "it was given to code that is not part of the plugin");
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

        var same = _frames.Count(f => IsRunning(f, function));
        return same < Limits.MaxRecursion || (!IsConditional && !_endless.Contains(function.Node));
    }

    private static bool IsRunning(Frame frame, FunctionValue function) =>
        frame.Function is { } running && ReferenceEquals(running.Node, function.Node);

    /// <summary>What a call that is not followed does is not known to the outermost call of the same function, nor to any in between.</summary>
    private void CutShort(FunctionValue function)
    {
        _endless.Add(function.Node);
        foreach (var frame in _frames)
        {
            frame.IsCutShort |= IsRunning(frame, function);
        }
    }

    /// <summary>Widens what the function changed, and what its deeper calls may have changed instead.</summary>
    private void WidenCutShort(Frame frame, FunctionDefinition definition)
    {
        const string Reason = "a function that calls itself changes it";
        _store.WidenWritten(Reason);
        foreach (var name in OuterNames.Of(definition))
        {
            if (frame.Scope.NamespaceOf(name) is var names && !ReferenceEquals(names, frame.Scope.Locals))
            {
                Widen(names, name);
            }
            else if (frame.Receiver is InstanceValue instance)
            {
                Widen(instance.Attributes, frame.Scope.Mangle(name));
            }
        }

        void Widen(Namespace names, string name)
        {
            var variable = names.GetVariable(name);
            Write(variable, variable.Widen(variable.Content, Reason, Limits));
        }
    }

    private PythonValue Instantiate(ClassValue type, CallSite site)
    {
        if (type.IsEnum)
        {
            return (PythonValue?)EnumMembers.FromValue(this, type, site.Argument(0)) ?? site.Unknown($"which member of {type.Name} it is, is not known");
        }

        if (type.FindMember("__new__") is not FunctionValue creator)
        {
            return Initialize(NewInstance(type), site);
        }

        var made = CallFunction(creator, site with { Arguments = site.Arguments with { Positional = Positional(site.Arguments, type) } }, receiver: type);
        ForEachPath(made, m =>
        {
            if (m is InstanceValue instance && instance.Class.Ancestry().Contains(type))
            {
                Initialize(instance, site);
            }
        });
        return made;
    }

    internal InstanceValue NewInstance(ClassValue type) => new(type, Now);

    private InstanceValue Initialize(InstanceValue instance, CallSite site)
    {
        // The constructor of a data class stands in the class itself: it comes before those of its bases.
        foreach (var type in instance.Class.Ancestry())
        {
            if (type.Members.Get("__init__") is FunctionValue constructor)
            {
                Call(new BoundMethodValue(constructor, instance), site);
                break;
            }

            if (type.IsDataClass)
            {
                DataClassFields.Initialize(this, instance, site.Arguments);
                break;
            }
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

    /// <summary>
    /// Applies decorators, the last first. One that is not known is taken to return something that does what it was given does, but
    /// perhaps with another result.
    /// </summary>
    private PythonValue Decorate(ImmutableArray<Expression> decorators, PythonValue value)
    {
        for (var i = decorators.Length - 1; i >= 0; i--)
        {
            var decorator = Evaluate(decorators[i]);
            if (decorator is UnknownValue or ExternalValue or UnionValue)
            {
                value = value is FunctionValue function ? function.ReplacedBy($"what the decorator of {function.Name} returns is not known") : value;
                _program.OnUnknownDecorator(decorators[i], value, Scope.Module);
                continue;
            }

            var site = new CallSite(this, CallArguments.Of(value), decorators[i], Scope.Module);
            var decorated = Call(decorator, site);
            if (decorated is UnknownValue && value is FunctionValue lost)
            {
                decorated = lost.ReplacedBy($"what the decorator of {lost.Name} returns is not known");
                _program.OnUnknownDecorator(decorators[i], decorated, Scope.Module);
            }

            value = decorated is UnknownValue ? value : decorated;
        }

        return value;
    }
}
