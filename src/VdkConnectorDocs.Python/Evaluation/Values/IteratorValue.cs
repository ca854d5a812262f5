using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>What can be iterated once: a generator, or what <c>iter</c>, <c>map</c>, <c>zip</c> and their like give.</summary>
/// <param name="typeName">The name of the Python type.</param>
/// <param name="start">Gives all elements when the first one is asked for, as Python would; null when nothing is known about them.</param>
public sealed class IteratorValue(string typeName, Func<Elements?> start) : PythonValue
{
    public IteratorCell Cell { get; } = new(new IteratorState(start));

    public override string TypeName => typeName;
}

/// <summary>What <c>range(…)</c> gives.</summary>
public sealed class RangeValue(BigInteger start, BigInteger stop, BigInteger step) : PythonValue
{
    public BigInteger Start { get; } = start;

    public BigInteger Stop { get; } = stop;

    public BigInteger Step { get; } = step;

    public BigInteger Length
    {
        get
        {
            var distance = Step.Sign > 0 ? Stop - Start : Start - Stop;
            var stride = BigInteger.Abs(Step);
            return distance.Sign <= 0 ? BigInteger.Zero : (distance + stride - 1) / stride;
        }
    }

    public override string TypeName => "range";

    /// <summary>The element at a place within <see cref="Length"/>.</summary>
    public PythonValue this[BigInteger index] => new IntValue(Start + (index * Step));
}
