using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>A module after the evaluator went through it.</summary>
internal sealed class EvaluatedModule
{
    private readonly Namespace _members;

    private EvaluatedModule(Interpreter interpreter, ModuleValue module)
    {
        Interpreter = interpreter;
        _members = module.Members;
    }

    public Interpreter Interpreter { get; }

    public static EvaluatedModule Of(string code, EvaluationLimits? limits = null) => Of(new SnippetProgram(), code, limits);

    /// <param name="program">What the code can import.</param>
    public static EvaluatedModule Of(SnippetProgram program, string code, EvaluationLimits? limits = null)
    {
        var interpreter = new Interpreter(program, limits ?? EvaluationLimits.Default);
        return new EvaluatedModule(interpreter, interpreter.RunFile("program", SnippetProgram.Parse("program", code)));
    }

    /// <summary>The names that are bound on some path.</summary>
    public IEnumerable<string> Names => _members.Names.Where(name => !name.StartsWith("__", StringComparison.Ordinal));

    /// <summary>Names may be bound that are not listed.</summary>
    public bool IsOpen => _members.Open is not null;

    /// <summary>The variable; null when it is bound on no path.</summary>
    public Variable? Find(string name) => _members.Find(name);

    /// <summary>The text of the proven value, of each of several ones with <c> | </c> between them, or of what is unknown about it.</summary>
    public string Describe(string name) => Find(name) switch
    {
        null => "(unbound)",
        { IsCertain: false, Value: var value } => $"(unbound) | {ValueText.Describe(value!)}",
        { Value: var value } => ValueText.Describe(value!),
    };
}
