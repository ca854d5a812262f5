using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>The diagnostics of one file, no more than so many.</summary>
internal sealed class DiagnosticList(SourceText source, int maximum)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments)
    {
        if (_diagnostics.Count < maximum)
            _diagnostics.Add(descriptor.At(source.GetLocation(span), arguments));
        else if (_diagnostics.Count == maximum)
            _diagnostics.Add(PythonDiagnostics.TooManyErrors.At(source.GetLocation(span), maximum));
    }

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        _diagnostics.Sort();
        return [.. _diagnostics];
    }
}
