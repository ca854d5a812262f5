using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Syntax;

/// <summary>
/// A tree as text, with the names, fields and places of CPython's <c>ast</c> module; <c>cpython_tree.py</c> prints CPython's trees in
/// the same form. A line a node or field; places are line and column in UTF-8 bytes, as CPython counts.
/// </summary>
public sealed partial class CanonicalTree
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
}
