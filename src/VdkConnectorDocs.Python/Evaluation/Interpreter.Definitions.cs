using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Definitions of functions, and their decorators.</content>
public sealed partial class Interpreter
{
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
            var node = decorators[i];
            var decorator = Evaluate(node);
            value = ForEach(value, v => Decorate(node, decorator, v));
        }

        return value;
    }

    private PythonValue Decorate(Expression node, PythonValue decorator, PythonValue value)
    {
        switch (decorator)
        {
            case UnionValue union:
                // Such as one that is imported where it is there, and made where it is not.
                var known = union.Options.Where(static o => o is not (UnknownValue or ExternalValue)).ToList();
                var joined = known.Count == 0 ? value : JoinPaths([.. known.Select(option => (Func<PythonValue>)(() => Decorate(node, option, value)))]);
                return known.Count == union.Options.Count ? joined : ForEach(joined, Replaced);
            case UnknownValue or ExternalValue:
                return Replaced(value);
            default:
                var decorated = Call(decorator, new CallSite(this, CallArguments.Of(value), node, Scope.Module));
                return decorated is UnknownValue ? Replaced(value) : decorated;
        }

        PythonValue Replaced(PythonValue decorated)
        {
            decorated = decorated is FunctionValue function ? function.ReplacedBy($"what the decorator of {function.Name} returns is not known") : decorated;
            _program.OnUnknownDecorator(node, decorated, Scope.Module);
            return decorated;
        }
    }
}
