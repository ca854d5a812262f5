using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Attributes and methods of <c>pathlib</c> paths, and reading the tree's files.</summary>
internal static class PathMethods
{
    public static PythonValue? Get(PathValue path, string name)
    {
        switch (name)
        {
            case "parent":
                return new PathValue(PosixPath.Parent(path.Path));
            case "parents":
                return new TupleValue([.. Parents(path.Path).Select(static p => new PathValue(p))]);
            case "name":
                return new StrValue(PosixPath.BaseName(path.Path));
            case "stem":
                return new StrValue(PosixPath.SplitExtension(PosixPath.BaseName(path.Path)).Root);
            case "suffix":
                return new StrValue(PosixPath.SplitExtension(path.Path).Extension);
            default:
                break;
        }

        NativeFunction? method = name switch
        {
            "joinpath" => call => Join(call, path),
            "resolve" or "absolute" or "expanduser" => _ => path,
            "as_posix" or "__str__" => _ => new StrValue(path.Path),
            "with_name" => call => call.Text(0) is { } given
                ? new PathValue(PosixPath.Join(PosixPath.Parent(path.Path), given))
                : call.Unknown("the name is not known"),
            "with_suffix" => call => call.Text(0) is { } given
                ? new PathValue(PosixPath.SplitExtension(path.Path).Root + given)
                : call.Unknown("the suffix is not known"),
            "read_text" => call => ReadText(call, path.Path),
            "open" => call => new OpenFileValue(path.Path, call),
            "exists" or "is_file" or "is_dir" => call => Exists(call, path.Path),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    /// <summary><c>open(path)</c>.</summary>
    public static PythonValue Open(CallSite call) => call.Argument(0, "file") switch
    {
        StrValue text => new OpenFileValue(text.Value, call),
        PathValue path => new OpenFileValue(path.Path, call),
        _ => call.Unknown("which file is opened is not known"),
    };

    public static PythonValue ReadText(CallSite call, string path) =>
        Content(call, path) is { } text ? new StrValue(text) : call.Unknown("the file is not part of the tree");

    /// <summary>The text of a file of the tree; a relative path starts at the running file's folder, where build tools are started.</summary>
    internal static string? Content(CallSite call, string path)
    {
        var interpreter = call.Interpreter;
        if (!PosixPath.IsAbsolute(path) && call.Module?.Source is { } source)
        {
            path = PosixPath.Join(PosixPath.DirectoryName(TreeAnchor.Of(source.Path)), path);
        }

        return TreeAnchor.TreePath(PosixPath.Normalize(path)) is { } inTree ? interpreter.ReadText(inTree) : null;
    }

    public static PythonValue Exists(CallSite call, string path) =>
        TreeAnchor.TreePath(PosixPath.Normalize(path)) is { } inTree && call.Interpreter.FileExists(inTree)
            ? BoolValue.True
            : call.Unknown("whether a file is there is known only when the code runs");

    private static IEnumerable<string> Parents(string path)
    {
        for (var i = 0; i < 100; i++)
        {
            var parent = PosixPath.Parent(path);
            if (string.Equals(parent, path, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return path = parent;
        }
    }

    private static PythonValue Join(CallSite call, PathValue path)
    {
        var joined = path.Path;
        foreach (var part in call.Arguments.Positional)
        {
            switch (part)
            {
                case StrValue text:
                    joined = PosixPath.Join(joined, text.Value);
                    break;
                case PathValue other:
                    joined = PosixPath.Join(joined, other.Path);
                    break;
                default:
                    return call.Unknown("a part of the path is not known");
            }
        }

        return new PathValue(joined);
    }
}

/// <summary>A file of the tree, opened for reading.</summary>
internal sealed class OpenFileValue(string path, CallSite opened) : HostValue
{
    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "read" => new NativeFunctionValue(name, _ => PathMethods.ReadText(opened, path)),
        "readlines" => new NativeFunctionValue(name, call => Iterate(interpreter) is { } lines ? new ListValue(lines) : call.Unknown("the file is not part of the tree")),
        "close" => new NativeFunctionValue(name, static _ => NoneValue.Instance),
        _ => null,
    };

    public override Elements? Iterate(Interpreter interpreter) =>
        PathMethods.Content(opened, path) is { } text
            ? Elements.Of(StringMethods.SplitLines(text).Take(interpreter.Limits.MaxElements).Select(static l => new StrValue(l + "\n")))
            : null;
}
