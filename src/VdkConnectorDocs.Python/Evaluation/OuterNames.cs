using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The names outside of itself that a function may change: those it declares <c>global</c> or <c>nonlocal</c>, and attributes.</summary>
internal static class OuterNames
{
    private static readonly ConditionalWeakTable<FunctionDefinition, IReadOnlyCollection<string>> Known = [];

    public static IReadOnlyCollection<string> Of(FunctionDefinition function) => Known.GetValue(function, static f => Find(f));

    private static SortedSet<string> Find(FunctionDefinition function)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SyntaxNode>(function.Body);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case GlobalStatement global:
                    names.UnionWith(global.Names);
                    break;
                case NonlocalStatement nonlocal:
                    names.UnionWith(nonlocal.Names);
                    break;
                case AssignStatement assign:
                    names.UnionWith(Attributes(assign.Targets));
                    break;
                case AugmentedAssignStatement { Target: var target }:
                    names.UnionWith(Attributes([target]));
                    break;
                default:
                    break;
            }

            foreach (var child in node.Children())
            {
                pending.Push(child);
            }
        }

        return names;
    }

    private static IEnumerable<string> Attributes(ImmutableArray<Expression> targets) => targets.OfType<AttributeExpression>().Select(static a => a.Name);
}
