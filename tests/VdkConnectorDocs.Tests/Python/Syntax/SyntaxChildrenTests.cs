using System.Collections;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Syntax;

public sealed class SyntaxChildrenTests
{
    /// <summary>By reflection, which the product does without; over a tree that has every kind of node.</summary>
    [Fact]
    public void NoChildIsForgotten()
    {
        var kinds = new HashSet<Type>();
        var folder = Path.Combine(RepositoryFolder.Fixtures, "python", "valid");
        foreach (var file in RepositoryFolder.FindFiles(folder, ".py"))
        {
            var (source, _) = PythonSource.Decode(file, File.ReadAllBytes(Path.Combine(folder, file)));
            foreach (var node in PythonParser.Parse(source).Module.DescendantsAndSelf())
            {
                kinds.Add(node.GetType());
                var expected = FindByReflection(node).ToHashSet(ReferenceEqualityComparer.Instance);
                Assert.Equal(expected, node.Children().ToHashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }

        var all = typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract);
        Assert.Empty(all.Except(kinds));
    }

    [Fact]
    public void WalkerVisitsInTheOrderOfTheSource()
    {
        var result = PythonParser.Parse(new("a.py", "f(a, k=b, *c)[d if e else g] = {h: i, **j}"));
        var walker = new NameCollector();

        walker.Visit(result.Module);

        Assert.Equal("f a b c d e g h i j", string.Join(' ', walker.Names));
    }

    private static IEnumerable<object> FindByReflection(object owner)
    {
        foreach (var property in owner.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(owner);
            foreach (var item in value is IEnumerable items and not string ? items.Cast<object?>() : [value])
            {
                if (item is SyntaxNode)
                    yield return item;
                else if (item is VdkConnectorDocs.Python.Syntax.DictionaryEntry)
                {
                    foreach (var child in FindByReflection(item))
                        yield return child;
                }
            }
        }
    }

    private sealed class NameCollector : SyntaxWalker
    {
        public List<string> Names { get; } = [];

        public override void Visit(SyntaxNode node)
        {
            if (node is NameExpression name)
                Names.Add(name.Name);
            base.Visit(node);
        }
    }
}
