using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>What can be told about a <c>case</c> (PEP 634): whether a subject fits, and what its names are bound to when it surely does.</summary>
internal sealed class PatternMatcher(Interpreter interpreter)
{
    private const int ItemsOfAStep = 8;

    private readonly List<KeyValuePair<string, PythonValue>> _bound = [];

    /// <summary>The names that patterns that surely fit have bound, in the order of the code.</summary>
    public IReadOnlyList<KeyValuePair<string, PythonValue>> Bound => _bound;

    /// <summary>Whether the subject fits; null when that cannot be told.</summary>
    public bool? Matches(Pattern pattern, PythonValue subject) => pattern switch
    {
        AsPattern { Pattern: null, Name: var name } => Bind(name, subject),
        AsPattern { Pattern: { } inner, Name: var name } => Matches(inner, subject) is var fits && fits == true ? Bind(name, subject) : fits,
        ValuePattern value => Operators.AreEqual(interpreter.Effort, interpreter.Evaluate(value.Value), subject),
        SingletonPattern value => Operators.AreIdentical(interpreter.Evaluate(value.Value), subject),
        OrPattern or => MatchesAny(or, subject),
        SequencePattern sequence => MatchesSequence(sequence, subject),
        MappingPattern mapping => MatchesMapping(mapping, subject),
        ClassPattern type => MatchesClass(type, subject),
        _ => null,
    };

    /// <summary>The names that a pattern binds.</summary>
    public static IEnumerable<string> Captures(Pattern? pattern) => pattern switch
    {
        AsPattern named => Captures(named.Pattern).Concat(named.Name is null ? [] : [named.Name]),
        StarPattern { Name: { } name } => [name],
        SequencePattern sequence => sequence.Patterns.SelectMany(Captures),
        MappingPattern mapping => mapping.Patterns.SelectMany(Captures).Concat(mapping.Rest is null ? [] : [mapping.Rest]),
        ClassPattern type => type.Patterns.Concat(type.KeywordPatterns).SelectMany(Captures),
        OrPattern or => or.Patterns.SelectMany(Captures).Distinct(StringComparer.Ordinal),
        _ => [],
    };

    private bool? Bind(string? name, PythonValue value)
    {
        if (name is not null)
        {
            _bound.Add(KeyValuePair.Create(name, value));
        }

        return true;
    }

    private bool? MatchesAny(OrPattern or, PythonValue subject)
    {
        bool? result = false;
        foreach (var pattern in or.Patterns)
        {
            var fits = Matches(pattern, subject);
            if (fits == true)
            {
                // Behind one that may fit, what the names are bound to is not sure.
                return result is null && Captures(or).Any() ? null : true;
            }

            result = fits is null ? null : result;
        }

        return result;
    }

    /// <summary>All of them fit; one that surely does not decides.</summary>
    private bool? MatchesAll(IEnumerable<(Pattern Pattern, PythonValue? Subject)> parts)
    {
        bool? result = true;
        foreach (var (pattern, subject) in parts)
        {
            var fits = subject is null ? null : Matches(pattern, subject);
            if (fits == false)
            {
                return false;
            }

            result = fits is null ? null : result;
        }

        return result;
    }

    private bool? MatchesSequence(SequencePattern sequence, PythonValue subject)
    {
        if (subject is not (TupleValue or ListValue { Elements.IsExact: true }) || interpreter.Iterate(subject) is not { } elements)
        {
            return IsPlain(subject) || subject is DictValue or SetValue ? false : null;
        }

        if (interpreter.Spend(elements.Items.Length / ItemsOfAStep))
        {
            return null;
        }

        var patterns = sequence.Patterns;
        var star = patterns.ToList().FindIndex(static p => p is StarPattern);
        var items = elements.Items.Select(static i => i.Value).ToList();
        if (star < 0 ? items.Count != patterns.Length : items.Count < patterns.Length - 1 || interpreter.Spend(items.Count))
        {
            return false;
        }

        if (star < 0)
        {
            return MatchesAll(patterns.Zip(items, static (p, i) => (p, (PythonValue?)i)));
        }

        var behind = patterns.Length - star - 1;
        return MatchesAll(patterns.Take(star).Zip(items, static (p, i) => (p, (PythonValue?)i))) is var before && before == true
            ? Bind(((StarPattern)patterns[star]).Name, interpreter.NewList(Elements.Of(items.Skip(star).Take(items.Count - star - behind)))) & MatchesAll(
                patterns.Skip(star + 1).Zip(items.Skip(items.Count - behind), static (p, i) => (p, (PythonValue?)i)))
            : before;
    }

    private bool? MatchesMapping(MappingPattern mapping, PythonValue subject)
    {
        if (subject is not DictValue { Items: { IsExact: true } items })
        {
            return IsPlain(subject) || subject is TupleValue or ListValue or SetValue ? false : null;
        }

        var rest = items;
        var parts = new List<(Pattern, PythonValue?)>();
        foreach (var (key, pattern) in mapping.Keys.Zip(mapping.Patterns))
        {
            if (interpreter.Spend(1 + (items.Items.Length / ItemsOfAStep)))
            {
                return null;
            }

            var wanted = interpreter.Evaluate(key);
            var index = items.IndexOf(wanted, interpreter.Effort);
            if (index < 0 && !items.MayHave(wanted, interpreter.Effort))
            {
                return false;
            }

            parts.Add((pattern, index < 0 ? null : items.Items[index].Value));
            rest = rest.Without(wanted, interpreter.Effort);
        }

        var fits = MatchesAll(parts);
        return fits == true ? Bind(mapping.Rest, interpreter.NewDict(rest)) : fits;
    }

    private bool? MatchesClass(ClassPattern pattern, PythonValue subject)
    {
        var type = interpreter.Evaluate(pattern.Class);
        var isInstance = TypeTests.IsInstance(type, subject);
        if (isInstance != true)
        {
            return isInstance;
        }

        if (type is BuiltinTypeValue)
        {
            // The built-in types take the whole subject as their only part.
            return pattern.KeywordPatterns.IsEmpty && pattern.Patterns.Length <= 1 ? MatchesAll(pattern.Patterns.Select(p => (p, (PythonValue?)subject))) : null;
        }

        if (NamesOfPositions(type) is not { } names || names.Count < pattern.Patterns.Length)
        {
            return pattern.Patterns.IsEmpty ? MatchesAll(Attributes(pattern.KeywordNames, pattern.KeywordPatterns)) : null;
        }

        return MatchesAll(Attributes(names, pattern.Patterns).Concat(Attributes(pattern.KeywordNames, pattern.KeywordPatterns)));

        IEnumerable<(Pattern, PythonValue?)> Attributes(IEnumerable<string> attributes, IEnumerable<Pattern> patterns) =>
            patterns.Zip(attributes, (p, name) => (p, TypeTests.HasAttribute(interpreter, subject, name) ? interpreter.GetAttribute(subject, name) : null));
    }

    /// <summary>The attributes that patterns without a name stand for; null when they are not known.</summary>
    private IReadOnlyList<string>? NamesOfPositions(PythonValue type) => type is not ClassValue known ? null
        : known.FindMember("__match_args__") is { } given
            ? given is TupleValue { Items: var names } && names.All(static n => n is StrValue) ? [.. names.Select(static n => ((StrValue)n).Value)] : null
            : known.IsDataClass ? [.. DataClassFields.Of(interpreter, known).Select(static f => f.Name)] : null;

    private static bool IsPlain(PythonValue value) => value is NoneValue or BoolValue or IntValue or FloatValue or StrValue or BytesValue;
}
