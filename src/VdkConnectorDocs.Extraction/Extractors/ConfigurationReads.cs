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
    public void Add(Interpreter interpreter, ModuleValue module, Module tree)
    {
        var variables = new VariableUses();
        SyntaxVisit.All(tree, (node, ancestors) =>
        {
            if (node is CallExpression { Function: AttributeExpression { Name: "get_value" or "get_required_value" or "get_required_option" } } call)
            {
                Read(interpreter, module, variables, call, ancestors);
            }
        });
    }

    private void Read(Interpreter interpreter, ModuleValue module, VariableUses variables, CallExpression call, IReadOnlyList<SyntaxNode> ancestors)
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

        AddType(key, ValueUse.TypeOf(call, ancestors));
        AddAllowedValues(key, ValueUse.AcceptedValues(call, ancestors) is { } accepted ? ValuesOf(accepted) : null);
        if (ancestors is [.., AssignStatement { Targets: [NameExpression { Name: var name }] }]
            && ancestors.OfType<FunctionDefinition>().LastOrDefault() is { } function)
        {
            // A local variable keeps it: the places where the function uses that tell too.
            var uses = variables.In(function);
            foreach (var type in uses.TypesOf(name))
            {
                AddType(key, type);
            }

            AddAllowedValues(key, uses.AcceptedBy(name, ValuesOf));
        }

        EquatableList<CatalogValue>? ValuesOf(Expression values)
        {
            var elements = interpreter.ElementsOf(interpreter.EvaluateIn(module, values));
            var constants = elements is { IsExact: true } ? elements.Items.Select(static e => Constants.TryConvert(e.Value)).ToList() : [];
            return constants.Count > 0 && constants.TrueForAll(static c => c is not null) ? constants.Select(static c => c!).ToEquatableList() : null;
        }
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

    private void AddAllowedValues(string key, EquatableList<CatalogValue>? values)
    {
        if (values is not null)
        {
            _allowed[key] = values;
        }
    }
}
