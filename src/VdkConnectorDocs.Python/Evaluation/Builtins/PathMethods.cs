using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Attributes and methods of <c>pathlib</c> paths, and reading the tree's files.</summary>
internal static class PathMethods
{
    private const int MaxParents = 100;

    public static PythonValue? Get(Interpreter interpreter, PathValue path, string name)
    {
        interpreter.Effort.SpendOnCharacters(path.Path.Length);
        switch (name)
        {
            case "parent":
                return new PathValue(PosixPath.Parent(path.Path));
            case "parents" when interpreter.Effort.SpendOnCharacters((long)MaxParents * path.Path.Length):
                return null;
            case "parents":
                return new TupleValue([.. Parents(path.Path).Select(static p => new PathValue(p))]);
            case "name":
                return new StrValue(NameOf(path));
            case "stem":
                return new StrValue(PosixPath.SplitExtension(NameOf(path)).Root);
            case "suffix" when !NameOf(path).EndsWith('.'):
                return new StrValue(PosixPath.SplitExtension(path.Path).Extension);
            default:
                break;
        }

        NativeFunction? method = name switch
        {
            "joinpath" => call => Join(call, path),
            "resolve" => call => TreeAnchor.IsIn(path.Path) ? new PathValue(PosixPath.Normalize(path.Path)) : call.Unknown("where links lead is known only when the code runs"),
            "absolute" => call => PosixPath.IsAbsolute(path.Path) ? path : call.Unknown("the working folder is known only when the code runs"),
            "expanduser" => call => path.Path.StartsWith('~') ? call.Unknown("the home folder is known only when the code runs") : path,
            "as_posix" or "__str__" => _ => new StrValue(path.Path),
            "with_name" => call => call.Text(0) is { } given
                ? new PathValue(PosixPath.JoinPure(PosixPath.Parent(path.Path), given))
                : call.Unknown("the name is not known"),
            "with_suffix" => call => call.Text(0) is { } given
                ? new PathValue(PosixPath.SplitExtension(path.Path).Root + given)
                : call.Unknown("the suffix is not known"),
            "read_text" => call => IsPlainText(call, encoding: 0, count: 2)
                ? ReadText(call, path.Path)
                : call.Unknown("how the file is decoded is not followed"),
            "open" => call => new OpenFileValue(path.Path, call, mode: 0),
            "exists" or "is_file" or "is_dir" => call => Exists(call, path.Path),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    /// <summary><c>open(path)</c>.</summary>
    public static PythonValue Open(CallSite call) => call.Argument(0, "file") switch
    {
        StrValue text => new OpenFileValue(text.Value, call, mode: 1),
        PathValue path => new OpenFileValue(path.Path, call, mode: 1),
        _ => call.Unknown("which file is opened is not known"),
    };

    public static PythonValue ReadText(CallSite call, string path) =>
        Content(call, path) is { } text ? new StrValue(text) : call.Unknown("the file is not part of the tree");

    /// <summary>The text of a file of the tree, its line ends as Python gives them; a relative path starts where the program is run.</summary>
    internal static string? Content(CallSite call, string path)
    {
        var interpreter = call.Interpreter;
        if (!PosixPath.IsAbsolute(path))
        {
            if (interpreter.WorkingFolder is not { } folder)
            {
                return null;
            }

            path = PosixPath.Join(TreeAnchor.Of(folder), path);
        }

        var text = TreeAnchor.TreePath(PosixPath.Normalize(path)) is { } inTree ? interpreter.ReadText(inTree) : null;
        interpreter.Effort.SpendOnCharacters(text?.Length ?? 0);
        return text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>Whether a file is opened to be read as text in the usual encoding.</summary>
    /// <param name="encoding">The position of the parameter <c>encoding</c>.</param>
    /// <param name="count">How many positional parameters are understood.</param>
    internal static bool IsPlainText(CallSite call, int encoding, int count) =>
        !call.Arguments.HasUnknownPositional
        && !call.Arguments.HasUnknownKeywords
        && call.Arguments.Positional.Length <= count
        && call.Argument(encoding, "encoding") is null or NoneValue or StrValue { Value: "utf-8" or "utf8" or "UTF-8" or "ascii" }
        && call.Argument(-1, "newline") is null or NoneValue;

    public static PythonValue Exists(CallSite call, string path) =>
        TreeAnchor.TreePath(PosixPath.Normalize(path)) is { } inTree && call.Interpreter.FileExists(inTree)
            ? BoolValue.True
            : call.Unknown("whether a file is there is known only when the code runs");

    private static string NameOf(PathValue path) => path.Path is "." ? "" : PosixPath.BaseName(path.Path);

    private static IEnumerable<string> Parents(string path)
    {
        for (var i = 0; i < MaxParents; i++)
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
            if (call.Interpreter.Effort.SpendOnCharacters(joined.Length) || joined.Length > call.Interpreter.Limits.MaxStringLength)
            {
                return call.Unknown("the path is too long");
            }

            switch (part)
            {
                case StrValue text:
                    joined = PosixPath.JoinPure(joined, text.Value);
                    break;
                case PathValue other:
                    joined = PosixPath.JoinPure(joined, other.Path);
                    break;
                default:
                    return call.Unknown("a part of the path is not known");
            }
        }

        return new PathValue(joined);
    }
}

/// <summary>A file of the tree, opened for reading.</summary>
/// <param name="opened">The call that opened it.</param>
/// <param name="mode">The position of its parameter <c>mode</c>; <c>buffering</c> and <c>encoding</c> follow.</param>
internal sealed class OpenFileValue(string path, CallSite opened, int mode) : HostValue
{
    // What was read is gone: the place is bound when nothing was read yet.
    private readonly Store.Variable _unread = new() { Content = NoneValue.Instance };

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "read" => new NativeFunctionValue(name, call => call.Arguments.Positional.IsEmpty && Take(interpreter) is { } text
            ? new StrValue(text)
            : call.Unknown("the file is not part of the tree")),
        "readlines" => new NativeFunctionValue(name, call => call.Arguments.Positional.IsEmpty && Iterate(interpreter) is { } lines
            ? interpreter.NewList(lines)
            : call.Unknown("the file is not part of the tree")),
        "close" => new NativeFunctionValue(name, static _ => NoneValue.Instance),
        _ => null,
    };

    public override PythonValue? Enter(Interpreter interpreter) => this;

    public override Elements? Iterate(Interpreter interpreter)
    {
        if (Take(interpreter) is not { } text)
        {
            return null;
        }

        if (text.AsSpan().Count('\n') >= interpreter.Limits.MaxElements)
        {
            return null;
        }

        var lines = text.Split('\n');
        return interpreter.Spend(lines.Length)
            ? null
            : Elements.Of(lines.Select((l, i) => i < lines.Length - 1 ? l + "\n" : l).Where(static l => l.Length > 0).Select(static l => new StrValue(l)));
    }

    /// <summary>The whole text; null when it is not known, or was read before.</summary>
    private string? Take(Interpreter interpreter)
    {
        var isPlain = _unread.IsCertain
            && opened.Argument(mode, "mode") is null or StrValue { Value: "r" or "rt" }
            && PathMethods.IsPlainText(opened, mode + 2, mode + 1);
        interpreter.Write(_unread, null);
        return isPlain ? PathMethods.Content(opened, path) : null;
    }
}
