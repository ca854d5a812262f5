using System.Diagnostics.CodeAnalysis;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Records;

/// <summary>The members that templates see of one type of the host.</summary>
/// <param name="name">The name for messages (<c>connector</c>).</param>
public abstract class RecordShape(string name)
{
    private readonly Dictionary<string, RecordMember> _byName = [];
    private readonly List<RecordMember> _members = [];

    public string Name { get; } = name;

    /// <summary>In the order they were declared.</summary>
    public IReadOnlyList<RecordMember> Members => _members;

    public bool TryFind(string name, [MaybeNullWhen(false)] out RecordMember member) => _byName.TryGetValue(name, out member);

    private protected void Add(RecordMember member)
    {
        _byName.Add(member.Name, member);
        _members.Add(member);
    }
}

/// <summary>
/// The members that templates see of <typeparamref name="T"/>, each given by an explicit accessor. Declared once, before the first
/// use; then only read, by any number of threads. A shape may refer to itself and to shapes that are completed later.
/// </summary>
/// <example>
/// <code>
/// new RecordShape&lt;Plugin&gt;("connector")
///     .Member("display_name", p => p.DisplayName)
///     .List("options", OptionShape, p => p.Options)
/// </code>
/// </example>
/// <param name="name">The name for messages.</param>
public sealed class RecordShape<T>(string name) : RecordShape(name)
    where T : class
{
    public RecordShape<T> Member(string name, Func<T, string?> read) => Add(name, RecordMemberKind.Text, null, t => read(t));

    public RecordShape<T> Member(string name, Func<T, bool> read) => Add(name, RecordMemberKind.Boolean, null, t => read(t));

    public RecordShape<T> Member(string name, Func<T, int> read) => Add(name, RecordMemberKind.Number, null, t => read(t));

    public RecordShape<T> Member(string name, Func<T, int?> read) =>
        Add(name, RecordMemberKind.Number, null, t => read(t) is { } value ? value : ScriptValue.Null);

    public RecordShape<T> Member(string name, Func<T, long> read) =>
        Add(name, RecordMemberKind.Number, null, t => ScriptValue.FromInteger(read(t)));

    public RecordShape<T> Member(string name, Func<T, double> read) => Add(name, RecordMemberKind.Number, null, t => read(t));

    public RecordShape<T> Member(string name, Func<T, DateTimeOffset> read) =>
        Add(name, RecordMemberKind.Date, null, t => read(t).UtcDateTime);

    public RecordShape<T> Member(string name, Func<T, DateTimeOffset?> read) =>
        Add(name, RecordMemberKind.Date, null, t => read(t) is { } value ? value.UtcDateTime : ScriptValue.Null);

    /// <summary>Text that is escaped already: rendered Markdown, SVG.</summary>
    public RecordShape<T> Member(string name, Func<T, Markup?> read) => Add(name, RecordMemberKind.Markup, null, t => read(t));

    /// <summary>Any value, for what no other overload covers. Its members are not checked.</summary>
    public RecordShape<T> Value(string name, Func<T, ScriptValue> read) => Add(name, RecordMemberKind.Any, null, read);

    /// <summary>A record inside, or null.</summary>
    public RecordShape<T> Record<TInner>(string name, RecordShape<TInner> shape, Func<T, TInner?> read)
        where TInner : class =>
        Add(name, RecordMemberKind.Record, shape, t => read(t) is { } inner ? new RecordValue(shape, inner) : ScriptValue.Null);

    /// <summary>A list of records. It is not copied; items are wrapped when they are read.</summary>
    public RecordShape<T> List<TItem>(string name, RecordShape<TItem> shape, Func<T, IReadOnlyList<TItem>> read)
        where TItem : class =>
        Add(name, RecordMemberKind.RecordList, shape, t => new RecordList<TItem>(shape, read(t)));

    /// <summary>A list of strings.</summary>
    public RecordShape<T> List(string name, Func<T, IReadOnlyList<string>> read) =>
        Add(name, RecordMemberKind.TextList, null, t => new TextList(read(t)));

    /// <summary>An object of the host as a value of templates.</summary>
    public RecordValue Wrap(T target) => new(this, target);

    /// <summary>A list of objects of the host as a value of templates.</summary>
    public ScriptList Wrap(IReadOnlyList<T> targets) => new RecordList<T>(this, targets);

    private RecordShape<T> Add(string name, RecordMemberKind kind, RecordShape? shape, Func<T, ScriptValue> read)
    {
        Add(new RecordMember(name, kind, shape, target => read((T)target)));
        return this;
    }
}
