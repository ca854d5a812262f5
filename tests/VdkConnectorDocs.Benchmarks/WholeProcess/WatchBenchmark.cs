using System.Globalization;
using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>
/// Measures <c>serve --watch</c> as its users see it: from the moment that a file is written to the moment that an open page is told to
/// load itself again. Works on a copy of the tree.
/// </summary>
internal static class WatchBenchmark
{
    private const string Usage = "watch [--changes N] [--tree DIR]… [--connectors N]… [--tool FILE]";

    // The first changes are for the compiler of the runtime.
    private const int Unmeasured = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var changes = 21;
        var trees = new List<string> { WorkingCopy.SampleFolder };
        var sizes = new List<int>();
        string? tool = null;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--tree" when Directory.Exists(value):
                    trees.Add(Path.GetFullPath(value));
                    break;
                case "--changes" when int.TryParse(value, CultureInfo.InvariantCulture, out changes) && changes > 0:
                    break;
                case "--connectors" when int.TryParse(value, CultureInfo.InvariantCulture, out var size) && size > 0:
                    sizes.Add(size);
                    break;
                case "--tool" when File.Exists(value):
                    tool = Path.GetFullPath(value);
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }

        var scratch = Directory.CreateTempSubdirectory("vdk-connector-docs-benchmark-").FullName;
        try
        {
            await Measure(scratch, tool, changes, trees, sizes);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task Measure(string scratch, string? tool, int changes, List<string> trees, List<int> sizes)
    {
        tool ??= PublishedProgram.Publish(Path.Join(WorkingCopy.Root, "src", "VdkConnectorDocs.Cli"), Path.Join(scratch, "tool"), "vdk-connector-docs");
        Environment.SetEnvironmentVariable("VDK_CONNECTOR_DOCS_CACHE", Path.Join(scratch, "cache"));
        foreach (var size in sizes)
        {
            var generated = Path.Join(scratch, string.Create(CultureInfo.InvariantCulture, $"{size} plugins"));
            GeneratedTree.Write(generated, size);
            trees.Add(generated);
        }

        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {changes} changes each\n");
        Console.WriteLine("| tree | change | median | best | worst |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var tree in trees)
        {
            var copy = Path.Join(scratch, "copy");
            CopyFolder(tree, copy);
            await using (var served = await ServedTree.Start(tool, copy, Path.Join(scratch, "site")))
            {
                var readme = FindReadme(copy);
                var text = await File.ReadAllTextAsync(readme);
                await Report(served, Path.GetFileName(tree), "a word in a README", readme, changes, i => $"{text}\nAnd more, {i}.\n");
                await Report(served, Path.GetFileName(tree), "a line above all others in a README", readme, changes, i => $"{new string('\n', i + 1)}{text}");
            }

            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task Report(ServedTree served, string tree, string change, string file, int changes, Func<int, string> textOf)
    {
        var times = new List<double>();
        for (var i = 0; i < Unmeasured + changes; i++)
        {
            var time = await served.Change(file, textOf(i));
            if (i >= Unmeasured)
            {
                times.Add(time.TotalMilliseconds);
            }

            // People pause too; what is done after the reload is not for the next change.
            await Task.Delay(Pause);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {tree} | {change} | {Measurement.Median(times):0} ms | {times.Min():0} ms | {times.Max():0} ms |"));
    }

    /// <summary>The longest README of a plugin of the tree.</summary>
    private static string FindReadme(string tree) => new DirectoryInfo(tree).GetDirectories()
        .Select(static folder => new FileInfo(Path.Join(folder.FullName, "README.md")))
        .Where(static file => file.Exists)
        .OrderByDescending(static file => file.Length)
        .ThenBy(static file => file.FullName, StringComparer.Ordinal)
        .First()
        .FullName;

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in new DirectoryInfo(source).GetFiles("*", SearchOption.AllDirectories).Where(static file => file.LinkTarget is null))
        {
            var copy = Path.Join(target, Path.GetRelativePath(source, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }
}
