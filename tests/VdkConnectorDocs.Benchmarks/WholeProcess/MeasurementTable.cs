using System.Globalization;
using VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>The table of all measurements, in Markdown.</summary>
internal static class MeasurementTable
{
    public static void PrintHead()
    {
        Console.WriteLine("\n| tree | program | wall | ÷ floor | ÷ Hugo | wall a plugin | processor | peak memory |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /// <param name="programs">The floor first.</param>
    public static void Print(MeasuredTree tree, IReadOnlyList<MeasuredProgram> programs)
    {
        var floor = programs[0].Runs;
        var hugo = programs.FirstOrDefault(static program => program.Generator is Hugo)?.Runs;
        foreach (var program in programs)
        {
            var runs = program.Runs;
            var wall = Measurement.Median(runs.Select(Wall));
            var processor = Measurement.Median(runs.Select(static run => run.Processor.TotalSeconds));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {tree.Name} | {program.Name} | {wall:0.000}\u00a0s | {Ratio(runs, floor)} | {Ratio(runs, hugo)} | {wall / tree.Plugins * 1e6:0}\u00a0µs | {processor:0.000}\u00a0s | {runs.Max(static run => run.PeakBytes) / 1e6:0}\u00a0MB |"));
        }
    }

    private static double Wall(Measurement run) => run.Wall.TotalSeconds;

    // Of pairs that ran one after the other, so that what else the machine does weighs on both.
    private static string Ratio(List<Measurement> runs, List<Measurement>? others) => others is null
        ? "–"
        : Measurement.Median(runs.Zip(others, static (run, other) => Wall(run) / Wall(other))).ToString("0.00", CultureInfo.InvariantCulture);
}
