namespace VdkConnectorDocs.Templating.Linting;

/// <summary>
/// The variables of one entry and all templates that it includes, each with one type: that of all its assignments, wherever they are.
/// Found in rounds, until nothing changes.
/// </summary>
internal sealed class LintScope(TemplateEntry entry)
{
    /// <summary>More rounds than templates nest; types only ever get vaguer, so that they end by themselves.</summary>
    public const int MaxRounds = 50;

    private readonly Dictionary<string, TemplateType> _variables = new(entry.Variables, StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateScope> _templates = new(StringComparer.Ordinal);

    /// <summary>Whether something became known in this round.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether variables may come from objects whose members are not known, so that no name can be called unknown.</summary>
    public bool HasUnknownNames { get; set; }

    public IEnumerable<string> Names => _variables.Keys;

    public void BeginRound() => IsChanged = false;

    /// <summary>The scope of one of the templates.</summary>
    public TemplateScope Of(string template)
    {
        if (!_templates.TryGetValue(template, out var scope))
        {
            scope = new TemplateScope(this);
            _templates.Add(template, scope);
        }

        return scope;
    }

    public bool TryGet(string name, out TemplateType type)
    {
        var isKnown = _variables.TryGetValue(name, out var known);
        type = known ?? TemplateType.Any;
        return isKnown;
    }

    public void Assign(string name, TemplateType type) => Merge(_variables, name, type);

    public void Merge(Dictionary<string, TemplateType> variables, string name, TemplateType type)
    {
        var merged = variables.TryGetValue(name, out var known) ? known.Or(type) : type;
        if (merged != known)
        {
            variables[name] = merged;
            IsChanged = true;
        }
    }
}

/// <summary>The local variables and the arguments of one template.</summary>
internal sealed class TemplateScope(LintScope entry)
{
    private readonly Dictionary<string, TemplateType> _locals = new(StringComparer.Ordinal);

    public LintScope Entry => entry;

    public IEnumerable<string> LocalNames => _locals.Keys;

    public bool TryGetLocal(string name, out TemplateType type)
    {
        var isKnown = _locals.TryGetValue(name, out var known);
        type = known ?? TemplateType.Any;
        return isKnown;
    }

    public void AssignLocal(string name, TemplateType type) => entry.Merge(_locals, name, type);

    /// <summary>The type of an argument of an include: <c>$1</c> is the first one.</summary>
    public TemplateType Argument(int index) => TryGetLocal($"#{index}", out var type) ? type : TemplateType.Any;

    public void AssignArgument(int index, TemplateType type) => AssignLocal($"#{index}", type);
}
