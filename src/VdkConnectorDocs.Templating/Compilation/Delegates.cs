using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A compiled expression.</summary>
internal delegate ScriptValue Evaluator(RenderContext context);

/// <summary>A compiled statement. It writes what it has to write and may set <see cref="RenderContext.Flow"/>.</summary>
internal delegate void Executor(RenderContext context);

/// <summary>A compiled assignment to an expression.</summary>
internal delegate void Assigner(RenderContext context, ScriptValue value);
