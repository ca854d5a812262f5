using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A place in a template: where an error would be reported.</summary>
internal readonly record struct Place(SourceText Source, TextSpan Span)
{
    public ScriptException Error(DiagnosticDescriptor descriptor, string message) => new(descriptor, Source, Span, message);
}

/// <summary>The places of an operator and its operands.</summary>
internal readonly record struct OperatorPlace(Place Operator, TextSpan Left, TextSpan Right)
{
    public OperatorPlace(Place place)
        : this(place, place.Span, place.Span)
    {
    }

    public ScriptException Error(string message) => Operator.Error(TemplatingDiagnostics.InvalidOperation, message);

    public ScriptException LeftError(string message) =>
        new Place(Operator.Source, Left).Error(TemplatingDiagnostics.InvalidOperation, message);

    public ScriptException RightError(string message) =>
        new Place(Operator.Source, Right).Error(TemplatingDiagnostics.InvalidOperation, message);
}
