using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>One run of a verb: where it reports what it does and what it finds.</summary>
internal sealed class ToolRun(ToolContext context, bool quiet, bool verbose)
{
    private readonly ProgressReporter _progress = ProgressReporter.Create(context, quiet);

    public ToolContext Context => context;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>What is wrong with our own inputs, with paths as the user gave them.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>What is wrong with the plugin tree, with paths relative to it.</summary>
    public DiagnosticBag TreeDiagnostics { get; } = new();

    /// <summary>How a file of the plugin tree is named to the user, by its path in the tree.</summary>
    public Func<string, string> PrintTreePath { get; set; } = static path => path;

    /// <summary>A run of a part of the work, with diagnostics of its own and nothing to show.</summary>
    public ToolRun ForPart() => new(context, quiet: true, verbose: false);

    /// <summary>Takes over what was wrong in a part: everything, or only what the tool itself was given.</summary>
    public void TakeDiagnostics(ToolRun part, bool ofTree)
    {
        Diagnostics.AddRange(part.Diagnostics.ToSortedList());
        if (ofTree)
        {
            Diagnostics.AddRange(part.TreeDiagnostics.ToSortedList().Select(diagnostic =>
                diagnostic with { Location = diagnostic.Location with { Path = part.PrintTreePath(diagnostic.Location.Path) } }));
        }
    }

    /// <summary>Does a step that can take a while, and shows that it does.</summary>
    public T During<T>(string step, Func<T> work) => _progress.During(step, work);

    /// <summary>Says something that must not be missed, even with <c>--quiet</c>.</summary>
    public void Announce(string line) => context.Error.WriteLine(PrintableText.Line(line));

    /// <summary>Says something that belongs to no result.</summary>
    public void Remark(string line)
    {
        if (!quiet)
        {
            context.Error.WriteLine(PrintableText.Line(line));
        }
    }

    /// <summary>Says something that only <c>--verbose</c> wants to hear.</summary>
    public void Detail(string line)
    {
        if (verbose)
        {
            context.Error.WriteLine(PrintableText.Line(line));
        }
    }

    /// <summary>Prints the diagnostics and their count.</summary>
    public DiagnosticCounts ReportDiagnostics()
    {
        var least = quiet ? DiagnosticSeverity.Error : verbose ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        var all = new DiagnosticBag();
        all.AddRange(Diagnostics.ToSortedList());
        foreach (var diagnostic in TreeDiagnostics.ToSortedList())
        {
            all.Add(diagnostic with { Location = diagnostic.Location with { Path = PrintTreePath(diagnostic.Location.Path) } });
        }

        return DiagnosticPrinter.Print(all.ToSortedList(), least, context.Error);
    }
}
