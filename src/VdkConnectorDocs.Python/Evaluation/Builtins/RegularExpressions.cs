using System.Numerics;
using System.Text.RegularExpressions;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>re.search</c>, <c>re.match</c>, <c>re.fullmatch</c> and <c>re.compile</c>.</summary>
internal static class RegularExpressions
{
    // The values of Python's own flags.
    public const int IgnoreCase = 2;
    public const int Multiline = 8;
    public const int DotAll = 16;
    public const int Verbose = 64;

    // What a place of the text takes grows with the pattern.
    private const int CharactersOfAStep = 16;

    /// <summary>The function of the module, which is given the pattern first.</summary>
    public static NativeFunctionValue Function(string name, PatternPlace place) => new(name, call =>
        call.Text(0, "pattern") is { } pattern && call.Text(1, "string") is { } text && Options(call.Argument(2, "flags")) is { } options
            ? Find(call, pattern, text, place, options)
            : Missing(call));

    public static PythonValue Compile(CallSite call) => call.Text(0, "pattern") is { } pattern && Options(call.Argument(1, "flags")) is { } options
        ? new PatternValue(pattern, options)
        : Missing(call);

    public static PythonValue Find(CallSite call, string pattern, string text, PatternPlace place, RegexOptions options)
    {
        if (TreeAnchor.IsIn(text) || call.Interpreter.Effort.SpendOnCharacters((long)text.Length * (1 + (pattern.Length / CharactersOfAStep))))
        {
            return Missing(call);
        }

        return PythonPattern.Find(pattern, text, place, options) is not { } match ? Missing(call)
            : match.Success ? new MatchValue(match) : NoneValue.Instance;
    }

    private static RegexOptions? Options(PythonValue? flags) => flags switch
    {
        null => RegexOptions.None,
        IntValue { Value: var given } when (given & ~(BigInteger)(IgnoreCase | Multiline | DotAll | Verbose)) == 0 => Of((int)given),
        _ => null,
    };

    private static RegexOptions Of(int flags) =>
        ((flags & IgnoreCase) != 0 ? RegexOptions.IgnoreCase : RegexOptions.None)
        | ((flags & Multiline) != 0 ? RegexOptions.Multiline : RegexOptions.None)
        | ((flags & DotAll) != 0 ? RegexOptions.Singleline : RegexOptions.None)
        | ((flags & Verbose) != 0 ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None);

    private static UnknownValue Missing(CallSite call) => call.Unknown("what the regular expression finds is not known");
}
