using System.Collections.Immutable;
using System.Text;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Printing;

/// <summary>Writes expressions as source, with the parentheses and blanks of CPython's <c>ast.unparse</c>.</summary>
internal sealed class ExpressionWriter
{
    /// <summary>A number that overflows to infinity, which has no literal of its own.</summary>
    private const string Infinity = "1e309";

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <param name="precedence">What the place asks for.</param>
    public void Write(Expression expression, PrintPrecedence precedence)
    {
        var own = PrecedenceOf(expression);
        var isParenthesized = precedence > own && !(expression is TupleDisplay { Elements.IsEmpty: true });
        if (isParenthesized)
            _text.Append('(');
        WriteUnparenthesized(expression);
        if (isParenthesized)
            _text.Append(')');
    }

    private static PrintPrecedence PrecedenceOf(Expression expression) => expression switch
    {
        NamedExpression => PrintPrecedence.Named,
        TupleDisplay => PrintPrecedence.Tuple,
        YieldExpression or YieldFromExpression => PrintPrecedence.Yield,
        LambdaExpression or ConditionalExpression => PrintPrecedence.Test,
        BooleanOperation n => n.Operator == BooleanOperator.Or ? PrintPrecedence.Or : PrintPrecedence.And,
        UnaryOperation n => n.Operator == UnaryOperator.Not ? PrintPrecedence.Not : PrintPrecedence.Factor,
        Comparison => PrintPrecedence.Comparison,
        BinaryOperation n => OperatorTexts.PrecedenceOf(n.Operator),
        AwaitExpression => PrintPrecedence.Await,
        _ => PrintPrecedence.Atom,
    };

    private void WriteUnparenthesized(Expression expression)
    {
        switch (expression)
        {
            case NameExpression n:
                _text.Append(n.Name);
                break;
            case StringLiteral n:
                _text.Append(n.IsUnicodePrefixed ? "u" : "").Append(PythonRepr.Of(n.Value));
                break;
            case BytesLiteral n:
                _text.Append(PythonRepr.Of(n.Value.AsSpan()));
                break;
            case IntegerLiteral n:
                _text.Append(PythonRepr.Of(n.Value));
                break;
            case FloatLiteral n:
                _text.Append(PythonRepr.Of(n.Value).Replace("inf", Infinity, StringComparison.Ordinal));
                break;
            case ImaginaryLiteral n:
                _text.Append(PythonRepr.OfImaginary(n.Value).Replace("inf", Infinity, StringComparison.Ordinal));
                break;
            case BooleanLiteral n:
                _text.Append(n.Value ? "True" : "False");
                break;
            case NoneLiteral:
                _text.Append("None");
                break;
            case EllipsisLiteral:
                _text.Append("...");
                break;
            case JoinedString n:
                _text.Append(FormattedStringWriter.Write(n));
                break;
            case AttributeExpression n:
                WriteAttribute(n);
                break;
            case CallExpression n:
                WriteCall(n);
                break;
            case SubscriptExpression n:
                WriteSubscript(n);
                break;
            case SliceExpression n:
                WriteSlice(n);
                break;
            case StarredExpression n:
                _text.Append('*');
                Write(n.Value, PrintPrecedence.BitwiseOr);
                break;
            default:
                WriteOperation(expression);
                break;
        }
    }

    private void WriteOperation(Expression expression)
    {
        switch (expression)
        {
            case BinaryOperation n:
                WriteBinary(n);
                break;
            case UnaryOperation n:
                _text.Append(OperatorTexts.TextOf(n.Operator));
                Write(n.Operand, PrecedenceOf(n));
                break;
            case BooleanOperation n:
                WriteBoolean(n);
                break;
            case Comparison n:
                Write(n.Left, PrintPrecedence.BitwiseOr);
                for (var index = 0; index < n.Operators.Length; index++)
                {
                    _text.Append(' ').Append(OperatorTexts.TextOf(n.Operators[index])).Append(' ');
                    Write(n.Comparators[index], PrintPrecedence.BitwiseOr);
                }

                break;
            case ConditionalExpression n:
                Write(n.Body, PrintPrecedence.Or);
                _text.Append(" if ");
                Write(n.Test, PrintPrecedence.Or);
                _text.Append(" else ");
                Write(n.OrElse, PrintPrecedence.Test);
                break;
            case LambdaExpression n:
                _text.Append("lambda");
                WriteParameters(n.Parameters);
                _text.Append(": ");
                Write(n.Body, PrintPrecedence.Test);
                break;
            case NamedExpression n:
                Write(n.Target, PrintPrecedence.Atom);
                _text.Append(" := ");
                Write(n.Value, PrintPrecedence.Atom);
                break;
            case AwaitExpression n:
                _text.Append("await ");
                Write(n.Value, PrintPrecedence.Atom);
                break;
            case YieldExpression n:
                _text.Append("yield");
                if (n.Value is not null)
                {
                    _text.Append(' ');
                    Write(n.Value, PrintPrecedence.Atom);
                }

                break;
            case YieldFromExpression n:
                _text.Append("yield from ");
                Write(n.Value, PrintPrecedence.Atom);
                break;
            default:
                WriteDisplay(expression);
                break;
        }
    }

    private void WriteDisplay(Expression expression)
    {
        switch (expression)
        {
            case TupleDisplay n:
                WriteTuple(n);
                break;
            case ListDisplay n:
                _text.Append('[');
                WriteAll(n.Elements);
                _text.Append(']');
                break;
            case SetDisplay n:
                _text.Append('{');
                WriteAll(n.Elements);
                _text.Append('}');
                break;
            case DictionaryDisplay n:
                WriteDictionary(n);
                break;
            case ListComprehension n:
                WriteComprehension('[', n.Element, n.Clauses, ']');
                break;
            case SetComprehension n:
                WriteComprehension('{', n.Element, n.Clauses, '}');
                break;
            case GeneratorExpression n:
                WriteComprehension('(', n.Element, n.Clauses, ')');
                break;
            case DictionaryComprehension n:
                _text.Append('{');
                Write(n.Key, PrintPrecedence.Test);
                _text.Append(": ");
                Write(n.Value, PrintPrecedence.Test);
                WriteClauses(n.Clauses);
                _text.Append('}');
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not printed on its own.");
        }
    }

    private void WriteAll(ImmutableArray<Expression> expressions)
    {
        for (var index = 0; index < expressions.Length; index++)
        {
            _text.Append(index > 0 ? ", " : "");
            Write(expressions[index], PrintPrecedence.Test);
        }
    }

    private void WriteTuple(TupleDisplay tuple)
    {
        if (tuple.Elements.IsEmpty)
            _text.Append("()");
        WriteAll(tuple.Elements);
        if (tuple.Elements.Length == 1)
            _text.Append(',');
    }

    private void WriteDictionary(DictionaryDisplay dictionary)
    {
        _text.Append('{');
        for (var index = 0; index < dictionary.Entries.Length; index++)
        {
            var (key, value) = dictionary.Entries[index];
            _text.Append(index > 0 ? ", " : "");
            if (key is null)
            {
                _text.Append("**");
                Write(value, PrintPrecedence.BitwiseOr);
            }
            else
            {
                Write(key, PrintPrecedence.Test);
                _text.Append(": ");
                Write(value, PrintPrecedence.Test);
            }
        }

        _text.Append('}');
    }

    private void WriteComprehension(char open, Expression element, ImmutableArray<ComprehensionClause> clauses, char close)
    {
        _text.Append(open);
        Write(element, PrintPrecedence.Test);
        WriteClauses(clauses);
        _text.Append(close);
    }

    private void WriteClauses(ImmutableArray<ComprehensionClause> clauses)
    {
        foreach (var clause in clauses)
        {
            _text.Append(clause.IsAsync ? " async for " : " for ");
            Write(clause.Target, PrintPrecedence.Tuple);
            _text.Append(" in ");
            Write(clause.Iterable, PrintPrecedence.Or);
            foreach (var condition in clause.Conditions)
            {
                _text.Append(" if ");
                Write(condition, PrintPrecedence.Or);
            }
        }
    }

    private void WriteBinary(BinaryOperation operation)
    {
        var own = PrecedenceOf(operation);
        var isRightAssociative = operation.Operator == BinaryOperator.Power;
        Write(operation.Left, isRightAssociative ? own + 1 : own);
        _text.Append(' ').Append(OperatorTexts.TextOf(operation.Operator)).Append(' ');
        Write(operation.Right, isRightAssociative ? own : own + 1);
    }

    /// <summary>Each further operand is asked to bind one step tighter, as CPython has it.</summary>
    private void WriteBoolean(BooleanOperation operation)
    {
        var precedence = PrecedenceOf(operation);
        for (var index = 0; index < operation.Values.Length; index++)
        {
            if (index > 0)
                _text.Append(operation.Operator == BooleanOperator.Or ? " or " : " and ");
            precedence = precedence == PrintPrecedence.Atom ? precedence : precedence + 1;
            Write(operation.Values[index], precedence);
        }
    }

    private void WriteAttribute(AttributeExpression attribute)
    {
        Write(attribute.Value, PrintPrecedence.Atom);
        // A point right behind an integer would make it a float.
        if (attribute.Value is IntegerLiteral or BooleanLiteral)
            _text.Append(' ');
        _text.Append('.').Append(attribute.Name);
    }

    private void WriteCall(CallExpression call)
    {
        Write(call.Function, PrintPrecedence.Atom);
        _text.Append('(');
        WriteAll(call.Arguments);
        for (var index = 0; index < call.Keywords.Length; index++)
        {
            var keyword = call.Keywords[index];
            _text.Append(index > 0 || !call.Arguments.IsEmpty ? ", " : "");
            _text.Append(keyword.Name is null ? "**" : keyword.Name + "=");
            Write(keyword.Value, PrintPrecedence.Test);
        }

        _text.Append(')');
    }

    private void WriteSubscript(SubscriptExpression subscript)
    {
        Write(subscript.Value, PrintPrecedence.Atom);
        _text.Append('[');
        Write(subscript.Index, subscript.Index is TupleDisplay ? PrintPrecedence.Tuple : PrintPrecedence.Test);
        _text.Append(']');
    }

    private void WriteSlice(SliceExpression slice)
    {
        WriteOptional(slice.Lower);
        _text.Append(':');
        WriteOptional(slice.Upper);
        if (slice.Step is null)
            return;
        _text.Append(':');
        WriteOptional(slice.Step);
    }

    private void WriteOptional(Expression? expression)
    {
        if (expression is not null)
            Write(expression, PrintPrecedence.Test);
    }

    private void WriteParameters(Parameters parameters)
    {
        var separator = " ";
        foreach (var parameter in parameters.PositionalOnly)
            WriteParameter(parameter, ref separator, "");
        if (!parameters.PositionalOnly.IsEmpty)
            _text.Append(", /");
        foreach (var parameter in parameters.Regular)
            WriteParameter(parameter, ref separator, "");
        if (parameters.VariadicPositional is { } positional)
            WriteParameter(positional, ref separator, "*");
        else if (!parameters.KeywordOnly.IsEmpty)
            _text.Append(separator).Append('*');
        separator = parameters.KeywordOnly.IsEmpty ? separator : ", ";
        foreach (var parameter in parameters.KeywordOnly)
            WriteParameter(parameter, ref separator, "");
        if (parameters.VariadicKeyword is { } keyword)
            WriteParameter(keyword, ref separator, "**");
    }

    private void WriteParameter(Parameter parameter, ref string separator, string prefix)
    {
        _text.Append(separator).Append(prefix).Append(parameter.Name);
        separator = ", ";
        if (parameter.Default is null)
            return;
        _text.Append('=');
        Write(parameter.Default, PrintPrecedence.Test);
    }
}
