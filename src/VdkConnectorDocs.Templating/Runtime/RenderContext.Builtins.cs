using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>Builtin objects are shared by all renders; what one render changes of them (<c>date.format</c>) is its own.</content>
public sealed partial class RenderContext
{
    private Dictionary<ScriptObject, ScriptObject>? _changedBuiltins;
    private Dictionary<string, int>? _cycles;
    private RegexCache? _regexes;
    private TimeSpan _regexTime;

    /// <summary>The next index of each group of <c>array.cycle</c>.</summary>
    internal Dictionary<string, int> Cycles => _cycles ??= [];

    /// <summary>The regular expressions of this render and of those before.</summary>
    internal RegexCache Regexes => _regexes ??= new RegexCache();

    /// <summary>A date as text, by the pattern in <c>date.format</c>.</summary>
    public string FormatDate(DateTime date) => DateFormat.Format(date, CurrentDateFormat);

    /// <summary>The pattern in <c>date.format</c>.</summary>
    public string CurrentDateFormat =>
        Builtins.Globals.TryGet("date", out var builtin) && TryGetMember(builtin, "format", out var format) && format.IsString
            ? format.AsString()
            : DateFormat.Default;

    /// <summary>Counts the time of a match of a regular expression; too much of it is an error at the call.</summary>
    internal void CountRegexTime(CallSite site, TimeSpan time)
    {
        _regexTime += time;
        if (_regexTime > Limits.RegexBudget)
        {
            throw site.LimitError($"The regular expressions took longer than {Limits.RegexBudget.TotalSeconds} seconds altogether.");
        }
    }

    /// <summary>Forgets what the render has left behind.</summary>
    private void ResetBuiltins()
    {
        _changedBuiltins = null;
        _cycles = null;
        _regexTime = TimeSpan.Zero;
    }

    /// <summary>The members as this render sees them.</summary>
    internal ScriptObject Current(ScriptObject members) =>
        _changedBuiltins is not null && members.IsFrozen && _changedBuiltins.TryGetValue(members, out var changed) ? changed : members;

    /// <summary>The members for writing, or null when they belong to the host.</summary>
    internal ScriptObject? Writable(ScriptObject members)
    {
        if (!members.IsFrozen)
        {
            return members;
        }

        _changedBuiltins ??= [];
        if (_changedBuiltins.TryGetValue(members, out var changed))
        {
            return changed;
        }

        if (!Builtins.IsBuiltin(members))
        {
            return null;
        }

        changed = members.Clone();
        _changedBuiltins.Add(members, changed);
        return changed;
    }
}
