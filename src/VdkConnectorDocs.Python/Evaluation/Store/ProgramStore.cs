namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>The contents of cells at one moment, of those that differ from another moment.</summary>
internal sealed class PathState : Dictionary<Cell, object?>
{
    public PathState()
        : base(ReferenceEqualityComparer.Instance)
    {
    }
}

/// <summary>
/// All changes of a program's state go through here. While a path of a condition is tried, the contents it replaces are remembered,
/// so that the path can be taken back and the next one tried from the same state.
/// </summary>
internal sealed class ProgramStore(Interpreter interpreter)
{
    // Modules are there whichever path first imported them: what they hold is older than every path.
    private const long StartOfModules = long.MinValue / 2;

    // One layer for each path or stretch of code that is being followed, with the contents that it replaced.
    private List<Layer> _layers = [];
    private Stack<PathState> _histories = new();
    private long _modules = StartOfModules;

    /// <summary>
    /// The time that new places are born at. A place that is younger than a path is seen by that path alone: it is neither taken back
    /// nor joined.
    /// </summary>
    public long Now { get; private set; }

    private Effort Effort => interpreter.Effort;

    /// <summary>How many layers there are.</summary>
    public int Depth => _layers.Count;

    public void Write(Cell cell, object? content)
    {
        if (_layers.Count > 0)
        {
            _layers[^1].Remember(cell, cell.Content);
        }

        if (_histories.TryPeek(out var history))
        {
            Note(history, cell, content);
        }

        cell.Content = content;
    }

    public void Begin() => _layers.Add(new Layer(++Now));

    /// <summary>Keeps what was done since <see cref="Begin"/>, as a part of what is around it.</summary>
    public void Commit()
    {
        var layer = Pop();
        if (_layers.Count > 0)
        {
            foreach (var (cell, original) in layer.Contents)
            {
                _layers[^1].Remember(cell, original);
            }
        }
    }

    /// <summary>Takes back what was done since <see cref="Begin"/>; returns what it had left.</summary>
    public PathState TakeBack()
    {
        var layer = Pop();
        var written = new PathState();
        foreach (var (cell, original) in layer.Contents)
        {
            written[cell] = cell.Content;
            cell.Content = original;
        }

        return written;
    }

    /// <summary>
    /// The contents of everything that was written since there were <paramref name="depth"/> layers, as a path sees it that leaves here.
    /// It keeps what is there by now: for what follows, nothing of that is too young to be taken back or joined.
    /// </summary>
    /// <param name="path">What a path that was taken back had left on top of it.</param>
    public PathState Capture(int depth, PathState? path)
    {
        var state = new PathState();
        for (var i = depth; i < _layers.Count; i++)
        {
            foreach (var cell in _layers[i].Contents.Keys)
            {
                state[cell] = cell.Content;
            }
        }

        foreach (var (cell, content) in path ?? [])
        {
            state[cell] = content;
        }

        Now++;
        for (var i = depth; i < _layers.Count; i++)
        {
            _layers[i].Birth = Now;
        }

        interpreter.Spend(state.Count / 4);
        return state;
    }

    /// <summary>Either of two states since there were <paramref name="depth"/> layers.</summary>
    public PathState Join(PathState first, PathState second, int depth)
    {
        foreach (var (cell, content) in second)
        {
            first[cell] = Join(cell, first.TryGetValue(cell, out var other) ? other : OriginalOf(cell, depth), content, isRepeated: false);
        }

        foreach (var cell in first.Keys.ToList())
        {
            if (!second.ContainsKey(cell))
            {
                first[cell] = Join(cell, first[cell], OriginalOf(cell, depth), isRepeated: false);
            }
        }

        return first;
    }

    /// <summary>Goes on from any of several states since there were <paramref name="depth"/> layers.</summary>
    /// <param name="states">The states.</param>
    /// <param name="depth">What they are relative to.</param>
    /// <param name="isCurrentPossible">Or from the present state.</param>
    public void Enter(IReadOnlyList<PathState> states, int depth, bool isCurrentPossible)
    {
        var cells = _layers.Skip(depth).SelectMany(static l => l.Contents.Keys).Concat(states.SelectMany(static s => s.Keys));
        foreach (var cell in cells.Distinct(ReferenceEqualityComparer.Instance).Cast<Cell>().ToList())
        {
            var original = OriginalOf(cell, depth);
            var isFirst = !isCurrentPossible;
            var content = cell.Content;
            foreach (var state in states)
            {
                var other = state.TryGetValue(cell, out var known) ? known : original;
                content = isFirst ? other : Join(cell, content, other, isRepeated: false);
                isFirst = false;
            }

            if (!ReferenceEquals(content, cell.Content))
            {
                Write(cell, content);
            }
        }
    }

    /// <summary>Continues behind a condition from the state that any of the paths may have left.</summary>
    /// <param name="paths">What each path had written, as <see cref="TakeBack"/> returned it.</param>
    /// <param name="isRepeated">The paths may have been run any number of times.</param>
    public void Join(IReadOnlyList<PathState> paths, bool isRepeated)
    {
        if (paths.Count == 0)
        {
            return;
        }

        // In the order of the first write, which the program decides, so that the result does not depend on hash codes.
        foreach (var cell in paths.SelectMany(static p => p.Keys).Distinct(ReferenceEqualityComparer.Instance).Cast<Cell>().ToList())
        {
            var content = paths[0].GetValueOrDefault(cell, cell.Content);
            for (var i = 1; i < paths.Count; i++)
            {
                content = Join(cell, content, paths[i].GetValueOrDefault(cell, cell.Content), isRepeated);
            }

            Write(cell, content);
        }
    }

    /// <summary>Goes on from the present state and what a further round of a loop made of it.</summary>
    /// <param name="round">What the round had written.</param>
    /// <param name="widened">The cells whose contents cover whatever further rounds do; with <paramref name="isWidening"/>, more are added.</param>
    /// <returns>Whether there is a change that makes another round necessary.</returns>
    public bool Absorb(PathState round, HashSet<Cell> widened, bool isWidening, string reason)
    {
        var isChanged = false;
        foreach (var (cell, content) in round)
        {
            var joined = Join(cell, cell.Content, content, isRepeated: true);
            if (ReferenceEquals(joined, cell.Content))
            {
                continue;
            }

            if (!widened.Contains(cell))
            {
                isChanged = true;
                if (isWidening)
                {
                    joined = cell.Widen(joined, reason, Effort);
                    widened.Add(cell);
                }
            }

            Write(cell, joined);
        }

        return isChanged;
    }

    /// <summary>Gives up everything that was written since the last <see cref="Begin"/>.</summary>
    public void WidenWritten(string reason)
    {
        foreach (var cell in _layers[^1].Contents.Keys.ToList())
        {
            Write(cell, cell.Widen(cell.Content, reason, Effort));
        }
    }

    /// <summary>From here on every content that any cell has is remembered, also of those that come to be meanwhile.</summary>
    public void BeginHistory()
    {
        Now++;
        _histories.Push([]);
    }

    /// <summary>Contents that cover every moment since <see cref="BeginHistory"/>.</summary>
    public PathState EndHistory()
    {
        var history = _histories.Pop();
        if (_histories.TryPeek(out var outer))
        {
            foreach (var (cell, content) in history)
            {
                outer[cell] = outer.TryGetValue(cell, out var known) ? Join(cell, known, content, isRepeated: false) : content;
            }
        }

        return history;
    }

    /// <summary>Runs code whose changes stay whichever path it is run on: a module is run once.</summary>
    public void RunOutsideOfPaths(Action code)
    {
        var (layers, histories, now) = (_layers, _histories, Now);
        (_layers, _histories, Now) = ([], new Stack<PathState>(), _modules);
        code();
        _modules = Now;
        (_layers, _histories, Now) = (layers, histories, now);
    }

    private void Note(PathState history, Cell cell, object? content)
    {
        var known = history.TryGetValue(cell, out var noted) ? noted : cell.Content;
        history[cell] = Join(cell, known, content, isRepeated: cell is not Variable);
    }

    private object? Join(Cell cell, object? first, object? second, bool isRepeated)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        Effort.Spend(1 + (cell.JoinCost(first, second) / 16));
        return cell.Join(first, second, isRepeated, Effort);
    }

    /// <summary>The content that a cell had when there were <paramref name="depth"/> layers.</summary>
    private object? OriginalOf(Cell cell, int depth)
    {
        for (var i = depth; i < _layers.Count; i++)
        {
            if (_layers[i].Contents.TryGetValue(cell, out var original))
            {
                return original;
            }
        }

        return cell.Content;
    }

    private Layer Pop()
    {
        var layer = _layers[^1];
        _layers.RemoveAt(_layers.Count - 1);
        return layer;
    }

    /// <param name="birth">When it began.</param>
    private sealed class Layer(long birth)
    {
        /// <summary>What came to be before is seen by other paths too.</summary>
        public long Birth { get; set; } = birth;

        public PathState Contents { get; } = [];

        public void Remember(Cell cell, object? original)
        {
            if (cell.Birth < Birth)
            {
                Contents.TryAdd(cell, original);
            }
        }
    }
}
