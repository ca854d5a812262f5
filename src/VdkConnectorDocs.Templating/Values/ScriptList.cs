namespace VdkConnectorDocs.Templating.Values;

/// <summary>A list with a length and an index.</summary>
public abstract class ScriptList : ScriptReference
{
    private protected ScriptList()
        : base(ScriptValueKind.List)
    {
    }

    public abstract int Count { get; }

    /// <summary>The item at a 0-based index; null for an index outside the list.</summary>
    public abstract ScriptValue this[int index] { get; }

    /// <summary>A new array with the same items.</summary>
    public virtual ScriptArray ToArray()
    {
        var array = new ScriptArray(Count);
        for (var i = 0; i < Count; i++)
        {
            array.Add(this[i]);
        }

        return array;
    }
}
