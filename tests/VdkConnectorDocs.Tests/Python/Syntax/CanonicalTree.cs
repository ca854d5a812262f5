using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Syntax;

/// <summary>
/// A tree as text, with the names, fields and places of CPython's <c>ast</c> module; <c>cpython_tree.py</c> prints CPython's trees in
/// the same form. A line a node or field; places are line and column in UTF-8 bytes, as CPython counts.
/// </summary>
public sealed class CanonicalTree
{
    private readonly StringBuilder _text = new();
    private readonly SourceText _source;
    private int _depth;

    private CanonicalTree(SourceText source) => _source = source;

    public static string Print(Module module, SourceText source)
    {
        var tree = new CanonicalTree(source);
        tree.Line("Module");
        tree.Nodes("body", module.Body);
        tree._text.Length--;
        return tree._text.ToString();
    }

    private void Line(string text) => _text.Append(' ', _depth).Append(text).Append('\n');

    private void Head(string name, SyntaxNode node) => Line($"{name} {Place(node.Span.Start)}-{Place(node.Span.End)}");

    private string Place(int offset)
    {
        var position = _source.GetPosition(offset);
        var before = _source.Text.AsSpan(offset - position.Column + 1, position.Column - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{Encoding.UTF8.GetByteCount(before)}");
    }

    private void Field(string name, string value) => Line($".{name} {value}");

    private void Field(string name, SyntaxNode? node)
    {
        if (node is null)
        {
            Field(name, "None");
            return;
        }

        Line("." + name);
        Nested(() => Write(node));
    }

    private void Nodes<T>(string name, ImmutableArray<T> nodes)
        where T : SyntaxNode =>
        Items(name, nodes, Write);

    private void Items<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $".{name}[{items.Count}]"));
        Nested(() =>
        {
            foreach (var item in items)
                write(item);
        });
    }

    private void Nested(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    private void WriteOrNone(Expression? node)
    {
        if (node is null)
            Line("None");
        else
            Write(node);
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case Statement statement:
                WriteStatement(statement);
                break;
            case Expression expression:
                WriteExpression(expression);
                break;
            case Pattern pattern:
                WritePattern(pattern);
                break;
            default:
                WritePart(node);
                break;
        }
    }

    private void WriteStatement(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition n:
                Head(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef", n);
                Field("name", Text(n.Name));
                Field("args", n.Parameters);
                Nodes("body", n.Body);
                Nodes("decorator_list", n.Decorators);
                Field("returns", n.Returns);
                Nodes("type_params", n.TypeParameters);
                break;
            case ClassDefinition n:
                Head("ClassDef", n);
                Field("name", Text(n.Name));
                Nodes("bases", n.Bases);
                Nodes("keywords", n.Keywords);
                Nodes("body", n.Body);
                Nodes("decorator_list", n.Decorators);
                Nodes("type_params", n.TypeParameters);
                break;
            case ReturnStatement n:
                Head("Return", n);
                Field("value", n.Value);
                break;
            case DeleteStatement n:
                Head("Delete", n);
                Nodes("targets", n.Targets);
                break;
            case AssignStatement n:
                Head("Assign", n);
                Nodes("targets", n.Targets);
                Field("value", n.Value);
                break;
            case TypeAliasStatement n:
                Head("TypeAlias", n);
                Field("name", n.Name);
                Nodes("type_params", n.TypeParameters);
                Field("value", n.Value);
                break;
            case AugmentedAssignStatement n:
                Head("AugAssign", n);
                Field("target", n.Target);
                Field("op", Name(n.Operator));
                Field("value", n.Value);
                break;
            case AnnotatedAssignStatement n:
                Head("AnnAssign", n);
                Field("target", n.Target);
                Field("annotation", n.Annotation);
                Field("value", n.Value);
                Field("simple", n.IsSimple ? "0x1" : "0x0");
                break;
            case ForStatement n:
                Head(n.IsAsync ? "AsyncFor" : "For", n);
                Field("target", n.Target);
                Field("iter", n.Iterable);
                Nodes("body", n.Body);
                Nodes("orelse", n.OrElse);
                break;
            case WhileStatement n:
                Head("While", n);
                Field("test", n.Test);
                Nodes("body", n.Body);
                Nodes("orelse", n.OrElse);
                break;
            case IfStatement n:
                Head("If", n);
                Field("test", n.Test);
                Nodes("body", n.Body);
                Nodes("orelse", n.OrElse);
                break;
            case WithStatement n:
                Head(n.IsAsync ? "AsyncWith" : "With", n);
                Nodes("items", n.Items);
                Nodes("body", n.Body);
                break;
            case MatchStatement n:
                Head("Match", n);
                Field("subject", n.Subject);
                Nodes("cases", n.Cases);
                break;
            case RaiseStatement n:
                Head("Raise", n);
                Field("exc", n.Exception);
                Field("cause", n.Cause);
                break;
            case TryStatement n:
                Head(n.IsStar ? "TryStar" : "Try", n);
                Nodes("body", n.Body);
                Nodes("handlers", n.Handlers);
                Nodes("orelse", n.OrElse);
                Nodes("finalbody", n.FinalBody);
                break;
            case AssertStatement n:
                Head("Assert", n);
                Field("test", n.Test);
                Field("msg", n.Message);
                break;
            case ImportStatement n:
                Head("Import", n);
                Nodes("names", n.Names);
                break;
            case ImportFromStatement n:
                Head("ImportFrom", n);
                Field("module", TextOrNone(n.Module));
                Nodes("names", n.Names);
                Field("level", Hexadecimal(n.Level));
                break;
            case GlobalStatement n:
                Head("Global", n);
                Items("names", n.Names, name => Line(Text(name)));
                break;
            case NonlocalStatement n:
                Head("Nonlocal", n);
                Items("names", n.Names, name => Line(Text(name)));
                break;
            case ExpressionStatement n:
                Head("Expr", n);
                Field("value", n.Value);
                break;
            case PassStatement n:
                Head("Pass", n);
                break;
            case BreakStatement n:
                Head("Break", n);
                break;
            case ContinueStatement n:
                Head("Continue", n);
                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

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
            case Comparison n:
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

    private void WritePattern(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern n:
                Head("MatchValue", n);
                Field("value", n.Value);
                break;
            case SingletonPattern n:
                Head("MatchSingleton", n);
                Field("value", Constant(n.Value));
                break;
            case SequencePattern n:
                Head("MatchSequence", n);
                Nodes("patterns", n.Patterns);
                break;
            case MappingPattern n:
                Head("MatchMapping", n);
                Nodes("keys", n.Keys);
                Nodes("patterns", n.Patterns);
                Field("rest", TextOrNone(n.Rest));
                break;
            case ClassPattern n:
                Head("MatchClass", n);
                Field("cls", n.Class);
                Nodes("patterns", n.Patterns);
                Items("kwd_attrs", n.KeywordNames, name => Line(Text(name)));
                Nodes("kwd_patterns", n.KeywordPatterns);
                break;
            case StarPattern n:
                Head("MatchStar", n);
                Field("name", TextOrNone(n.Name));
                break;
            case AsPattern n:
                Head("MatchAs", n);
                Field("pattern", n.Pattern);
                Field("name", TextOrNone(n.Name));
                break;
            case OrPattern n:
                Head("MatchOr", n);
                Nodes("patterns", n.Patterns);
                break;
            default:
                throw new InvalidOperationException(pattern.GetType().Name);
        }
    }

    private void WritePart(SyntaxNode node)
    {
        switch (node)
        {
            case Parameters n:
                Line("arguments");
                Nodes("posonlyargs", n.PositionalOnly);
                Nodes("args", n.Regular);
                Field("vararg", n.VariadicPositional);
                Nodes("kwonlyargs", n.KeywordOnly);
                Items("kw_defaults", n.KeywordOnly, parameter => WriteOrNone(parameter.Default));
                Field("kwarg", n.VariadicKeyword);
                var defaults = n.PositionalOnly.Concat(n.Regular).Where(parameter => parameter.Default is not null);
                Items("defaults", [.. defaults], parameter => WriteOrNone(parameter.Default));
                break;
            case Parameter n:
                Head("arg", n);
                Field("arg", Text(n.Name));
                Field("annotation", n.Annotation);
                break;
            case Keyword n:
                Head("keyword", n);
                Field("arg", TextOrNone(n.Name));
                Field("value", n.Value);
                break;
            case ComprehensionClause n:
                Line("comprehension");
                Field("target", n.Target);
                Field("iter", n.Iterable);
                Nodes("ifs", n.Conditions);
                Field("is_async", n.IsAsync ? "0x1" : "0x0");
                break;
            case ImportAlias n:
                Head("alias", n);
                Field("name", Text(n.Name));
                Field("asname", TextOrNone(n.AsName));
                break;
            case ExceptHandler n:
                Head("ExceptHandler", n);
                Field("type", n.Type);
                Field("name", TextOrNone(n.Name));
                Nodes("body", n.Body);
                break;
            case WithItem n:
                Line("withitem");
                Field("context_expr", n.Context);
                Field("optional_vars", n.Target);
                break;
            case MatchCase n:
                Line("match_case");
                Field("pattern", n.Pattern);
                Field("guard", n.Guard);
                Nodes("body", n.Body);
                break;
            case TypeVariable n:
                Head("TypeVar", n);
                Field("name", Text(n.Name));
                Field("bound", n.Bound);
                Field("default_value", n.Default);
                break;
            case TypeVariableTuple n:
                Head("TypeVarTuple", n);
                Field("name", Text(n.Name));
                Field("default_value", n.Default);
                break;
            case ParameterSpecification n:
                Head("ParamSpec", n);
                Field("name", Text(n.Name));
                Field("default_value", n.Default);
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private static string Name(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.MatrixMultiply => "MatMult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.LeftShift => "LShift",
        BinaryOperator.RightShift => "RShift",
        BinaryOperator.BitwiseOr => "BitOr",
        BinaryOperator.BitwiseXor => "BitXor",
        BinaryOperator.BitwiseAnd => "BitAnd",
        _ => "FloorDiv",
    };

    private static string Name(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Plus => "UAdd",
        UnaryOperator.Minus => "USub",
        _ => @operator.ToString(),
    };

    private static string Name(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "Eq",
        ComparisonOperator.NotEqual => "NotEq",
        ComparisonOperator.Less => "Lt",
        ComparisonOperator.LessOrEqual => "LtE",
        ComparisonOperator.Greater => "Gt",
        ComparisonOperator.GreaterOrEqual => "GtE",
        _ => @operator.ToString(),
    };

    private static string Constant(Expression expression) => expression switch
    {
        StringLiteral n => Text(n.Value),
        BytesLiteral n => "b" + Convert.ToHexStringLower(n.Value.AsSpan()),
        IntegerLiteral n => Hexadecimal(n.Value),
        FloatLiteral n => "f" + Bits(n.Value),
        ImaginaryLiteral n => "j" + Bits(n.Value),
        BooleanLiteral n => n.Value ? "True" : "False",
        NoneLiteral => "None",
        EllipsisLiteral => "Ellipsis",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static string Hexadecimal(BigInteger value)
    {
        var digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return "0x" + (digits.Length == 0 ? "0" : digits);
    }

    private static string Bits(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Convert.ToHexStringLower(bytes);
    }

    private static string TextOrNone(string? text) => text is null ? "None" : Text(text);

    private static string Text(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is >= ' ' and < '\x7F' and not ('"' or '\\'))
                result.Append(unit);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return result.Append('"').ToString();
    }
}
