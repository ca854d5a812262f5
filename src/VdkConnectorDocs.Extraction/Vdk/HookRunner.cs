using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>A hook implementation of an object that a plugin gives to VDK.</summary>
/// <param name="Name">The hook.</param>
/// <param name="Owner">The module or class it belongs to.</param>
/// <param name="Function">Its code.</param>
/// <param name="Callable">What pluggy calls: the function, or the function bound to its object.</param>
/// <param name="Priority">Its place among the others.</param>
internal sealed record Hook(string Name, string Owner, FunctionValue Function, PythonValue Callable, HookPriority Priority)
{
    /// <summary>Its first argument is the object, or class, that it was found on.</summary>
    public bool IsBound => (Callable is UnionValue union ? union.Options[0] : Callable) is BoundMethodValue;

    /// <summary>
    /// VDK was given a class and not an object of it: nothing is passed for the method's first parameter, so that the call fails
    /// (pluggy's <c>varnames</c> leaves <c>self</c> out of what it passes, whether or not there is an object).
    /// </summary>
    public bool LacksInstance
    {
        get
        {
            var parameters = Interpreter.Unwrap(Function).Parameters;
            return !IsBound
                && parameters.PositionalOnly.Concat(parameters.Regular).FirstOrDefault() is { Name: "self", Default: null };
        }
    }
}

/// <summary>Calls a plugin's hooks as VDK does, from <c>vdk_start</c> on, so that each sees what those before it left.</summary>
internal sealed class HookRunner(Interpreter interpreter, RegistrationLog log)
{
    private const int MaxObjects = 200;

    /// <summary>The hooks in the order in which VDK calls them in a job's life; others are called behind them.</summary>
    private static readonly string[] Lifecycle =
    [
        "vdk_start", "vdk_data_sources_register", "vdk_command_line", "vdk_configure", "vdk_initialize", "initialize_job", "run_job",
        "run_step", "finalize_job", "vdk_exit",
    ];

    private readonly VdkObjects _objects = new(log);
    private readonly List<PythonValue> _registered = [];
    private readonly List<Hook> _hooks = [];
    private readonly List<ClassValue> _opaque = [];

    /// <summary>
    /// Every hook of every object, in the order in which the objects were given to VDK and by name within one, also those that VDK
    /// fails to call (<see cref="Hook.LacksInstance"/>).
    /// </summary>
    public IReadOnlyList<Hook> Hooks => _hooks;

    /// <summary>The classes of objects without any hook of their own, whose bases outside of the tree may have some.</summary>
    public IReadOnlyList<ClassValue> Opaque => _opaque;

    /// <summary>Gives VDK the object of an entry point; false when it is nothing that can have hooks.</summary>
    public bool Register(PythonValue plugin)
    {
        var objects = (plugin is UnionValue union ? union.Options : [plugin]).Where(static o => o is ModuleValue or ClassValue or InstanceValue).ToList();
        foreach (var one in objects)
        {
            if (!_registered.Exists(r => ReferenceEquals(r, one)) && _registered.Count < MaxObjects)
            {
                _registered.Add(one);
                var hooks = FindHooks(one).ToList();
                _hooks.AddRange(hooks);
                if (hooks.Count == 0 && (one as ClassValue ?? (one as InstanceValue)?.Class) is { HasForeignBase: true } type)
                {
                    _opaque.Add(type);
                }
            }
        }

        return objects.Count > 0;
    }

    /// <summary>Calls the hooks that come before a job is looked at: what plugins are there, and what they can be told.</summary>
    public void RunConfiguration()
    {
        RunHook("vdk_start");
        RunHook("vdk_configure");
    }

    public void Run()
    {
        RunHook("vdk_start");
        var others = _hooks.Select(static h => h.Name).Distinct(StringComparer.Ordinal).Except(Lifecycle, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var name in Lifecycle.Skip(1).Concat([.. others]))
        {
            RunHook(name);
        }
    }

    private void RunHook(string name)
    {
        var called = new HashSet<Hook>(ReferenceEqualityComparer.Instance);
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var hook in InCallOrder(_hooks.Where(h => !h.LacksInstance && string.Equals(h.Name, name, StringComparison.Ordinal))).ToList())
            {
                if (called.Add(hook))
                {
                    isNew = true;
                    var result = interpreter.Call(hook.Callable, _objects.ArgumentsFor(hook));

                    // A hook that wraps the others is a generator: pluggy runs it up to its yield, and then the rest.
                    interpreter.ElementsOf(result);
                    RegisterLoaded();
                }
            }
        }
    }

    /// <summary>Objects that a hook loaded are plugins from there on, as with pluggy.</summary>
    private void RegisterLoaded()
    {
        foreach (var loaded in log.OfKind(RegistrationKind.PluginObject).ToList())
        {
            if (loaded.Call.Argument(0, "module_or_class_with_hook_impls") is { } plugin)
            {
                Register(plugin);
            }
        }
    }

    /// <summary>The last registered first, but <c>tryfirst</c> before and <c>trylast</c> behind all others (pluggy, "Call time order").</summary>
    private static IEnumerable<Hook> InCallOrder(IEnumerable<Hook> hooks) => hooks.Reverse().OrderBy(static h => h.Priority);

    private IEnumerable<Hook> FindHooks(PythonValue plugin)
    {
        foreach (var name in Interpreter.ListAttributes(plugin))
        {
            // A property is not called to see whether it is a hook, and no hook of VDK is private.
            if (!name.StartsWith('_') && Declared(plugin, name) is { } declared && Marked(declared) is var (function, mark))
            {
                var callable = interpreter.GetAttribute(plugin, name);
                var owner = plugin is ModuleValue module ? module.Name : (plugin as ClassValue ?? ((InstanceValue)plugin).Class).Name;
                yield return new Hook(mark.Specification ?? name, owner, function, callable, mark.Priority);
            }
        }
    }

    /// <summary>The function with a mark, also when it is one of several that are possible.</summary>
    private static (FunctionValue Function, HookMark Mark)? Marked(PythonValue value)
    {
        foreach (var option in value is UnionValue union ? union.Options : [value])
        {
            if (option is FunctionValue function && HookMark.On(function) is { } mark)
            {
                return (function, mark);
            }
        }

        return null;
    }

    private static PythonValue? Declared(PythonValue plugin, string name) => plugin switch
    {
        ModuleValue module => module.Members.Get(name),
        ClassValue type => type.FindMember(name),
        InstanceValue instance => instance.Attributes.Get(name) ?? instance.Class.FindMember(name),
        _ => null,
    };
}
