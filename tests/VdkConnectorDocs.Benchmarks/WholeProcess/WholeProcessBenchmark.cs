using System.Globalization;
using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>
/// Measures the published tool as its users run it: whole processes, compiled ahead of time, in turns with a program that only reads the
/// same files. Prints one table with medians and ratios.
/// </summary>
internal static class WholeProcessBenchmark
{
    private const string Usage = "whole [--runs N] [--tree DIR]… [--connectors N]…";

    public static int Run(IReadOnlyList<string> arguments)
    {
        var runs = 9;
        var trees = new List<string>();
        var sizes = new List<int>();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--tree" when Directory.Exists(value):
                    trees.Add(Path.GetFullPath(value));
                    break;
                case "--runs" when int.TryParse(value, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                case "--connectors" when int.TryParse(value, CultureInfo.InvariantCulture, out var size) && size > 0:
                    sizes.Add(size);
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }

        var scratch = Directory.CreateTempSubdirectory("vdk-connector-docs-benchmark-").FullName;
        try
        {
            Measure(scratch, runs, trees, sizes);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Measure(string scratch, int runs, List<string> trees, List<int> sizes)
    {
        var tool = PublishedProgram.Publish(Path.Join(WorkingCopy.Root, "src", "VdkConnectorDocs.Cli"), Path.Join(scratch, "tool"), "vdk-connector-docs");
        var floor = PublishedProgram.Publish(FloorProgram.Write(Path.Join(scratch, "floor")), Path.Join(scratch, "floor-published"), "floor");
        Environment.SetEnvironmentVariable("VDK_CONNECTOR_DOCS_CACHE", Path.Join(scratch, "cache"));
        trees.Insert(0, WorkingCopy.SampleFolder);
        foreach (var size in sizes)
        {
            var folder = Path.Join(scratch, string.Create(CultureInfo.InvariantCulture, $"{size} plugins"));
            GeneratedTree.Write(folder, size);
            trees.Add(folder);
        }

        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {runs} runs each in turns\n");
        Console.WriteLine("| tree | program | wall | processor | wall ÷ floor | processor ÷ floor | peak memory |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var tree in trees)
        {
            Print(Path.GetFileName(tree), MeasureTree(scratch, tool, floor, tree, runs));
        }
    }

    private static IReadOnlyList<MeasuredProgram> MeasureTree(string scratch, string tool, string floor, string tree, int runs)
    {
        var site = Path.Join(scratch, "site");
        IReadOnlyList<MeasuredProgram> programs =
        [
            new("reading alone (floor)", floor, [tree]),
            new("extract, all anew", tool, ["extract", "-q", "--no-cache", "--plugins", tree, "--out", Path.Join(scratch, "connectors.json")]),
            new("build, all anew", tool, ["build", "-q", "--no-cache", "--plugins", tree, "--out", site])
            {
                Prepare = () =>
                {
                    if (Directory.Exists(site))
                    {
                        Directory.Delete(site, recursive: true);
                    }
                },
            },
            new("build, nothing changed", tool, ["build", "-q", "--plugins", tree, "--out", site + "-kept"]),
        ];
        for (var run = 0; run <= runs; run++)
        {
            foreach (var program in programs)
            {
                program.Run();
            }
        }

        // The first run of each fills the caches of the system, and ours.
        foreach (var program in programs)
        {
            program.Runs.RemoveAt(0);
        }

        return programs;
    }

    private static void Print(string tree, IReadOnlyList<MeasuredProgram> programs)
    {
        var floor = programs[0].Runs;
        foreach (var program in programs)
        {
            var measured = program.Runs;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {tree} | {program.Name} | {Median(measured, Wall):0.000} s | {Median(measured, Processor):0.000} s | {Ratio(measured, floor, Wall):0.0} | {Ratio(measured, floor, Processor):0.0} | {measured.Max(static run => run.PeakBytes) / 1e6:0} MB |"));
        }
    }

    private static double Wall(Measurement run) => run.Wall.TotalSeconds;

    private static double Processor(Measurement run) => run.Processor.TotalSeconds;

    private static double Median(List<Measurement> runs, Func<Measurement, double> figure) => Measurement.Median(runs.Select(figure));

    // Of pairs that ran one after the other, so that what else the machine does weighs on both.
    private static double Ratio(List<Measurement> runs, List<Measurement> floor, Func<Measurement, double> figure) =>
        Measurement.Median(runs.Zip(floor, (run, least) => figure(run) / figure(least)));
}
