namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>
/// What the evaluator knows about an object of the running program: a constant, a container, a function or class of the code that is
/// read, something outside of it, several possible values, or nothing.
/// </summary>
public abstract class PythonValue
{
    /// <summary>Marks that a host put on a value; they pass to what is computed from it. 0 for none.</summary>
    public virtual uint Labels => 0;

    /// <summary>The name of the Python type, for messages and <c>isinstance</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>Whether both are surely equal constants, or the same object.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="effort">Counts the work; when there is none left to give, what is not the same object is not the same.</param>
    public virtual bool IsSame(PythonValue other, Effort effort) => ReferenceEquals(this, other);
}
