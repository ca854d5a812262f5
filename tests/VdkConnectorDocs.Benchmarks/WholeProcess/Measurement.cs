namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>One run of a program.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">What all of its threads used, and, where the system tells, the programs that it started.</param>
/// <param name="PeakBytes">The most memory that it had at once, as far as it could be watched.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
