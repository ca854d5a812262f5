using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Syntax;

/// <summary>Expressions.</summary>
public sealed partial class CanonicalTree
{
    private void WriteExpression(Expression expression)
    {
        switch (expression)
        {
            case BooleanOperation n:
                Head("BoolOp", n);
                Field("op", n.Operator.ToString());
                Nodes("values", n.Values);
                break;
            case NamedExpression n:
                Head("NamedExpr", n);
                Field("target", n.Target);
                Field("value", n.Value);
                break;
            case BinaryOperation n:
                Head("BinOp", n);
                Field("left", n.Left);
                Field("op", Name(n.Operator));
                Field("right", n.Right);
                break;
            case UnaryOperation n:
                Head("UnaryOp", n);
                Field("op", Name(n.Operator));
                Field("operand", n.Operand);
                break;
            case LambdaExpression n:
                Head("Lambda", n);
                Field("args", n.Parameters);
                Field("body", n.Body);
                break;
            case ConditionalExpression n:
                Head("IfExp", n);
                Field("test", n.Test);
                Field("body", n.Body);
                Field("orelse", n.OrElse);
                break;
            case DictionaryDisplay n:
                Head("Dict", n);
                Items("keys", n.Entries, entry => WriteOrNone(entry.Key));
                Items("values", n.Entries, entry => Write(entry.Value));
                break;
            case SetDisplay n:
                Head("Set", n);
                Nodes("elts", n.Elements);
                break;
            case ListComprehension n:
                Head("ListComp", n);
                Field("elt", n.Element);
                Nodes("generators", n.Clauses);
                break;
            case SetComprehension n:
                Head("SetComp", n);
                Field("elt", n.Element);
                Nodes("generators", n.Clauses);
                break;
            case DictionaryComprehension n:
                Head("DictComp", n);
                Field("key", n.Key);
                Field("value", n.Value);
                Nodes("generators", n.Clauses);
                break;
            case GeneratorExpression n:
                Head("GeneratorExp", n);
                Field("elt", n.Element);
                Nodes("generators", n.Clauses);
                break;
            case AwaitExpression n:
                Head("Await", n);
                Field("value", n.Value);
                break;
            case YieldExpression n:
                Head("Yield", n);
                Field("value", n.Value);
                break;
            case YieldFromExpression n:
                Head("YieldFrom", n);
                Field("value", n.Value);
                break;
            case VdkConnectorDocs.Python.Syntax.Comparison n:
                Head("Compare", n);
                Field("left", n.Left);
                Items("ops", n.Operators, item => Line(Name(item)));
                Nodes("comparators", n.Comparators);
                break;
            case CallExpression n:
                Head("Call", n);
                Field("func", n.Function);
                Nodes("args", n.Arguments);
                Nodes("keywords", n.Keywords);
                break;
            case JoinedString n:
                Head("JoinedStr", n);
                Nodes("values", n.Values);
                break;
            case FormattedValue n:
                Head("FormattedValue", n);
                Field("value", n.Value);
                Field("conversion", n.Conversion == '\0' ? "-0x1" : Hexadecimal(n.Conversion));
                Field("format_spec", n.FormatSpecification);
                break;
            case AttributeExpression n:
                Head("Attribute", n);
                Field("value", n.Value);
                Field("attr", Text(n.Name));
                break;
            case SubscriptExpression n:
                Head("Subscript", n);
                Field("value", n.Value);
                Field("slice", n.Index);
                break;
            case StarredExpression n:
                Head("Starred", n);
                Field("value", n.Value);
                break;
            case NameExpression n:
                Head("Name", n);
                Field("id", Text(n.Name));
                break;
            case ListDisplay n:
                Head("List", n);
                Nodes("elts", n.Elements);
                break;
            case TupleDisplay n:
                Head("Tuple", n);
                Nodes("elts", n.Elements);
                break;
            case SliceExpression n:
                Head("Slice", n);
                Field("lower", n.Lower);
                Field("upper", n.Upper);
                Field("step", n.Step);
                break;
            default:
                Head("Constant", expression);
                Field("value", Constant(expression));
                Field("kind", expression is StringLiteral { IsUnicodePrefixed: true } ? "\"u\"" : "None");
                break;
        }
    }
}
