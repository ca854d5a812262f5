using System.Collections.Immutable;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The names that running some statements may bind, without those in nested functions and classes.</summary>
internal static class AssignedNames
{
    public static IReadOnlyCollection<string> Of(ImmutableArray<Statement> body)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(body, names);
        return names;
    }

    private static void Collect(ImmutableArray<Statement> body, SortedSet<string> names)
    {
        foreach (var statement in body)
        {
            Collect(statement, names);
        }
    }

    private static void Collect(Statement statement, SortedSet<string> names)
    {
        switch (statement)
        {
            case AssignStatement assign:
                foreach (var target in assign.Targets)
                {
                    CollectTarget(target, names);
                }

                break;
            case AugmentedAssignStatement augmented:
                CollectTarget(augmented.Target, names);
                break;
            case AnnotatedAssignStatement annotated:
                CollectTarget(annotated.Target, names);
                break;
            case FunctionDefinition function:
                names.Add(function.Name);
                break;
            case ClassDefinition type:
                names.Add(type.Name);
                break;
            case ForStatement loop:
                CollectTarget(loop.Target, names);
                Collect(loop.Body, names);
                Collect(loop.OrElse, names);
                break;
            case WhileStatement loop:
                Collect(loop.Body, names);
                Collect(loop.OrElse, names);
                break;
            case IfStatement conditional:
                Collect(conditional.Body, names);
                Collect(conditional.OrElse, names);
                break;
            case WithStatement with:
                foreach (var item in with.Items)
                {
                    CollectTarget(item.Target, names);
                }

                Collect(with.Body, names);
                break;
            case TryStatement guarded:
                Collect(guarded.Body, names);
                foreach (var handler in guarded.Handlers)
                {
                    Collect(handler.Body, names);
                }

                Collect(guarded.OrElse, names);
                Collect(guarded.FinalBody, names);
                break;
            case MatchStatement match:
                foreach (var @case in match.Cases)
                {
                    names.UnionWith(PatternMatcher.Captures(@case.Pattern));
                    Collect(@case.Body, names);
                }

                break;
            default:
                break;
        }
    }

    private static void CollectTarget(Expression? target, SortedSet<string> names)
    {
        switch (target)
        {
            case NameExpression name:
                names.Add(name.Name);
                break;
            case StarredExpression starred:
                CollectTarget(starred.Value, names);
                break;
            case TupleDisplay tuple:
                foreach (var element in tuple.Elements)
                {
                    CollectTarget(element, names);
                }

                break;
            case ListDisplay list:
                foreach (var element in list.Elements)
                {
                    CollectTarget(element, names);
                }

                break;
            default:
                break;
        }
    }
}
