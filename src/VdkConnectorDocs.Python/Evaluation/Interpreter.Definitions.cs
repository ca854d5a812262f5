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
