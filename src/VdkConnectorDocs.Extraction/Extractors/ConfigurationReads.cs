using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>
/// How a plugin's code reads options: every <c>get_value(KEY)</c> in its modules, called or not, since most are called only while
/// a job runs. What is done with the value tells its type; <c>get_required_value</c> tells that it cannot be missing.
/// </summary>
internal sealed class ConfigurationReads
{
    private readonly Dictionary<string, SortedSet<string>> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EquatableList<CatalogValue>> _allowed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _required = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One of <see cref="OptionTypes"/>; null when the reads do not tell, or do not agree.</summary>
    public string? TypeOf(string key) => _types.TryGetValue(key, out var types) && types.Count == 1 ? types.Min : null;

    public bool IsRequired(string key) => _required.Contains(key);

    /// <summary>The values that the code accepts; empty when it does not say.</summary>
    public EquatableList<CatalogValue> AllowedValuesOf(string key) => _allowed.GetValueOrDefault(key, []);

    /// <summary>Collects the reads of a module.</summary>
    public void Add(Interpreter interpreter, ModuleValue module, Module tree) =>
        Visit(tree, [], (node, ancestors) =>
        {
            if (node is CallExpression { Function: AttributeExpression { Name: "get_value" or "get_required_value" or "get_required_option" } } call)
            {
                Read(interpreter, module, call, ancestors);
            }
        });

    private static void Visit(SyntaxNode node, List<SyntaxNode> ancestors, Action<SyntaxNode, IReadOnlyList<SyntaxNode>> found)
    {
        found(node, ancestors);
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        ancestors.Add(node);
        foreach (var child in node.Children())
        {
            Visit(child, ancestors, found);
        }

        ancestors.RemoveAt(ancestors.Count - 1);
    }

    private void Read(Interpreter interpreter, ModuleValue module, CallExpression call, IReadOnlyList<SyntaxNode> ancestors)
    {
        var argument = call.Keywords.FirstOrDefault(static k => k.Name is "key")?.Value ?? call.Arguments.FirstOrDefault();
        if (argument is null or StarredExpression || interpreter.AsPlain(interpreter.EvaluateIn(module, argument)) is not StrValue { Value: var key })
        {
            return;
        }

        if (((AttributeExpression)call.Function).Name is not "get_value")
        {
            _required.Add(key);
        }

        foreach (var (use, around) in Uses(call, [.. ancestors]))
        {
            AddType(key, TypeOfUse(use, around));
            AddAllowedValues(interpreter, module, key, use, around);
        }
    }

    /// <summary>The read itself and, when a local variable keeps it, the places where the function uses that.</summary>
    private static List<(Expression Use, IReadOnlyList<SyntaxNode> Ancestors)> Uses(CallExpression call, IReadOnlyList<SyntaxNode> ancestors)
    {
        var uses = new List<(Expression, IReadOnlyList<SyntaxNode>)> { (call, ancestors) };
        if (ancestors is [.., AssignStatement { Targets: [NameExpression { Name: var name }] }]
            && ancestors.OfType<FunctionDefinition>().LastOrDefault() is { } function)
        {
            Visit(function, [], (node, around) =>
            {
                if (node is NameExpression use && string.Equals(use.Name, name, StringComparison.Ordinal))
                {
                    uses.Add((use, [.. around]));
                }
            });
        }

        return uses;
    }

    private void AddType(string key, string? type)
    {
        if (type is null)
        {
            return;
        }

        if (!_types.TryGetValue(key, out var types))
        {
            _types.Add(key, types = new SortedSet<string>(StringComparer.Ordinal));
        }

        types.Add(type);
    }

    /// <summary><c>if value not in VALUES: raise …</c> tells which values there are.</summary>
    private void AddAllowedValues(Interpreter interpreter, ModuleValue module, string key, Expression use, IReadOnlyList<SyntaxNode> ancestors)
    {
        if (ancestors is [.., IfStatement check, Comparison { Operators: [ComparisonOperator.NotIn], Comparators: [var values] } comparison]
            && ReferenceEquals(comparison.Left, use)
            && ReferenceEquals(check.Test, comparison)
            && check.Body.Any(static s => s is RaiseStatement)
            && interpreter.ElementsOf(interpreter.EvaluateIn(module, values)) is { IsExact: true, Items.Length: > 0 } elements)
        {
            var constants = elements.Items.Select(static e => Constants.TryConvert(e.Value)).ToList();
            if (constants.TrueForAll(static c => c is not null))
            {
                _allowed[key] = constants.Select(static c => c!).ToEquatableList();
            }
        }
    }

    private static string? TypeOfUse(Expression value, IReadOnlyList<SyntaxNode> ancestors)
    {
        SyntaxNode inner = value;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            switch (ancestors[i])
            {
                case ConditionalExpression conditional when !ReferenceEquals(conditional.Test, inner):
                case BooleanOperation:
                case Keyword:
                    break;
                case CallExpression { Function: NameExpression { Name: "str" } } text when IsArgument(text, inner):
                case AttributeExpression { Name: "lower" or "upper" or "strip" } or CallExpression { Function: AttributeExpression { Name: "lower" or "upper" or "strip" } }:
                    // Text on its way to something else, often to a comparison with "true".
                    break;
                case CallExpression call when IsArgument(call, inner):
                    return OfCall(call, inner);
                case Comparison comparison:
                    return comparison.Comparators.Prepend(comparison.Left).Any(IsBooleanWord) ? OptionTypes.Boolean : null;
                case ReturnStatement:
                    return AnnotationTypes.OptionType(ancestors.OfType<FunctionDefinition>().LastOrDefault()?.Returns);
                case AnnotatedAssignStatement annotated:
                    return AnnotationTypes.OptionType(annotated.Annotation);
                default:
                    return null;
            }

            inner = ancestors[i];
        }

        return null;
    }

    private static bool IsArgument(CallExpression call, SyntaxNode node) =>
        call.Arguments.Any(a => ReferenceEquals(a, node)) || call.Keywords.Any(k => ReferenceEquals(k, node));

    private static string? OfCall(CallExpression call, SyntaxNode argument)
    {
        var name = (call.Function as NameExpression)?.Name ?? (call.Function as AttributeExpression)?.Name ?? "";
        return name switch
        {
            "int" => OptionTypes.Integer,
            "float" => OptionTypes.Float,
            "cast" when call.Arguments is [var type, _] && !ReferenceEquals(type, argument) => AnnotationTypes.OptionType(type),
            _ when name.Contains("bool", StringComparison.OrdinalIgnoreCase) => OptionTypes.Boolean,
            _ => null,
        };
    }

    private static bool IsBooleanWord(Expression expression) => expression switch
    {
        StringLiteral { Value: var text } => text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase),
        TupleDisplay tuple => tuple.Elements.Any(IsBooleanWord),
        ListDisplay list => list.Elements.Any(IsBooleanWord),
        SetDisplay set => set.Elements.Any(IsBooleanWord),
        _ => false,
    };
}
