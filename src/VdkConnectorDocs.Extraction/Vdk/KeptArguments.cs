using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>
/// What keeping a call costs: its arguments are written out for each call, also those that many calls share, or that hold one value
/// many times over.
/// </summary>
internal static class KeptArguments
{
    private const int MaxDepth = 30;
    private const int SizeOfOne = 16;

    // A fact is written some ten times, on pages and in files for programs.
    private const int Copies = 4;

    /// <summary>Counts the arguments as work of the program; false when they are too much to keep.</summary>
    public static bool Count(CallSite call)
    {
        var left = (long)call.Interpreter.Limits.MaxSteps;
        foreach (var argument in call.Arguments.Positional)
        {
            Take(argument, ref left, depth: 0);
        }

        foreach (var (_, value) in call.Arguments.Keywords)
        {
            Take(value, ref left, depth: 0);
        }

        return !call.Interpreter.SpendOnText(Copies * (call.Interpreter.Limits.MaxSteps - left)) && left > 0;
    }

    private static void Take(PythonValue value, ref long left, int depth)
    {
        left -= SizeOfOne;
        if (left <= 0 || depth > MaxDepth)
        {
            return;
        }

        switch (value)
        {
            case StrValue text:
                left -= text.Value.Length;
                break;
            case BytesValue bytes:
                left -= bytes.Value.Length;
                break;
            case TupleValue tuple:
                TakeAll(tuple.Items, static item => item, ref left, depth);
                break;
            case ListValue list:
                TakeAll(list.Elements.Items, static item => item.Value, ref left, depth);
                break;
            case DictValue dict:
                TakeAll(dict.Items.Items, static item => item.Key, ref left, depth);
                TakeAll(dict.Items.Items, static item => item.Value, ref left, depth);
                break;
            case UnionValue union:
                TakeAll(union.Options, static option => option, ref left, depth);
                break;
            default:
                break;
        }
    }

    private static void TakeAll<T>(IEnumerable<T> items, Func<T, PythonValue> valueOf, ref long left, int depth)
    {
        foreach (var item in items)
        {
            if (left <= 0)
            {
                return;
            }

            Take(valueOf(item), ref left, depth + 1);
        }
    }
}
