using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Contexts of <c>contextlib</c>.</summary>
internal static class ContextManagers
{
    /// <summary><c>@contextmanager</c>: what the generator yields is bound by <c>with</c>.</summary>
    public static PythonValue FromGenerator(CallSite call)
    {
        if (call.Argument(0) is not FunctionValue function)
        {
            return call.Unknown("the generator is not known");
        }

        var maySwallow = function.Node is FunctionDefinition { Body: var body } && body.Any(HasHandler);
        var manager = new NativeFunctionValue(function.Name, inner => new GeneratorContextValue(inner.Interpreter.Call(function, inner), maySwallow));
        return new ContextFunctionValue(manager, function);
    }

    private static bool HasHandler(SyntaxNode node) =>
        node is TryStatement { Handlers.IsEmpty: false }
        || (node is Statement and not (FunctionDefinition or ClassDefinition) && node.Children().Any(HasHandler));

    private sealed class GeneratorContextValue(PythonValue generator, bool maySwallow) : HostValue
    {
        public override bool MaySwallowExceptions => maySwallow;

        public override PythonValue? Enter(Interpreter interpreter) =>
            generator is IteratorValue iterator ? interpreter.Next(iterator, missing: null) : null;

        public override void Exit(Interpreter interpreter)
        {
            if (generator is IteratorValue iterator)
            {
                interpreter.Resume(iterator);
            }
        }
    }
}

/// <summary>A function of a class body or module that makes a context each time it is called; as a method it gets its instance.</summary>
internal sealed class ContextFunctionValue(NativeFunctionValue manager, FunctionValue function) : HostValue
{
    public FunctionValue Function { get; } = function;

    public override PythonValue? Call(CallSite call) => manager.Function(call);
}

/// <summary><c>contextlib.suppress(…)</c>.</summary>
internal sealed class SuppressValue : HostValue
{
    public override bool MaySwallowExceptions => true;

    public override PythonValue? Enter(Interpreter interpreter) => NoneValue.Instance;
}

/// <summary><c>contextlib.nullcontext(x)</c>.</summary>
internal sealed class NullContextValue(PythonValue entered) : HostValue
{
    public override PythonValue? Enter(Interpreter interpreter) => entered;
}

/// <summary>A logger: it changes nothing that it is given.</summary>
internal sealed class LoggerValue : HostValue
{
    public static LoggerValue Instance { get; } = new();

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) =>
        name is "debug" or "info" or "warning" or "warn" or "error" or "exception" or "critical" or "log"
            ? new NativeFunctionValue(name, static _ => NoneValue.Instance)
            : null;
}
