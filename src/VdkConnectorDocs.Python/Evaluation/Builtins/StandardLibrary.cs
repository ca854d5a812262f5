using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The functions of Python's standard library whose results can be known without running anything, by dotted name.</summary>
internal static class StandardLibrary
{
    private static readonly Dictionary<string, PythonValue> Known = new(StringComparer.Ordinal)
    {
        ["os.path.join"] = Function("join", JoinPaths),
        ["os.path.dirname"] = OnPath("dirname", static (_, p) => new StrValue(PosixPath.DirectoryName(p))),
        ["os.path.basename"] = OnPath("basename", static (_, p) => new StrValue(PosixPath.BaseName(p))),
        ["os.path.abspath"] = OnPath("abspath", Absolute),
        ["os.path.realpath"] = OnPath("realpath", Absolute),
        ["os.path.normpath"] = OnPath("normpath", static (_, p) => new StrValue(PosixPath.Normalize(p))),
        ["os.path.splitext"] = OnPath("splitext", static (_, p) =>
            new TupleValue([new StrValue(PosixPath.SplitExtension(p).Root), new StrValue(PosixPath.SplitExtension(p).Extension)])),
        ["os.path.exists"] = OnPath("exists", PathMethods.Exists),
        ["os.path.isfile"] = OnPath("isfile", PathMethods.Exists),
        ["os.path.sep"] = new StrValue("/"),
        ["os.sep"] = new StrValue("/"),
        ["os.linesep"] = new StrValue("\n"),
        ["os.fspath"] = OnPath("fspath", static (_, p) => new StrValue(p)),
        ["io.open"] = Function("open", PathMethods.Open),
        ["codecs.open"] = Function("open", PathMethods.Open),
        ["pathlib.Path"] = Function("Path", NewPath),
        ["pathlib.PurePath"] = Function("PurePath", NewPath),
        ["pathlib.PosixPath"] = Function("PosixPath", NewPath),
        ["textwrap.dedent"] = Function("dedent", static c => c.Text(0, "text") is { } t ? new StrValue(TextLayout.Dedent(t)) : c.Unknown("the text is not known")),
        ["inspect.cleandoc"] = Function("cleandoc", static c => c.Text(0) is { } t ? new StrValue(TextLayout.CleanDocstring(t)) : c.Unknown("the text is not known")),
        ["typing.cast"] = Function("cast", static c => c.Argument(1, "val") ?? c.Unknown("the value is not known")),
        ["typing.NewType"] = Function("NewType", static _ => Identity),
        ["functools.wraps"] = Function("wraps", static _ => Identity),
        ["functools.lru_cache"] = Function("lru_cache", static c => c.Argument(0) is FunctionValue f ? f : Identity),
        ["functools.cache"] = Function("cache", static c => c.Argument(0) ?? c.Unknown("the function is not known")),
        ["functools.partial"] = Function("partial", static c => Partial(c)),
        ["abc.abstractmethod"] = Function("abstractmethod", static c => c.Argument(0) ?? c.Unknown("the function is not known")),
        ["contextlib.contextmanager"] = Function("contextmanager", static _ => NoneValue.Instance),
        ["dataclasses.dataclass"] = Function("dataclass", DataClass),
        ["dataclasses.field"] = Function("field", static c => new FieldValue(c.Argument(-1, "default"), c.Argument(-1, "default_factory"))),
        ["collections.OrderedDict"] = BuiltinScope.DictType,
        ["collections.defaultdict"] = Function("defaultdict", static c => new DictValue(c.Argument(1) is DictValue d ? d.Items : DictItems.Empty)),
        ["copy.deepcopy"] = Function("deepcopy", Copy),
        ["copy.copy"] = Function("copy", Copy),
        ["itertools.chain"] = Function("chain", static c => Chain(c, c.Arguments.Positional)),
    };

    private static NativeFunctionValue Identity => Function("identity", static c => c.Argument(0) ?? c.Unknown("the value is not known"));

    public static PythonValue? Find(string symbol) => Known.GetValueOrDefault(symbol);

    private static NativeFunctionValue Function(string name, NativeFunction function) => new(name, function);

    private static NativeFunctionValue OnPath(string name, Func<CallSite, string, PythonValue> function) =>
        new(name, call => call.Argument(0) is { } argument
            ? call.Interpreter.ForEach(argument, value => value switch
            {
                StrValue text => function(call, text.Value),
                PathValue path => function(call, path.Path),
                _ => call.Unknown((value as UnknownValue)?.Reason ?? "the path is not known"),
            })
            : call.Unknown("the path is not known"));

    private static PythonValue Absolute(CallSite call, string path) =>
        PosixPath.IsAbsolute(path) ? new StrValue(PosixPath.Normalize(path)) : call.Unknown("the working folder is known only when the code runs");

    private static PythonValue JoinPaths(CallSite call)
    {
        var joined = "";
        foreach (var part in call.Arguments.Positional)
        {
            var text = part switch
            {
                StrValue value => value.Value,
                PathValue path => path.Path,
                _ => null,
            };
            if (text is null)
            {
                return call.Unknown((part as UnknownValue)?.Reason ?? "a part of the path is not known");
            }

            joined = PosixPath.Join(joined, text);
        }

        return new StrValue(joined);
    }

    private static PythonValue NewPath(CallSite call)
    {
        if (call.Arguments.Positional.IsEmpty)
        {
            return new PathValue(".");
        }

        var joined = JoinPaths(call);
        return joined is StrValue text ? new PathValue(text.Value) : joined;
    }

    private static PythonValue DataClass(CallSite call)
    {
        if (call.Argument(0) is ClassValue type)
        {
            type.IsDataClass = true;
            return type;
        }

        return Function("dataclass", DataClass);
    }

    private static PythonValue Partial(CallSite partial)
    {
        if (partial.Argument(0) is not { } function)
        {
            return partial.Unknown("the function is not known");
        }

        return Function("partial", call => call.Interpreter.Call(function, call with
        {
            Arguments = call.Arguments with
            {
                Positional = [.. partial.Arguments.Positional[1..], .. call.Arguments.Positional],
                Keywords = [.. partial.Arguments.Keywords.Where(k => call.Arguments.Get(-1, k.Key) is null), .. call.Arguments.Keywords],
            },
        }));
    }

    private static PythonValue Copy(CallSite call) => call.Argument(0) switch
    {
        ListValue list => new ListValue(list.Elements),
        DictValue dict => new DictValue(dict.Items),
        SetValue set => new SetValue(set.Elements),
        { } value => value,
        null => call.Unknown("the value is not known"),
    };

    private static ListValue Chain(CallSite call, IEnumerable<PythonValue> parts)
    {
        var list = new ListValue(Elements.Empty);
        foreach (var part in parts)
        {
            call.Interpreter.Extend(list.Cell, part);
        }

        return list;
    }
}
