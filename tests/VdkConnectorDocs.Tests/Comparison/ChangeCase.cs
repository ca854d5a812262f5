namespace VdkConnectorDocs.Tests.Comparison;

/// <summary>
/// A file of <c>tests/fixtures/changes/cases</c>: what it shows, edits of the tree beside it, and the findings that they must give, one a
/// line as <c>VCD3009 breaking option HERON_HOST head vdk-heron/setup.py:12</c>, with what goes with each indented below.
/// </summary>
internal sealed record ChangeCase(IReadOnlyList<Edit> Base, IReadOnlyList<Edit> Head, string Expected)
{
    public static ChangeCase Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var before = new List<Edit>();
        var after = new List<Edit>();
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ');
            switch (words)
            {
                case ["expect"]:
                    return new ChangeCase(before, after, string.Join('\n', lines[(i + 1)..]).Trim('\n'));
                case ["edit" or "base-edit", var path]:
                    var old = Block(lines, ref i, "<<<<", "====");
                    var fresh = Block(lines, ref i, "====", ">>>>");
                    (words[0] == "edit" ? after : before).Add(new Edit.Replace(path, old, fresh));
                    break;
                case ["write", var path]:
                    after.Add(new Edit.Write(path, Block(lines, ref i, "<<<<", ">>>>")));
                    break;
                case ["delete", var path]:
                    after.Add(new Edit.Delete(path));
                    break;
                case ["move", var path, var target]:
                    after.Add(new Edit.Move(path, target));
                    break;
            }
        }

        throw new InvalidOperationException("The case has no line 'expect'.");
    }

    private static string Block(string[] lines, ref int i, string start, string end)
    {
        i = lines[i] == start ? i : i + 1;
        if (lines[i] != start)
        {
            throw new InvalidOperationException($"'{start}' is expected instead of '{lines[i]}'.");
        }

        var first = i + 1;
        i = Array.IndexOf(lines, end, first);
        return i < 0 ? throw new InvalidOperationException($"'{end}' is missing.") : string.Concat(lines[first..i].Select(static line => line + "\n"));
    }
}

/// <summary>One edit of a tree of files.</summary>
internal abstract record Edit
{
    public abstract void Apply(IDictionary<string, string> files);

    internal sealed record Replace(string Path, string Old, string New) : Edit
    {
        public override void Apply(IDictionary<string, string> files) =>
            files[Path] = files[Path].Split(Old).Length == 2
                ? files[Path].Replace(Old, New, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{Path} does not have this once: {Old}");
    }

    internal sealed record Write(string Path, string Text) : Edit
    {
        public override void Apply(IDictionary<string, string> files) => files[Path] = Text;
    }

    internal sealed record Delete(string Path) : Edit
    {
        public override void Apply(IDictionary<string, string> files)
        {
            foreach (var path in files.Keys.Where(path => path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal)).ToList())
            {
                files.Remove(path);
            }
        }
    }

    internal sealed record Move(string Path, string Target) : Edit
    {
        public override void Apply(IDictionary<string, string> files)
        {
            foreach (var path in files.Keys.Where(path => path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal)).ToList())
            {
                files[Target + path[Path.Length..]] = files[path];
                files.Remove(path);
            }
        }
    }
}
