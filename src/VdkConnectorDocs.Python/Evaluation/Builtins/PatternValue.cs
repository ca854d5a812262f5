using System.Text.RegularExpressions;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>What <c>re.compile</c> makes.</summary>
internal sealed class PatternValue(string pattern, RegexOptions options) : HostValue
{
    public override string TypeName => "re.Pattern";

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "search" => Method(name, PatternPlace.Anywhere),
        "match" => Method(name, PatternPlace.Start),
        "fullmatch" => Method(name, PatternPlace.Whole),
        "pattern" => new StrValue(pattern),
        _ => null,
    };

    private NativeFunctionValue Method(string name, PatternPlace place) => new(name, call =>
        Signature.HasOnlyPositional(call.Arguments, 1) && call.Text(0) is { } text
            ? RegularExpressions.Find(call, pattern, text, place, options)
            : call.Unknown("what the regular expression finds is not known"));
}
