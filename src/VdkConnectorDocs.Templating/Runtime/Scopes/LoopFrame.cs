using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The variables of one running loop: its item, and <c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
internal sealed class LoopFrame
{
    private RecordValue? _asValue;

    /// <summary>The next loop outside that stores its variables in the same scope.</summary>
    public LoopFrame? Outer { get; set; }

    /// <summary>The next loop outside within the same local scope.</summary>
    public LoopFrame? OuterLocal { get; set; }

    /// <summary>The name of the item when it is a global variable.</summary>
    public string? ItemName { get; private set; }

    /// <summary>The name of the item when it is a local variable, with its <c>$</c>.</summary>
    public string? LocalItemName { get; private set; }

    public ScriptValue Item { get; set; }

    /// <summary><c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
    public string Name { get; private set; } = "";

    public LoopState State { get; } = new();

    /// <summary>The loop's state as a value.</summary>
    public RecordValue AsValue => _asValue ??= new RecordValue(LoopShape.Instance, State);

    /// <summary>Makes the loop's state visible.</summary>
    public void Start(string name) => Name = name;

    /// <summary>Makes the item visible.</summary>
    public void Declare(string variable)
    {
        if (variable[0] == '$')
        {
            LocalItemName = variable;
        }
        else
        {
            ItemName = variable;
        }
    }

    public void Clear()
    {
        Outer = null;
        OuterLocal = null;
        ItemName = null;
        LocalItemName = null;
        Item = default;
        Name = "";
        State.Reset();
    }
}
