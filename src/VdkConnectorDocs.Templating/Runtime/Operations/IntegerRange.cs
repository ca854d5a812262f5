using System.Numerics;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The integers from one to another, upwards or downwards, made while they are read.</summary>
internal static class IntegerRange
{
    public static ScriptSequence Inclusive(RenderContext context, BigInteger first, BigInteger last, in OperatorPlace place)
    {
        var count = BigInteger.Abs(last - first) + 1;
        return new ScriptSequence(Items(first, Check(context, count, place), first < last ? 1 : -1), (int)count);
    }

    public static ScriptSequence Exclusive(RenderContext context, BigInteger first, BigInteger end, in OperatorPlace place)
    {
        var count = BigInteger.Abs(end - first);
        return new ScriptSequence(Items(first, Check(context, count, place), first < end ? 1 : -1), (int)count);
    }

    private static int Check(RenderContext context, BigInteger count, in OperatorPlace place) =>
        count <= Math.Min(context.Limits.MaxSteps, int.MaxValue)
            ? (int)count
            : throw place.Operator.Error(TemplatingDiagnostics.LimitExceeded, $"The range has {count} items; the limit is {context.Limits.MaxSteps}.");

    private static IEnumerable<ScriptValue> Items(BigInteger first, int count, int step)
    {
        if (first >= long.MinValue + int.MaxValue && first <= long.MaxValue - int.MaxValue)
        {
            var number = (long)first;
            for (var i = 0; i < count; i++, number += step)
            {
                yield return ScriptValue.FromInteger(number);
            }
        }
        else
        {
            for (var i = 0; i < count; i++, first += step)
            {
                yield return ScriptValue.FromInteger(first);
            }
        }
    }
}
