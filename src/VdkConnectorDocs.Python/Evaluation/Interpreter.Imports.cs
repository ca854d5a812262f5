using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Imports (Python reference, section 7.11).</content>
public sealed partial class Interpreter
{
    /// <summary>Whether the code has imported a module of the program, or tried to.</summary>
    public bool HasImported(string name) => _modules.ContainsKey(name);

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
        if (found.Code is not null && !SpendOnText(found.Code.Source.Length))
        {
            _store.RunOutsideOfPaths(() => RunModule(module, found.Code));
        }

        BindInPackage(module);
        return module;
    }

    /// <summary>A package has its submodules as attributes, from when they are imported.</summary>
    private void BindInPackage(ModuleValue module)
    {
        var dot = module.Name.LastIndexOf('.');
        if (dot > 0 && _modules.GetValueOrDefault(module.Name[..dot]) is ModuleValue package)
        {
            _store.RunOutsideOfPaths(() => SetVariable(package.Members, module.Name[(dot + 1)..], module));
        }
    }

    /// <summary>Runs a file that is no importable module, such as <c>setup.py</c>.</summary>
    public ModuleValue RunFile(string name, ParseResult code)
    {
        var module = new ModuleValue(name, code.Source, isPackage: false);
        _store.RunOutsideOfPaths(() => RunModule(module, code));
        return module;
    }

    private void RunModule(ModuleValue module, ParseResult code)
    {
        var (conditions, definingClass) = (_conditions, _definingClass);
        (_conditions, _definingClass) = (0, null);
        Run(new Frame(ModuleScope(module), null), () =>
        {
            Bind("__name__", new StrValue(module.Name));
            Bind("__package__", new StrValue(module.IsPackage ? module.Name : module.Name[..Math.Max(0, module.Name.LastIndexOf('.'))]));
            Bind("__file__", new StrValue(TreeAnchor.Of(code.Source.Path)));
            Bind("__doc__", code.Module.Body is not [ExpressionStatement { Value: StringLiteral text }, ..] ? NoneValue.Instance
                : TextLayout.IsUnindented(text.Value) ? new StrValue(text.Value)
                : Unknown("the indentation of a docstring depends on the version of Python"));
            foreach (var statement in code.Module.Body)
            {
                // A module that raises is not imported at all; but what raises here is most often what could not be evaluated.
                Execute(statement);
            }
        });
        (_conditions, _definingClass) = (conditions, definingClass);
    }

    /// <summary>What <c>importlib.import_module(name)</c> gives.</summary>
    internal PythonValue ImportModule(string name) => ImportIfPresent(name) as PythonValue ?? ResolveExternal(name);

    private ModuleValue? ImportIfPresent(string name)
    {
        CountName(name);
        return MayImport(name) ? Import(name) : null;
    }

    private bool MayImport(string name) => _modules.ContainsKey(name) || (_frames.Count < Limits.MaxCallDepth && !Spend(10 + _program.SearchedFolders) && name.Length < 1_000);

    private void ExecuteImport(ImportStatement import)
    {
        foreach (var alias in import.Names)
        {
            var module = ImportModule(alias.Name);
            if (alias.AsName is not null)
            {
                Bind(alias.AsName, module);
                continue;
            }

            var dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
            var top = dot < 0 ? alias.Name : alias.Name[..dot];
            Bind(top, dot < 0 ? module : ImportModule(top));
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
                BindPublicNames(module);
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

    private void BindPublicNames(ModuleValue? module)
    {
        var listed = module?.Members.Get("__all__") is { } all ? Iterate(all) ?? Elements.Unknown : null;
        Spend(Scope.Locals.Count + (module?.Members.Count ?? 0));
        if (module?.Source is null || module.Members.Open is not null || listed is { IsExact: false })
        {
            // Names that are bound already may be bound anew.
            foreach (var name in Scope.Locals.Names.Where(static n => !n.StartsWith('_')))
            {
                var variable = Scope.Locals.GetVariable(name);
                Write(variable, variable.Widen(variable.Content, "an import of all names may bind it", Effort));
            }
        }

        var names = listed is null
            ? module?.Members.Names.Where(static n => !n.StartsWith('_')) ?? []
            : listed.Items.Select(static i => (i.Value as StrValue)?.Value).OfType<string>();
        foreach (var name in names.ToList())
        {
            if (GetModuleAttribute(module!, name) is { } value)
            {
                Bind(name, value);
            }
        }
    }
}
