using System.Text;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Printing;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Values as <c>str()</c> and <c>repr()</c> print them.</summary>
public static class PythonText
{
    /// <summary>Null when the text depends on the run.</summary>
    public static string? Str(PythonValue value) => value switch
    {
        StrValue text => text.Value,
        PathValue path => path.Path,
        InstanceValue { Class.IsEnum: true } member => StrOfMember(member),
        _ => Repr(value),
    };

    /// <summary>What <c>format(member)</c> gives; null when it depends on the version of Python, or on code that is not followed.</summary>
    internal static string? Formatted(InstanceValue member) =>
        EnumMembers.AsConstant(member) is null || EnumMembers.ArePrintedAsText(member.Class) ? StrOfMember(member) : null;

    /// <summary>Since Python 3.11 members that are integers print as such.</summary>
    private static string? StrOfMember(InstanceValue member)
    {
        if (member.Class.FindMember("__str__") is not null || member.Class.FindMember("__format__") is not null)
        {
            return null;
        }

        if (EnumMembers.ArePrintedAsText(member.Class))
        {
            return (member.Attributes.Get("value") as StrValue)?.Value;
        }

        return EnumMembers.AsConstant(member) is null or StrValue && member.Attributes.Get("name") is StrValue name
            ? $"{member.Class.Name}.{name.Value}"
            : null;
    }

    /// <summary>As <see cref="Str(PythonValue)"/>, counted as work of the program.</summary>
    internal static string? Str(Interpreter interpreter, PythonValue value) =>
        value is StrValue or PathValue or InstanceValue ? Str(value) : Repr(interpreter, value);

    /// <summary>As <see cref="Repr(PythonValue)"/>, counted as work of the program.</summary>
    internal static string? Repr(Interpreter interpreter, PythonValue value)
    {
        var builder = new StringBuilder();
        var isKnown = Append(builder, value, depth: 0) && builder.Length < 1_000_000;
        return interpreter.Effort.SpendOnCharacters(builder.Length) || !isKnown ? null : builder.ToString();
    }

    /// <summary>Null when the text depends on the run.</summary>
    public static string? Repr(PythonValue value)
    {
        var builder = new StringBuilder();
        return Append(builder, value, depth: 0) && builder.Length < 1_000_000 ? builder.ToString() : null;
    }

    private static bool Append(StringBuilder builder, PythonValue value, int depth)
    {
        if (depth > 30 || builder.Length > 1_000_000)
        {
            return false;
        }

        switch (value)
        {
            case NoneValue:
                builder.Append("None");
                return true;
            case EllipsisValue:
                builder.Append("Ellipsis");
                return true;
            case BoolValue boolean:
                builder.Append(boolean.Value ? "True" : "False");
                return true;
            case IntValue number:
                builder.Append(PythonRepr.Of(number.Value));
                return true;
            case FloatValue number:
                builder.Append(PythonRepr.Of(number.Value));
                return true;
            case StrValue text:
                builder.Append(PythonRepr.Of(text.Value));
                return true;
            case BytesValue bytes:
                builder.Append(PythonRepr.Of(bytes.Value.AsSpan()));
                return true;
            case PathValue path:
                builder.Append("PosixPath(").Append(PythonRepr.Of(path.Path)).Append(')');
                return true;
            case ListValue { Elements.IsExact: true, IsTuple: false } list:
                return AppendAll(builder, "[", list.Elements.Items.Select(static i => i.Value), "]", depth);
            case TupleValue tuple:
                return AppendAll(builder, "(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")", depth);
            case SetValue { Elements.IsExact: true } set when set.Elements.Items.Length < 2:
                // A set of several has no order that one could print.
                var (open, close) = set.IsFrozen ? ("frozenset({", "})") : ("{", "}");
                return set.Elements.Items.IsEmpty
                    ? AppendText(builder, $"{set.TypeName}()")
                    : AppendAll(builder, open, set.Elements.Items.Select(static i => i.Value), close, depth);
            case DictValue { Items.IsExact: true, TypeName: "dict" } dict:
                return AppendDictionary(builder, dict, depth);
            case DictViewValue { Elements: { IsExact: true } elements } view:
                return AppendAll(builder, view.TypeName + "([", elements.Items.Select(static i => i.Value), "])", depth);
            case RangeValue range:
                return AppendText(builder, range.Step.IsOne ? $"range({range.Start}, {range.Stop})" : $"range({range.Start}, {range.Stop}, {range.Step})");
            case InstanceValue { Class.IsEnum: true } member when member.Class.FindMember("__repr__") is null && member.Attributes.Get("name") is StrValue name:
                builder.Append('<').Append(member.Class.Name).Append('.').Append(name.Value).Append(": ");
                return Append(builder, member.Attributes.Get("value")!, depth + 1) && AppendText(builder, ">");
            default:
                return false;
        }
    }

    private static bool AppendText(StringBuilder builder, string text)
    {
        builder.Append(text);
        return true;
    }

    private static bool AppendAll(StringBuilder builder, string open, IEnumerable<PythonValue> items, string close, int depth)
    {
        builder.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            builder.Append(isFirst ? "" : ", ");
            isFirst = false;
            if (!Append(builder, item, depth + 1))
            {
                return false;
            }
        }

        builder.Append(close);
        return true;
    }

    private static bool AppendDictionary(StringBuilder builder, DictValue dict, int depth)
    {
        builder.Append('{');
        var isFirst = true;
        foreach (var item in dict.Items.Items)
        {
            builder.Append(isFirst ? "" : ", ");
            isFirst = false;
            if (!Append(builder, item.Key, depth + 1))
            {
                return false;
            }

            builder.Append(": ");
            if (!Append(builder, item.Value, depth + 1))
            {
                return false;
            }
        }

        builder.Append('}');
        return true;
    }
}
