using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Parsing;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A template, ready to run on any number of threads.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Output">What its name says that it writes; null when the name says nothing.</param>
/// <param name="Block">Its code.</param>
internal sealed record CompiledTemplate(SourceText Source, OutputKind? Output, CompiledBlock Block)
{
    /// <exception cref="ParseException">The template has a mistake.</exception>
    public static CompiledTemplate Compile(SourceText source, string name) =>
        new(source, OutputKinds.Of(name), Compiler.Compile(source, Parser.Parse(source)));
}
