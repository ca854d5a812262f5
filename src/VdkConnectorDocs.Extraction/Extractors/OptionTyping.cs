using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>The type of an option's value from its default: VDK converts what is configured to the default's type.</summary>
internal static class OptionTyping
{
    /// <summary>Null when the default does not tell: it is None, or not known.</summary>
    public static string? OfDefault(PythonValue value) => value switch
    {
        BoolValue => OptionTypes.Boolean,
        IntValue => OptionTypes.Integer,
        FloatValue => OptionTypes.Float,
        StrValue or PathValue or BytesValue => OptionTypes.String,
        ListValue or TupleValue or SetValue => OptionTypes.List,
        DictValue => OptionTypes.Mapping,
        InstanceValue member => EnumMembers.AsConstant(member) is { } constant ? OfDefault(constant) : null,
        UnionValue union => OfUnion(union),
        UnknownValue { Origin: { } origin } => OfExpression(origin),
        _ => null,
    };

    /// <summary>What an option is when neither its default nor the code tells: with None it stays text.</summary>
    public static string OfUnknown(PythonValue value) => value is NoneValue ? OptionTypes.String : OptionTypes.Unknown;

    private static string? OfUnion(UnionValue union)
    {
        string? common = null;
        foreach (var option in union.Options)
        {
            if (option is NoneValue)
            {
                continue;
            }

            var type = OfDefault(option);
            if (type is null || (common is not null && !string.Equals(common, type, StringComparison.Ordinal)))
            {
                return null;
            }

            common = type;
        }

        return common;
    }

    /// <summary>The type that an expression has whatever the run gives.</summary>
    private static string? OfExpression(Expression expression) => expression switch
    {
        JoinedString or StringLiteral => OptionTypes.String,
        CallExpression { Function: NameExpression { Name: "str" or "repr" or "format" } } => OptionTypes.String,
        CallExpression { Function: NameExpression { Name: "int" or "len" or "round" } } => OptionTypes.Integer,
        CallExpression { Function: NameExpression { Name: "float" } } => OptionTypes.Float,
        CallExpression { Function: NameExpression { Name: "bool" or "isinstance" or "any" or "all" } } => OptionTypes.Boolean,
        CallExpression { Function: NameExpression { Name: "gettempdir" or "getcwd" or "gethostname" or "getuser" or "uname" } } => OptionTypes.String,
        CallExpression { Function: AttributeExpression { Name: var method } } => OfMethod(method),
        BinaryOperation { Operator: BinaryOperator.Add, Left: StringLiteral } or BinaryOperation { Operator: BinaryOperator.Add, Right: StringLiteral } => OptionTypes.String,
        Comparison or UnaryOperation { Operator: UnaryOperator.Not } => OptionTypes.Boolean,
        _ => null,
    };

    private static string? OfMethod(string method) => method switch
    {
        // Functions of os.path, tempfile, socket and getpass, and methods of str, all of which give text.
        "join" or "abspath" or "dirname" or "basename" or "realpath" or "expanduser" or "expandvars" or "normpath" or "gettempdir" or "getcwd"
            or "gethostname" or "getfqdn" or "getuser" or "mkdtemp" or "lower" or "upper" or "strip" or "format" or "replace" or "as_posix"
            or "isoformat" or "hexdigest" or "decode" => OptionTypes.String,
        "cpu_count" or "getpid" or "time_ns" => OptionTypes.Integer,
        "startswith" or "endswith" or "exists" or "isfile" or "isdir" => OptionTypes.Boolean,
        _ => null,
    };
}
