using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Calls: what is called with what, and what becomes of arguments that go out of sight.</content>
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
                var isTooLong = elements.Items.Length > 1 && positional.Count + elements.Items.Length > Limits.MaxElements;
                positional.AddRange(isTooLong ? [] : elements.Items.TakeWhile(static e => e.IsCertain).Select(static e => e.Value));
                hasUnknownPositional = isTooLong || !elements.IsExact;
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
            var isTooMany = Effort.SpendOnElements(items.Items.Length) || keywords.Count + items.Items.Length > Limits.MaxElements;
            hasUnknownKeywords |= isTooMany || !items.IsExact;
            keywords.AddRange((isTooMany ? [] : items.Items)
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
        // At the step limit a call that was reached is still told of, with what is known of its arguments.
        Spend();
        if (IsDeepest)
        {
            return site.Unknown("calls are nested too deeply");
        }

        _depth++;
        var result = CallForm(callee, site);
        _depth--;
        return result;
    }

    private PythonValue CallForm(PythonValue callee, CallSite site)
    {
        switch (callee)
        {
            case FunctionValue function:
                return CallFunction(function, site, receiver: null);
            case BoundMethodValue method:
                var bound = site.Arguments with { Positional = Positional(site.Arguments, method.Receiver) };
                return CallFunction(method.Function, site with { Arguments = bound }, method.Receiver);
            case NativeFunctionValue native:
                CountArguments(site.Arguments);
                return Counted(native.Function(site));
            case ClassValue type:
                return Instantiate(type, site);
            case BuiltinTypeValue type:
                CountArguments(site.Arguments);
                return Counted(type.Construct(site));
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

    /// <summary>Built-in functions look at the texts that they are given and make others.</summary>
    private void CountArguments(CallArguments arguments)
    {
        Effort.SpendOnElements(arguments.Positional.Length + arguments.Keywords.Length);
        foreach (var argument in arguments.Positional)
        {
            Counted(argument);
        }
    }

    private PythonValue Counted(PythonValue value)
    {
        Effort.SpendOnCharacters(value switch
        {
            StrValue text => text.Value.Length,
            BytesValue bytes => bytes.Value.Length,
            PathValue path => path.Path.Length,
            _ => 0,
        });
        return value;
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
}
