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
        ["os.path.abspath"] = OnPath("abspath", static (c, p) => Absolute(c, p)),
        ["os.path.realpath"] = OnPath("realpath", static (c, p) => TreeAnchor.IsIn(p) ? Absolute(c, p) : c.Unknown("where links lead is known only when the code runs")),
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
        ["textwrap.dedent"] = Function("dedent", static c => c.Text(0, "text") is { } t && !c.Interpreter.Effort.SpendOnCharacters(Interpreter.LooksAtText * (long)t.Length) && TextLayout.Dedent(t) is { } d ? new StrValue(d) : c.Unknown("the text is not known")),
        ["inspect.cleandoc"] = Function("cleandoc", static c => c.Text(0) is { } t && !c.Interpreter.Effort.SpendOnCharacters(Interpreter.LooksAtText * (long)t.Length) ? new StrValue(TextLayout.CleanDocstring(t)) : c.Unknown("the text is not known")),
        ["inspect.getdoc"] = Function("getdoc", GetDocumentation),
        ["typing.cast"] = Function("cast", static c => c.Argument(1, "val") ?? c.Unknown("the value is not known")),
        ["typing.NewType"] = Function("NewType", static _ => Identity),
        ["functools.wraps"] = Function("wraps", static c => Wrapping.Wraps(c)),
        ["functools.update_wrapper"] = Function("update_wrapper", static c => Wrapping.Update(c, c.Argument(0, "wrapper"), c.Argument(1, "wrapped"))),
        ["functools.lru_cache"] = Function("lru_cache", static c => c.Argument(0) is FunctionValue f ? f : Identity),
        ["functools.cache"] = Function("cache", static c => c.Argument(0) ?? c.Unknown("the function is not known")),
        ["functools.reduce"] = Function("reduce", Iterators.Reduce),
        ["functools.partial"] = Function("partial", static c => Wrapping.Partial(c)),
        ["functools.cached_property"] = Function("cached_property", static c => new PropertyValue(c.Argument(0), setter: null, isCached: true)),
        ["abc.abstractmethod"] = Function("abstractmethod", static c => c.Argument(0) ?? c.Unknown("the function is not known")),
        ["abc.ABC"] = new BuiltinTypeValue("object", static c => c.Unknown("it is abstract")),
        ["contextlib.contextmanager"] = Function("contextmanager", static c => ContextManagers.FromGenerator(c)),
        ["contextlib.suppress"] = Function("suppress", static _ => new SuppressValue()),
        ["contextlib.nullcontext"] = Function("nullcontext", static c => new NullContextValue(c.Argument(0) ?? NoneValue.Instance)),
        ["dataclasses.dataclass"] = Function("dataclass", DataClass),
        ["dataclasses.field"] = Function("field", static c => new FieldValue(c)),
        ["dataclasses.fields"] = Function("fields", DataClassFunctions.Fields),
        ["dataclasses.replace"] = Function("replace", DataClassFunctions.Replace),
        ["dataclasses.asdict"] = Function("asdict", static c => DataClassFunctions.Convert(c, isDict: true)),
        ["dataclasses.astuple"] = Function("astuple", static c => DataClassFunctions.Convert(c, isDict: false)),
        ["dataclasses.MISSING"] = MissingValue.Instance,
        ["enum.auto"] = Function("auto", static _ => new AutoValue()),
        ["enum.unique"] = Function("unique", static c => c.Argument(0) ?? c.Unknown("the class is not known")),
        ["collections.namedtuple"] = Function("namedtuple", NamedTuples.NewClass),
        ["collections.OrderedDict"] = Function("OrderedDict", static c => new DictValue(BuiltinScope.NewDictionary(c).Items, "OrderedDict", c.Interpreter.Now)),
        ["collections.defaultdict"] = Function("defaultdict", static c => DefaultDictionary(c)),
        ["copy.deepcopy"] = Function("deepcopy", static c => Copying.Copy(c, isDeep: true)),
        ["copy.copy"] = Function("copy", static c => Copying.Copy(c, isDeep: false)),
        ["itertools.chain"] = new ChainFunction(),
        ["itertools.product"] = Function("product", Iterators.Product),
        ["itertools.repeat"] = Function("repeat", Iterators.Repeat),
        ["itertools.zip_longest"] = Function("zip_longest", IteratorTools.ZipLongest),
        ["itertools.pairwise"] = Function("pairwise", IteratorTools.Pairwise),
        ["itertools.starmap"] = Function("starmap", IteratorTools.StarMap),
        ["itertools.islice"] = Function("islice", IteratorTools.Slice),
        ["operator.itemgetter"] = Function("itemgetter", Getters.Item),
        ["operator.attrgetter"] = Function("attrgetter", Getters.Attribute),
        ["types.SimpleNamespace"] = Function("SimpleNamespace", static c => SimpleNamespaceValue.Create(c) ?? c.Unknown("the attributes are not known")),

        // It cannot be written to, and is its dictionary otherwise.
        ["types.MappingProxyType"] = Function("mappingproxy", static c => c.Argument(0) ?? c.Unknown("the dictionary is not known")),
        ["importlib.import_module"] = Function("import_module", static c => c.Text(0, "name") is { } name && c.Arguments.Positional.Length + c.Arguments.Keywords.Length == 1
            ? c.Interpreter.ImportModule(name)
            : c.Unknown("which module is imported is not known")),
        ["importlib.resources.files"] = Function("files", PackageFiles.Files),
        ["importlib.resources.read_text"] = Function("read_text", PackageFiles.ReadText),
        ["string.Template"] = Function("Template", static c => c.Text(0, "template") is { } template && Signature.Fits(c.Arguments, ["template"])
            ? new TemplateValue(template, c.Argument(0, "template")!.Labels)
            : c.Unknown("the template is not known")),
        ["json.loads"] = Function("loads", JsonText.Loads),
        ["json.load"] = Function("load", JsonText.Load),
        ["re.search"] = RegularExpressions.Function("search", PatternPlace.Anywhere),
        ["re.match"] = RegularExpressions.Function("match", PatternPlace.Start),
        ["re.fullmatch"] = RegularExpressions.Function("fullmatch", PatternPlace.Whole),
        ["re.compile"] = Function("compile", RegularExpressions.Compile),
        ["re.I"] = new IntValue(RegularExpressions.IgnoreCase),
        ["re.IGNORECASE"] = new IntValue(RegularExpressions.IgnoreCase),
        ["re.M"] = new IntValue(RegularExpressions.Multiline),
        ["re.MULTILINE"] = new IntValue(RegularExpressions.Multiline),
        ["re.S"] = new IntValue(RegularExpressions.DotAll),
        ["re.DOTALL"] = new IntValue(RegularExpressions.DotAll),
        ["re.X"] = new IntValue(RegularExpressions.Verbose),
        ["re.VERBOSE"] = new IntValue(RegularExpressions.Verbose),
        ["logging.getLogger"] = Function("getLogger", static _ => LoggerValue.Instance),
    };

    /// <summary>A docstring without its indentation, which is the same in every version of Python.</summary>
    private static PythonValue GetDocumentation(CallSite call)
    {
        var text = call.Argument(0) switch
        {
            FunctionValue function when function.Attributes.Get("__doc__") is null => Interpreter.Docstring(function),
            ClassValue type when type.Members.Find("__doc__") is null => Interpreter.Docstring(type),
            _ => null,
        };
        return text is not null && !call.Interpreter.Effort.SpendOnCharacters(Interpreter.LooksAtText * (long)text.Length)
            ? new StrValue(TextLayout.CleanDocstring(text))
            : call.Unknown("its documentation is not known");
    }

    private static NativeFunctionValue Identity => Function("identity", static c => c.Argument(0) ?? c.Unknown("the value is not known"));

    public static PythonValue? Find(string symbol) => Known.GetValueOrDefault(symbol);

    private static NativeFunctionValue Function(string name, NativeFunction function) => new(name, function);

    private static NativeFunctionValue OnPath(string name, Func<CallSite, string, PythonValue> function) =>
        new(name, call => call.Argument(0) is { } argument
            ? call.Interpreter.ForEach(argument, value => value switch
            {
                StrValue text when !call.Interpreter.Effort.SpendOnCharacters(text.Value.Length) => function(call, text.Value),
                PathValue path when !call.Interpreter.Effort.SpendOnCharacters(path.Path.Length) => function(call, path.Path),
                _ => call.Unknown((value as UnknownValue)?.Reason ?? "the path is not known"),
            })
            : call.Unknown("the path is not known"));

    private static PythonValue Absolute(CallSite call, string path) =>
        PosixPath.IsAbsolute(path) ? new StrValue(PosixPath.Normalize(path)) : call.Unknown("the working folder is known only when the code runs");

    private static PythonValue JoinPaths(CallSite call)
    {
        if (call.Arguments.HasUnknownPositional)
        {
            return call.Unknown("the parts of the path are not known");
        }

        var joined = "";
        var labels = 0u;
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

            if (joined.Length + text.Length > call.Interpreter.Limits.MaxStringLength || call.Interpreter.Effort.SpendOnCharacters(joined.Length + text.Length))
            {
                return call.Unknown("the path is too long");
            }

            joined = PosixPath.Join(joined, text);
            labels |= part.Labels;
        }

        return new StrValue(joined, labels);
    }

    private static PythonValue NewPath(CallSite call)
    {
        if (call.Arguments.Positional.IsEmpty && !call.Arguments.HasUnknownPositional)
        {
            return new PathValue(".");
        }

        var joined = JoinPaths(call);
        return joined is StrValue text ? new PathValue(PosixPath.Pure(text.Value)) : joined;
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

    private static DictValue DefaultDictionary(CallSite call)
    {
        var rest = call with { Arguments = call.Arguments with { Positional = call.Arguments.Positional.IsEmpty ? [] : call.Arguments.Positional.RemoveAt(0) } };
        return new DictValue(BuiltinScope.NewDictionary(rest).Items, "defaultdict", call.Interpreter.Now)
        {
            Factory = call.Argument(0) is NoneValue ? null : call.Argument(0),
        };
    }

    /// <summary>Whether a function outside of the code that is read surely leaves the containers that it is given as they are.</summary>
    public static bool LeavesArguments(string symbol)
    {
        var dot = symbol.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && ReadingModules.Contains(symbol[..dot]);
    }

    // Modules of the standard library none of whose functions changes a container that it is given.
    private static readonly HashSet<string> ReadingModules = new(StringComparer.Ordinal)
    {
        "argparse", "base64", "datetime", "decimal", "getpass", "glob", "hashlib", "inspect", "json", "locale", "logging", "math", "os", "pathlib",
        "platform", "pprint", "re", "shlex", "shutil", "socket", "statistics", "string", "subprocess", "sys", "tempfile", "textwrap", "time", "types",
        "typing", "typing_extensions", "urllib", "uuid", "warnings",
    };
}
