using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>How the functions of a module use their variables; each function is looked through once, when it is first asked for.</summary>
internal sealed class VariableUses
{
    private readonly Dictionary<FunctionDefinition, FunctionUses> _functions = new(ReferenceEqualityComparer.Instance);

    public FunctionUses In(FunctionDefinition function)
    {
        if (!_functions.TryGetValue(function, out var uses))
        {
            _functions.Add(function, uses = new FunctionUses(function));
        }

        return uses;
    }
}

/// <summary>How one function uses its variables.</summary>
internal sealed class FunctionUses
{
    private readonly Dictionary<string, SortedSet<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Expression>> _accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableList<CatalogValue>?> _values = new(StringComparer.Ordinal);

    public FunctionUses(FunctionDefinition function) => SyntaxVisit.All(function, (node, around) =>
    {
        if (node is NameExpression use)
        {
            if (ValueUse.TypeOf(use, around) is { } type)
            {
                _types.TryAdd(use.Name, new SortedSet<string>(StringComparer.Ordinal));
                _types[use.Name].Add(type);
            }

            if (ValueUse.AcceptedValues(use, around) is { } accepted)
            {
                _accepted.TryAdd(use.Name, []);
                _accepted[use.Name].Add(accepted);
            }
        }
    });

    /// <summary>What a variable's value is taken for, of <see cref="Catalog.Model.OptionTypes"/>.</summary>
    public IReadOnlyCollection<string> TypesOf(string variable) => _types.TryGetValue(variable, out var types) ? types : [];

    /// <summary>The values that a variable may have: the last ones in the code that are known; null when there are none.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="evaluate">Gives the values of an expression, null when they are not known.</param>
    public EquatableList<CatalogValue>? AcceptedBy(string variable, Func<Expression, EquatableList<CatalogValue>?> evaluate)
    {
        if (!_values.TryGetValue(variable, out var values))
        {
            values = _accepted.GetValueOrDefault(variable, []).AsEnumerable().Reverse().Select(evaluate).FirstOrDefault(static v => v is not null);
            _values.Add(variable, values);
        }

        return values;
    }
}
