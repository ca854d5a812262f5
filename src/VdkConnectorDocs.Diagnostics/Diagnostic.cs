namespace VdkConnectorDocs.Diagnostics;

/// <summary>One thing that is wrong with an input, and where.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Location">Its place.</param>
/// <param name="Message">One line of plain text; may quote the input, so it is to be escaped where it is shown.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    string Message,
    DiagnosticSeverity Severity) : IComparable<Diagnostic>
{
    public string Id => Descriptor.Id;

    /// <summary>By path (ordinal), place, code, message: an order that no thread and no file system can change.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Location.Path, other.Location.Path);
        order = order != 0 ? order : Location.Start.Line.CompareTo(other.Location.Start.Line);
        order = order != 0 ? order : Location.Start.Column.CompareTo(other.Location.Start.Column);
        order = order != 0 ? order : string.CompareOrdinal(Id, other.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>MSBuild's canonical form: <c>file(line,column): warning VCD2003: message</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityName.Of(Severity)} {Id}: {Message}";
}
