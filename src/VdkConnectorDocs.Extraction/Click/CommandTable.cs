using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>Adds a command under a name, or under its own when none is given.</summary>
/// <param name="command">A command, or what could not be told to be one.</param>
/// <param name="name">Null for its own.</param>
/// <param name="call">What adds it.</param>
internal delegate void CommandAdder(PythonValue command, PythonValue? name, CallSite call);

/// <summary>A group's <c>commands</c>: its commands by their names.</summary>
internal sealed class CommandTable(CommandAdder add) : HostValue
{
    public override bool SetItem(CallSite assignment)
    {
        add(assignment.Argument(1)!, assignment.Argument(0), assignment);
        return true;
    }

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name is "update"
        ? new NativeFunctionValue(name, call =>
        {
            Add(call.Argument(0) ?? NoneValue.Instance, call, add);
            foreach (var keyword in call.Arguments.Keywords)
            {
                add(keyword.Value, new StrValue(keyword.Key), call);
            }

            return NoneValue.Instance;
        })
        : null;

    /// <summary>Adds each of a dictionary under its key, or of a list under its own name; what is neither, as it is.</summary>
    public static void Add(PythonValue commands, CallSite call, CommandAdder add)
    {
        switch (commands)
        {
            case NoneValue:
                break;
            case DictValue table:
                foreach (var item in table.Items.Items)
                {
                    add(item.Value, item.Key, call);
                }

                break;
            case ListValue or TupleValue when call.Interpreter.ElementsOf(commands) is { } elements:
                foreach (var element in elements.Items)
                {
                    add(element.Value, null, call);
                }

                break;
            default:
                add(commands, null, call);
                break;
        }
    }
}
