using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python;

/// <summary>A parsed file.</summary>
/// <param name="Module">Every statement that could be parsed.</param>
/// <param name="Source">The text that the spans of the tree refer to.</param>
/// <param name="Diagnostics">In the order of the text; empty exactly when the whole file is Python.</param>
public sealed record ParseResult(Module Module, SourceText Source, ImmutableArray<Diagnostic> Diagnostics);
