using System.Collections.Immutable;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>The nodes directly below a node.</summary>
public static class SyntaxChildren
{
    /// <summary>The children in the order of the source, without reflection.</summary>
    public static IReadOnlyList<SyntaxNode> Children(this SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        AddTo(node, children);
        return children;
    }

    /// <summary>The node and all below it, in the order of the source, without recursion.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(this SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        var pending = new Stack<SyntaxNode>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            yield return next;
            children.Clear();
            AddTo(next, children);
            for (var index = children.Count - 1; index >= 0; index--)
                pending.Push(children[index]);
        }
    }

    /// <summary>Appends the children in the order of the source.</summary>
    public static void AddTo(SyntaxNode node, ICollection<SyntaxNode> children)
    {
        switch (node)
        {
            case Module n:
                Add(children, n.Body);
                break;
            case Statement statement:
                AddOfStatement(statement, children);
                break;
            case Expression expression:
                AddOfExpression(expression, children);
                break;
            case Pattern pattern:
                AddOfPattern(pattern, children);
                break;
            default:
                AddOfPart(node, children);
                break;
        }
    }

    private static void AddOfStatement(Statement statement, ICollection<SyntaxNode> children)
    {
        switch (statement)
        {
            case FunctionDefinition n:
                Add(children, n.Decorators);
                Add(children, n.TypeParameters);
                children.Add(n.Parameters);
                Add(children, n.Returns);
                Add(children, n.Body);
                break;
            case ClassDefinition n:
                Add(children, n.Decorators);
                Add(children, n.TypeParameters);
                AddInterleaved(children, n.Bases, n.Keywords);
                Add(children, n.Body);
                break;
            case ReturnStatement n:
                Add(children, n.Value);
                break;
            case DeleteStatement n:
                Add(children, n.Targets);
                break;
            case AssignStatement n:
                Add(children, n.Targets);
                children.Add(n.Value);
                break;
            case TypeAliasStatement n:
                children.Add(n.Name);
                Add(children, n.TypeParameters);
                children.Add(n.Value);
                break;
            case AugmentedAssignStatement n:
                children.Add(n.Target);
                children.Add(n.Value);
                break;
            case AnnotatedAssignStatement n:
                children.Add(n.Target);
                children.Add(n.Annotation);
                Add(children, n.Value);
                break;
            case ForStatement n:
                children.Add(n.Target);
                children.Add(n.Iterable);
                Add(children, n.Body);
                Add(children, n.OrElse);
                break;
            case WhileStatement n:
                children.Add(n.Test);
                Add(children, n.Body);
                Add(children, n.OrElse);
                break;
            case IfStatement n:
                children.Add(n.Test);
                Add(children, n.Body);
                Add(children, n.OrElse);
                break;
            case WithStatement n:
                Add(children, n.Items);
                Add(children, n.Body);
                break;
            case MatchStatement n:
                children.Add(n.Subject);
                Add(children, n.Cases);
                break;
            case RaiseStatement n:
                Add(children, n.Exception);
                Add(children, n.Cause);
                break;
            case TryStatement n:
                Add(children, n.Body);
                Add(children, n.Handlers);
                Add(children, n.OrElse);
                Add(children, n.FinalBody);
                break;
            case AssertStatement n:
                children.Add(n.Test);
                Add(children, n.Message);
                break;
            case ImportStatement n:
                Add(children, n.Names);
                break;
            case ImportFromStatement n:
                Add(children, n.Names);
                break;
            case ExpressionStatement n:
                children.Add(n.Value);
                break;
        }
    }

    private static void AddOfExpression(Expression expression, ICollection<SyntaxNode> children)
    {
        switch (expression)
        {
            case BooleanOperation n:
                Add(children, n.Values);
                break;
            case NamedExpression n:
                children.Add(n.Target);
                children.Add(n.Value);
                break;
            case BinaryOperation n:
                children.Add(n.Left);
                children.Add(n.Right);
                break;
            case UnaryOperation n:
                children.Add(n.Operand);
                break;
            case LambdaExpression n:
                children.Add(n.Parameters);
                children.Add(n.Body);
                break;
            case ConditionalExpression n:
                children.Add(n.Body);
                children.Add(n.Test);
                children.Add(n.OrElse);
                break;
            case DictionaryDisplay n:
                foreach (var entry in n.Entries)
                {
                    Add(children, entry.Key);
                    children.Add(entry.Value);
                }

                break;
            case SetDisplay n:
                Add(children, n.Elements);
                break;
            case ListComprehension n:
                children.Add(n.Element);
                Add(children, n.Clauses);
                break;
            case SetComprehension n:
                children.Add(n.Element);
                Add(children, n.Clauses);
                break;
            case DictionaryComprehension n:
                children.Add(n.Key);
                children.Add(n.Value);
                Add(children, n.Clauses);
                break;
            case GeneratorExpression n:
                children.Add(n.Element);
                Add(children, n.Clauses);
                break;
            case AwaitExpression n:
                children.Add(n.Value);
                break;
            case YieldExpression n:
                Add(children, n.Value);
                break;
            case YieldFromExpression n:
                children.Add(n.Value);
                break;
            case Comparison n:
                children.Add(n.Left);
                Add(children, n.Comparators);
                break;
            case CallExpression n:
                children.Add(n.Function);
                AddInterleaved(children, n.Arguments, n.Keywords);
                break;
            case JoinedString n:
                Add(children, n.Values);
                break;
            case FormattedValue n:
                children.Add(n.Value);
                Add(children, n.FormatSpecification);
                break;
            case AttributeExpression n:
                children.Add(n.Value);
                break;
            case SubscriptExpression n:
                children.Add(n.Value);
                children.Add(n.Index);
                break;
            case StarredExpression n:
                children.Add(n.Value);
                break;
            case ListDisplay n:
                Add(children, n.Elements);
                break;
            case TupleDisplay n:
                Add(children, n.Elements);
                break;
            case SliceExpression n:
                Add(children, n.Lower);
                Add(children, n.Upper);
                Add(children, n.Step);
                break;
        }
    }

    private static void AddOfPattern(Pattern pattern, ICollection<SyntaxNode> children)
    {
        switch (pattern)
        {
            case ValuePattern n:
                children.Add(n.Value);
                break;
            case SingletonPattern n:
                children.Add(n.Value);
                break;
            case SequencePattern n:
                Add(children, n.Patterns);
                break;
            case MappingPattern n:
                AddInterleaved(children, n.Keys, n.Patterns);
                break;
            case ClassPattern n:
                children.Add(n.Class);
                Add(children, n.Patterns);
                Add(children, n.KeywordPatterns);
                break;
            case AsPattern n:
                Add(children, n.Pattern);
                break;
            case OrPattern n:
                Add(children, n.Patterns);
                break;
        }
    }

    private static void AddOfPart(SyntaxNode node, ICollection<SyntaxNode> children)
    {
        switch (node)
        {
            case Parameters n:
                Add(children, n.PositionalOnly);
                Add(children, n.Regular);
                Add(children, n.VariadicPositional);
                Add(children, n.KeywordOnly);
                Add(children, n.VariadicKeyword);
                break;
            case Parameter n:
                Add(children, n.Annotation);
                Add(children, n.Default);
                break;
            case Keyword n:
                children.Add(n.Value);
                break;
            case ComprehensionClause n:
                children.Add(n.Target);
                children.Add(n.Iterable);
                Add(children, n.Conditions);
                break;
            case ExceptHandler n:
                Add(children, n.Type);
                Add(children, n.Body);
                break;
            case WithItem n:
                children.Add(n.Context);
                Add(children, n.Target);
                break;
            case MatchCase n:
                children.Add(n.Pattern);
                Add(children, n.Guard);
                Add(children, n.Body);
                break;
            case TypeVariable n:
                Add(children, n.Bound);
                Add(children, n.Default);
                break;
            case TypeParameter n:
                Add(children, n.Default);
                break;
        }
    }

    private static void Add(ICollection<SyntaxNode> children, SyntaxNode? child)
    {
        if (child is not null)
            children.Add(child);
    }

    private static void Add<T>(ICollection<SyntaxNode> children, ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
            children.Add(node);
    }

    /// <summary>Two lists, each in order, that the source may mix: <c>f(a, k=b, *c)</c>.</summary>
    private static void AddInterleaved<T1, T2>(ICollection<SyntaxNode> children, ImmutableArray<T1> first, ImmutableArray<T2> second)
        where T1 : SyntaxNode
        where T2 : SyntaxNode
    {
        var next = 0;
        foreach (var node in first)
        {
            while (next < second.Length && second[next].Span.Start < node.Span.Start)
                children.Add(second[next++]);
            children.Add(node);
        }

        while (next < second.Length)
            children.Add(second[next++]);
    }
}
