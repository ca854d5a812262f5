using System.Globalization;
using VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>What the command is asked to measure.</summary>
internal sealed record WholeProcessOptions
{
    public const string Usage =
        "whole [--runs N] [--tree DIR]… [--connectors N]… [--hugo FILE] [--eleventy FILE] [--mkdocs FILE] [--without hugo|eleventy|mkdocs]…";

    private readonly Dictionary<string, string> _programs = new(StringComparer.Ordinal);
    private readonly List<string> _trees = [];
    private readonly List<int> _sizes = [];
    private readonly HashSet<string> _without = new(StringComparer.Ordinal);

    /// <summary>How often each program is run, without the first time.</summary>
    public int Runs { get; private set; } = 9;

    /// <summary>Full paths of folders with plugins.</summary>
    public IReadOnlyList<string> Trees => _trees;

    /// <summary>For each a tree with so many connectors is made.</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>Null when an argument is wrong.</summary>
    public static WholeProcessOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new WholeProcessOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !options.Take(arguments[i], arguments[i + 1]))
            {
                return null;
            }
        }

        return options;
    }

    public bool Wants(SiteGenerator generator) => !_without.Contains(generator.ProgramName);

    /// <summary>The program of a generator: the given one, else that of the search path; null when there is none.</summary>
    public string? FindProgram(SiteGenerator generator)
    {
        if (_programs.TryGetValue(generator.ProgramName, out var given))
        {
            return given;
        }

        var names = OperatingSystem.IsWindows() ? [generator.ProgramName + ".exe", generator.ProgramName + ".cmd"] : (string[])[generator.ProgramName];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Join(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    private bool Take(string option, string value)
    {
        switch (option)
        {
            case "--tree" when Directory.Exists(value):
                _trees.Add(Path.GetFullPath(value));
                return true;
            case "--runs" when int.TryParse(value, CultureInfo.InvariantCulture, out var runs) && runs > 0:
                Runs = runs;
                return true;
            case "--connectors" when int.TryParse(value, CultureInfo.InvariantCulture, out var size) && size > 0:
                _sizes.Add(size);
                return true;
            case "--without" when SiteGenerator.All.Any(generator => generator.ProgramName == value):
                _without.Add(value);
                return true;
            case "--hugo" or "--eleventy" or "--mkdocs" when File.Exists(value):
                _programs[option[2..]] = Path.GetFullPath(value);
                return true;
            default:
                return false;
        }
    }
}
