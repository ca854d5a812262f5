using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Turns places in the code into evidence.</summary>
internal sealed class EvidenceFactory(CatalogSource source)
{
    public Evidence Of(SourceText text, TextSpan span) =>
        Of(text.Path, text.GetPosition(span.Start).Line, text.GetPosition(Math.Max(span.Start, span.End - 1)).Line);

    public Evidence Of(string path, int startLine, int endLine) =>
        new(path, startLine, endLine, SourceAddress.OfLines(source, path, startLine, endLine));

    /// <summary>The lines of a call; of the last one in a chain of calls only its own.</summary>
    public Evidence Of(CallSite call)
    {
        var span = call.Node switch
        {
            CallExpression { Function: AttributeExpression { Value: CallExpression } method } chained =>
                TextSpan.FromBounds(method.NameSpan.Start, chained.Span.End),
            { } node => node.Span,
            null => default,
        };
        return call.Module?.Source is { } text ? Of(text, span) : Of("", 1, 1);
    }

    /// <summary>A function or class with its decorators, up to the end of its first line.</summary>
    public Evidence OfDefinition(SourceText text, System.Collections.Immutable.ImmutableArray<Expression> decorators, TextSpan name)
    {
        var start = decorators.IsEmpty ? name.Start : Math.Min(name.Start, decorators[0].Span.Start);
        return Of(text, TextSpan.FromBounds(start, name.End));
    }

    public Evidence Of(FunctionValue function) =>
        function.Node is FunctionDefinition definition
            ? OfDefinition(function.Module.Source!, definition.Decorators, definition.NameSpan)
            : Of(function.Module.Source!, function.Node.Span);

    public Evidence Of(ClassValue type) => OfDefinition(type.Module.Source!, type.Node.Decorators, type.Node.NameSpan);
}
