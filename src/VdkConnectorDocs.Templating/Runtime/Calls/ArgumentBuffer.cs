using System.Runtime.CompilerServices;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Room on the stack for the arguments of a call.</summary>
[InlineArray(Size)]
internal struct ArgumentBuffer
{
    public const int Size = 8;

    private ScriptValue _first;
}
