using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Imports (Python reference, section 7.11).</content>
public sealed partial class Interpreter
{
    /// <summary>Imports a module of the program; null when the program has none of that name.</summary>
    public ModuleValue? Import(string name)
    {
        if (_modules.TryGetValue(name, out var loaded))
        {
            return loaded as ModuleValue;
        }

        var found = _program.FindModule(name);
        if (found is null)
        {
            _modules.Add(name, null);
            return null;
        }

        if (found.Code is not null && name.LastIndexOf('.') is var dot and > 0)
        {
            // A package is run before what is in it.
            Import(name[..dot]);
            if (_modules.TryGetValue(name, out loaded))
            {
                return loaded as ModuleValue;
            }
        }

        var module = new ModuleValue(name, found.Code?.Source, found.IsPackage);
        _modules.Add(name, module);
        if (found.Code is not null)
        {
            RunModule(module, found.Code);
        }

        return module;
    }

    /// <summary>Runs a file that is no importable module, such as <c>setup.py</c>.</summary>
    public ModuleValue RunFile(string name, ParseResult code)
    {
        var module = new ModuleValue(name, code.Source, isPackage: false);
        RunModule(module, code);
        return module;
    }

    private void RunModule(ModuleValue module, ParseResult code)
    {
        var conditions = _conditions;
        _conditions = 0;
        _frames.Push(new Frame(ModuleScope(module), null));
        try
        {
            Bind("__name__", new StrValue(module.Name));
            Bind("__file__", new StrValue(TreeAnchor.Of(code.Source.Path)));
            if (code.Module.Body is [ExpressionStatement { Value: StringLiteral text }, ..])
            {
                Bind("__doc__", new StrValue(text.Value));
            }

            foreach (var statement in code.Module.Body)
            {
                // A module that raises is not imported at all; but what raises here is most often what could not be evaluated.
                Execute(statement);
            }
        }
        finally
        {
            _frames.Pop();
            _conditions = conditions;
        }
    }

    private ModuleValue? ImportIfPresent(string name) => MayImport(name) ? Import(name) : null;

    private bool MayImport(string name) => _modules.ContainsKey(name) || (_frames.Count < Limits.MaxCallDepth && !Spend(10) && name.Length < 1_000);

    private void ExecuteImport(ImportStatement import)
    {
        foreach (var alias in import.Names)
        {
            var module = ImportIfPresent(alias.Name) as PythonValue ?? ResolveExternal(alias.Name);
            if (alias.AsName is not null)
            {
                Bind(alias.AsName, module);
                continue;
            }

            var dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
            var top = dot < 0 ? alias.Name : alias.Name[..dot];
            Bind(top, dot < 0 ? module : ImportIfPresent(top) as PythonValue ?? ResolveExternal(top));
        }
    }

    private void ExecuteImportFrom(ImportFromStatement import)
    {
        var name = ResolveRelative(import);
        var module = name is null ? null : ImportIfPresent(name);
        foreach (var alias in import.Names)
        {
            if (alias.Name is "*")
            {
                if (module is not null)
                {
                    BindPublicNames(module);
                }

                continue;
            }

            PythonValue value;
            if (module is null)
            {
                value = name is null ? Unknown("the import leaves the package") : ResolveExternal($"{name}.{alias.Name}");
            }
            else
            {
                value = GetModuleAttribute(module, alias.Name)
                    ?? (module.Source is null
                        ? ResolveExternal($"{name}.{alias.Name}")
                        : Unknown($"{module.Name} does not define {alias.Name}"));
            }

            Bind(alias.AsName ?? alias.Name, value);
        }
    }

    private string? ResolveRelative(ImportFromStatement import)
    {
        if (import.Level == 0)
        {
            return import.Module;
        }

        var package = Scope.Module.Package;
        for (var level = 1; level < import.Level; level++)
        {
            var dot = package.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            package = package[..dot];
        }

        return import.Module is null ? package : package.Length == 0 ? import.Module : $"{package}.{import.Module}";
    }

    private void BindPublicNames(ModuleValue module)
    {
        var names = module.Members.Get("__all__") is { } all && Iterate(all) is { } listed
            ? listed.Items.Select(static i => (i.Value as StrValue)?.Value).OfType<string>()
            : module.Members.Names.Where(static n => !n.StartsWith('_'));
        foreach (var name in names.ToList())
        {
            if (GetModuleAttribute(module, name) is { } value)
            {
                Bind(name, value);
            }
        }
    }
}
