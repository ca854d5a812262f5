using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// What all parts of one saved document share while it is read: its limits, and what is wrong with it, with line and column.
/// </summary>
internal sealed class ReadContext(string path, ReadOnlyMemory<byte> utf8, CatalogReadLimits limits)
{
    private readonly List<Diagnostic> _found = [];

    public CatalogReadLimits Limits => limits;

    /// <summary>The sources whose lines evidence links to, whatever the document says; null believes the document.</summary>
    public CatalogSource? EvidenceSource { get; init; }

    public IReadOnlyList<Diagnostic> Found => _found;

    public void Missing(JsonElement owner, string name) => Add(CatalogDiagnostics.MissingMember, owner, name);

    /// <param name="expected">What it must be: "a list".</param>
    public void Invalid(JsonElement value, string name, string expected) =>
        Add(CatalogDiagnostics.InvalidMember, value, name, expected);

    public void Add(DiagnosticDescriptor descriptor, JsonElement place, params ReadOnlySpan<object?> arguments)
    {
        // What lacks its owner was reported with the owner.
        if (_found.Count < limits.MaxProblems && place.ValueKind != JsonValueKind.Undefined)
        {
            _found.Add(descriptor.At(Locate(place), arguments));
        }
    }

    public void AddAt(DiagnosticDescriptor descriptor, int offset, params ReadOnlySpan<object?> arguments) =>
        _found.Add(descriptor.At(new SourceLocation(path, PositionOf(offset), PositionOf(offset)), arguments));

    public void AddForFile(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        _found.Add(descriptor.At(SourceLocation.OfFile(path), arguments));

    /// <summary>The text of a string; anything else, and text with half a character in it, is reported.</summary>
    public string Text(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            try
            {
                return TextPool.Shared.Find(JsonMarshal.GetRawUtf8Value(value)[1..^1]) ?? value.GetString() ?? "";
            }
            catch (InvalidOperationException)
            {
                // The only way to be told of invalid UTF-8 and of lone surrogates in escapes.
            }
        }

        Invalid(value, name, "text");
        return "";
    }

    private SourceLocation Locate(JsonElement place)
    {
        var raw = JsonMarshal.GetRawUtf8Value(place);
        return utf8.Span.Overlaps(raw, out var offset)
            ? new SourceLocation(path, PositionOf(offset), PositionOf(offset + raw.Length))
            : SourceLocation.OfFile(path);
    }

    private LinePosition PositionOf(int offset)
    {
        var before = utf8.Span[..Math.Clamp(offset, 0, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new LinePosition(line, column);
    }
}
