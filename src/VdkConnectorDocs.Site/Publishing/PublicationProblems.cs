using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>What goes wrong with one publication; after an error nothing is written any more. Safe to use from several threads.</summary>
/// <param name="diagnostics">Takes the problems.</param>
/// <param name="outputDirectory">As the user named it.</param>
internal sealed class PublicationProblems(DiagnosticBag diagnostics, string outputDirectory)
{
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>The place of problems that are no file's.</summary>
    public SourceLocation Output { get; } = SourceLocation.OfFile(outputDirectory);

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            Interlocked.Increment(ref _errors);
        }

        diagnostics.Add(diagnostic);
    }

    /// <summary>Writes to the disk, unless there is an error; that the disk cannot take it is one.</summary>
    public void Guard(Action write)
    {
        if (HasErrors)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            Add(PublishingDiagnostics.NotWritten.At(Output, exception.Message));
        }
    }
}
