using System.Text.RegularExpressions;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>What a regular expression has found.</summary>
internal sealed class MatchValue(Match match) : HostValue
{
    public override string TypeName => "re.Match";

    public override PythonValue? GetItem(Interpreter interpreter, PythonValue index) => Group(index);

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "group" => new NativeFunctionValue(name, call => (call.Arguments.Positional.Length < 2 && !call.Arguments.HasUnknownPositional
            ? Group(call.Argument(0) ?? new IntValue(0))
            : null) ?? call.Unknown("which group is taken is not known")),
        "groups" => new NativeFunctionValue(name, call => call.Arguments.Positional.IsEmpty && IsInOrder
            ? new TupleValue([.. match.Groups.Values.Skip(1).Select(Text)])
            : call.Unknown("what the groups hold is not known")),
        _ => null,
    };

    /// <summary>.NET counts groups with a name behind those without one.</summary>
    private bool IsInOrder => match.Groups.Keys.Skip(1).Select(static k => char.IsAsciiDigit(k[0])).Distinct().Count() < 2;

    /// <summary>Null when there is no such group.</summary>
    private PythonValue? Group(PythonValue index)
    {
        var group = index switch
        {
            IntValue { Value: var number } when number >= 0 && number < match.Groups.Count && IsInOrder =>
                match.Groups[(int)number],
            IntValue { Value.IsZero: true } => match.Groups[0],
            StrValue { Value: var name } when match.Groups.ContainsKey(name) && !char.IsDigit(name, 0) => match.Groups[name],
            _ => null,
        };
        return group is null ? null : Text(group);
    }

    private static PythonValue Text(Group group) => group.Success ? new StrValue(group.Value) : NoneValue.Instance;
}
