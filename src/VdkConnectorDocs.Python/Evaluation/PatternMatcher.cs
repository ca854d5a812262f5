using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>What can be told about a <c>case</c> (PEP 634).</summary>
internal static class PatternMatcher
{
    /// <summary>Whether the subject fits; null when that cannot be told.</summary>
    public static bool? Matches(Interpreter interpreter, Pattern pattern, PythonValue subject) => pattern switch
    {
        AsPattern { Pattern: null } => true,
        AsPattern { Pattern: { } inner } => Matches(interpreter, inner, subject),
        ValuePattern value => Operators.AreEqual(interpreter.Effort, interpreter.Evaluate(value.Value), subject),
        SingletonPattern value => Operators.AreIdentical(interpreter.Evaluate(value.Value), subject),
        OrPattern or => MatchesAny(interpreter, or, subject),
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

    private static bool? MatchesAny(Interpreter interpreter, OrPattern or, PythonValue subject)
    {
        bool? result = false;
        foreach (var pattern in or.Patterns)
        {
            var fits = Matches(interpreter, pattern, subject);
            if (fits == true)
            {
                return true;
            }

            result = fits is null ? null : result;
        }

        return result;
    }
}
