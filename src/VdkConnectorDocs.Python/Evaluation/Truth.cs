using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Truth values (Python library reference, "Truth Value Testing").</summary>
internal static class Truth
{
    /// <summary>Null when it depends on the run.</summary>
    public static bool? Of(Interpreter interpreter, PythonValue value)
    {
        switch (value)
        {
            case BoolValue boolean:
                return boolean.Value;
            case NoneValue:
                return false;
            case IntValue number:
                return !number.Value.IsZero;
            case FloatValue number:
                return number.Value != 0;
            case StrValue text:
                return text.Value.Length > 0;
            case BytesValue bytes:
                return bytes.Value.Length > 0;
            case TupleValue tuple:
                return tuple.Items.Length > 0;
            case RangeValue range:
                return range.Length.Sign > 0;
            case ListValue list:
                return OfCount(list.Elements.HasCertain, list.Elements.Items.IsEmpty, list.Elements.IsOpen);
            case SetValue set:
                return OfCount(set.Elements.HasCertain, set.Elements.Items.IsEmpty, set.Elements.IsOpen);
            case DictValue dict:
                return OfCount(dict.Items);
            case DictViewValue view:
                return OfCount(view.Dictionary.Items);
            case InstanceValue { Class.IsEnum: true } member when EnumMembers.AsConstant(member) is { } constant:
                return Of(interpreter, constant);
            case InstanceValue instance:
                return instance.Class.HasForeignBase
                    || instance.Class.IsSubclassOfBuiltin
                    || instance.Class.FindMember("__bool__") is not null
                    || instance.Class.FindMember("__len__") is not null
                        ? null
                        : true;
            case FunctionValue or BoundMethodValue or NativeFunctionValue or ClassValue or ModuleValue or BuiltinTypeValue or PathValue or EllipsisValue
                or IteratorValue or Builtins.MatchValue or Builtins.PatternValue or SimpleNamespaceValue:
                return true;
            case ExternalValue { Symbol: "typing.TYPE_CHECKING" }:
                return false;
            case UnionValue union:
                return OfUnion(interpreter, union);
            default:
                return null;
        }
    }

    /// <summary>The part of a value that is true, or that is false; null when there is none.</summary>
    public static PythonValue? Keep(PythonValue value, bool truth)
    {
        switch (value)
        {
            case UnionValue union:
                return union.Where(option => Keep(option, truth) is not null);
            case NoneValue:
                return truth ? null : value;
            case BoolValue boolean:
                return boolean.Value == truth ? value : null;
            case StrValue text:
                return text.Value.Length > 0 == truth ? value : null;
            default:
                return value;
        }
    }

    private static bool? OfCount(bool hasCertain, bool isEmpty, bool isOpen) => hasCertain ? true : isEmpty && !isOpen ? false : null;

    private static bool? OfCount(DictItems items) => OfCount(items.HasCertain, items.Items.IsEmpty, items.IsOpen);

    private static bool? OfUnion(Interpreter interpreter, UnionValue union)
    {
        var first = Of(interpreter, union.Options[0]);
        return union.Options.All(o => Of(interpreter, o) == first) ? first : null;
    }
}
