using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>
/// Evaluates Python code without running it. What can be proven is computed; both paths of a condition that cannot be decided are
/// followed and joined; everything else is an <see cref="UnknownValue"/> with its reason. Nothing outside of the
/// <see cref="IProgram"/> is touched, and the work is bounded by <see cref="EvaluationLimits"/>. Not safe for several threads.
/// </summary>
public sealed partial class Interpreter
{
    private const int CharactersOfOneStep = 4;

    private readonly IProgram _program;
    private readonly ProgramStore _store;
    private readonly Dictionary<string, PythonValue?> _modules = new(StringComparer.Ordinal);
    private readonly Stack<Frame> _frames = new();
    private readonly HashSet<SyntaxNode> _endless = new(ReferenceEqualityComparer.Instance);
    private int _conditions;
    private int _depth;

    /// <param name="program">The code.</param>
    /// <param name="limits">How far it is followed.</param>
    /// <param name="cancellationToken">Ends an evaluation with an <see cref="OperationCanceledException"/>, also in the middle of a loop.</param>
    public Interpreter(IProgram program, EvaluationLimits limits, CancellationToken cancellationToken = default)
    {
        _program = program;
        Effort = new Effort(limits, cancellationToken);
        _store = new ProgramStore(this);
    }

    /// <summary>What was done, and may still be.</summary>
    public Effort Effort { get; }

    public EvaluationLimits Limits => Effort.Limits;

    /// <summary>The step limit was reached: what was not followed by then is not known.</summary>
    public bool IsExhausted => Effort.IsExhausted;

    /// <summary>The code that is being evaluated is run on some paths of the program only.</summary>
    public bool IsConditional => _conditions > 0;

    private Frame? CurrentFrame => _frames.TryPeek(out var frame) ? frame : null;

    /// <summary>The text of a file of the tree.</summary>
    internal string? ReadText(string path) => _program.ReadText(path);

    /// <summary>The folder of the tree that the program is run in; null when that is not known.</summary>
    internal string? WorkingFolder => _program.WorkingFolder;

    internal bool FileExists(string path) => _program.Exists(path);

    internal void Write(Cell cell, object? content) => _store.Write(cell, content);

    /// <summary>See <see cref="Cell.Birth"/>.</summary>
    internal long Now => _store.Now;

    /// <summary>See <see cref="ProgramStore.RunOutsideOfPaths"/>.</summary>
    internal void RunOutsideOfPaths(Action code) => _store.RunOutsideOfPaths(code);

    /// <summary>Counts work; true when there is none left to give.</summary>
    internal bool Spend(long steps = 1) => Effort.Spend(steps);

    /// <summary>
    /// Counts text that the host reads or keeps for the program, in characters; true when there is no work left to give. Without it a
    /// short program could register one long text any number of times.
    /// </summary>
    public bool SpendOnText(long characters) => Spend(1 + (characters / CharactersOfOneStep));

    /// <summary>
    /// No deeper than here: neither by the limit, which is the same everywhere, nor by the stack, which only is where a host gave less of
    /// it than the limit needs.
    /// </summary>
    private bool IsDeepest => _depth >= Limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Whether to go a level deeper; when there is none, what follows is given up like at the step limit.</summary>
    private bool MayGoDeeper()
    {
        if (IsDeepest)
        {
            Effort.Exhaust();
        }

        return !IsExhausted;
    }

    /// <summary>Runs code a level deeper.</summary>
    private T Deeper<T>(Func<T> code)
    {
        _depth++;
        var result = code();
        _depth--;
        return result;
    }

    internal PythonValue Join(PythonValue first, PythonValue second) => UnionValue.Of(first, second, Effort);

    /// <summary>The result of a function for each value that <paramref name="value"/> may be, joined.</summary>
    internal PythonValue ForEach(PythonValue value, Func<PythonValue, PythonValue> function)
    {
        if (value is not UnionValue union)
        {
            return function(value);
        }

        Spend(union.Options.Count);
        PythonValue? joined = null;
        foreach (var option in union.Options)
        {
            var result = function(option);
            joined = joined is null ? result : Join(joined, result);
        }

        return joined!;
    }

    /// <summary>The value, or the constant that it is as a member of an enumeration of constants.</summary>
    public PythonValue AsPlain(PythonValue value) => ForEach(value, static v => v is InstanceValue member ? EnumMembers.AsConstant(member) ?? v : v);

    internal void SetVariable(Namespace names, string name, PythonValue? value) => Write(names.GetVariable(name), value);

    private static readonly IReadOnlyDictionary<string, PythonValue> Builtins = BuiltinScope.Create();

    private static UnknownValue Unknown(string reason, Expression? origin = null, uint labels = 0) => new(reason, origin, labels);

    /// <summary>Evaluates an expression in a module, as its last statement would see it.</summary>
    public PythonValue EvaluateIn(ModuleValue module, Expression expression)
    {
        var scope = ModuleScope(module);
        _frames.Push(new Frame(scope, null));
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            _frames.Pop();
        }
    }

    private static Scope ModuleScope(ModuleValue module) => new() { Module = module, Locals = module.Members };
}
