using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Syntax;

/// <summary>Patterns, and what is part of a statement.</summary>
public sealed partial class CanonicalTree
{
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
}
