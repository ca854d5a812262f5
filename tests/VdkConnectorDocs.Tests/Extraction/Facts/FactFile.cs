using System.Collections.Immutable;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>What is known about a plugin tree, written by hand, one fact a line; the file's own head tells the format.</summary>
internal sealed class FactFile
{
    private FactFile(ImmutableArray<FactLine> lines) => Lines = lines;

    public ImmutableArray<FactLine> Lines { get; }

    /// <summary>The kinds of facts, in ordinal order.</summary>
    public IEnumerable<string> Kinds => Lines.Select(line => line.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static FactFile Read(string path) => new(
        [
            .. File.ReadLines(path)
                .Select((text, index) => (Text: text, Number: index + 1))
                .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
                .Select(line => FactLine.Parse(line.Number, line.Text)),
        ]);
}
