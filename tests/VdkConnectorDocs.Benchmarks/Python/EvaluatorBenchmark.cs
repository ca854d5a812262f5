using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Benchmarks.Python;

/// <summary>Evaluates a module that builds 200 keys with functions, a class, loops, formatting and conditions nobody can decide.</summary>
public class EvaluatorBenchmark
{
    private const string Code = """
        import os

        PREFIX = "GRANARY" + "_"

        class Option:
            def __init__(self, name, default=None, required=False):
                self.key = PREFIX + name.upper()
                self.default = default
                self.required = required

            def describe(self):
                return f"{self.key}={self.default!r}" if not self.required else "%s (required)" % self.key

        def names(count):
            return ["option_{:03d}".format(i) for i in range(count)]

        options = {}
        for name in names(200):
            option = Option(name, default=len(name) * 2, required=name.endswith("7"))
            if os.environ.get("STRICT"):
                option.required = True
            options[option.key] = option.describe()
        """;

    private static readonly ParseResult Parsed = PythonParser.Parse(new SourceText("options.py", Code));

    [Benchmark]
    public ModuleValue? Evaluate() => new Interpreter(new OneModule(), EvaluationLimits.Default).Import("options");

    private sealed class OneModule : IProgram
    {
        public string? WorkingFolder => null;

        public int SearchedFolders => 1;

        public ProgramModule? FindModule(string name) => name == "options" ? new ProgramModule(name, Parsed, IsPackage: false) : null;

        public PythonValue? ResolveExternal(string symbol) => null;

        public PythonValue? ReplaceDefinition(string qualifiedName) => null;

        public void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module)
        {
        }

        public string? ReadText(string path) => null;

        public bool Exists(string path) => false;

        public void OnCall(CallSite call, PythonValue callee, string? methodName)
        {
        }
    }
}
