using System.Globalization;
using System.Runtime.InteropServices;
using VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>
/// Measures the published tool as its users run it: whole processes, compiled ahead of time, in turns with a program that only reads the
/// same files and with other generators that make pages of the same catalog. Prints one table with medians and ratios.
/// </summary>
internal static class WholeProcessBenchmark
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (WholeProcessOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(WholeProcessOptions.Usage);
            return 2;
        }

        var scratch = Directory.CreateTempSubdirectory("vdk-connector-docs-benchmark-").FullName;
        try
        {
            Measure(scratch, options);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Measure(string scratch, WholeProcessOptions options)
    {
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {options.Runs} runs each in turns");
        var others = Find(options);
        var tool = PublishedProgram.Publish(Path.Join(WorkingCopy.Root, "src", "VdkConnectorDocs.Cli"), Path.Join(scratch, "tool"), "vdk-connector-docs");
        var floor = PublishedProgram.Publish(FloorProgram.Write(Path.Join(scratch, "floor")), Path.Join(scratch, "floor-published"), "floor");
        Environment.SetEnvironmentVariable("VDK_CONNECTOR_DOCS_CACHE", Path.Join(scratch, "cache"));
        MeasurementTable.PrintHead();
        foreach (var (name, folder) in options.Trees.Select(static tree => (Path.GetFileName(tree), tree)).Prepend(("sample", WorkingCopy.SampleFolder)))
        {
            MeasureTree(new MeasuredTree(name, folder, Path.Join(scratch, "work")), tool, floor, others, options.Runs);
        }

        foreach (var size in options.Sizes)
        {
            var folder = Path.Join(scratch, "tree");
            GeneratedTree.Write(folder, size);
            var name = string.Create(CultureInfo.InvariantCulture, $"{size:#,0} connectors");
            MeasureTree(new MeasuredTree(name, folder, Path.Join(scratch, "work")), tool, floor, others, options.Runs);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The other generators that are installed, with their programs; says which are there.</summary>
    private static List<(SiteGenerator Generator, string Program)> Find(WholeProcessOptions options)
    {
        var found = new List<(SiteGenerator Generator, string Program)>();
        foreach (var generator in SiteGenerator.All)
        {
            if (!options.Wants(generator))
            {
                Console.WriteLine($"{generator.Name}: left out, as asked");
                continue;
            }

            if (options.FindProgram(generator) is { } program)
            {
                found.Add((generator, program));
                Console.WriteLine($"{generator.Name}: {MeasuredProgram.FirstLineOf(program, generator.VersionArgument)}");
            }
            else
            {
                Console.WriteLine($"{generator.Name}: left out, there is no program '{generator.ProgramName}'");
            }
        }

        return found;
    }

    private static void MeasureTree(
        MeasuredTree tree, string tool, string floor, IReadOnlyList<(SiteGenerator Generator, string Program)> others, int runs)
    {
        Directory.CreateDirectory(tree.Scratch);
        List<MeasuredProgram> programs = [.. tree.OwnPrograms(tool, floor), .. others.Select(other => tree.Other(other.Generator, other.Program))];
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

        MeasurementTable.Print(tree, programs);
        Directory.Delete(tree.Scratch, recursive: true);
    }
}
