using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace VdkConnectorDocs.Extraction.Metadata.Yaml;

/// <summary>
/// Reads the first document of a YAML file into values, without types, objects or expansion of aliases, and only so much of it: a file
/// that passes a limit is given up as a whole.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>In characters; the scanner below is slow on hostile text, so that a megabyte would be too much.</summary>
    public const int MaxLength = 256 * 1024;

    public const int MaxDepth = 64;

    /// <summary>Scalars, sequences, mappings and aliases in all.</summary>
    public const int MaxValues = 20_000;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, YamlValue> _anchors = [];
    private int _values;
    private Diagnostic? _limit;

    private readonly SourceText _source;

    private YamlReader(SourceText source)
    {
        _source = source;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <returns>Null, with a diagnostic, when the text is not YAML or passes a limit; null without one when it is empty.</returns>
    public static YamlValue? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Length > MaxLength)
        {
            diagnostics.Add(MetadataDiagnostics.FileTooLarge.At(SourceLocation.OfFile(source.Path), MaxLength));
            return null;
        }

        try
        {
            var reader = new YamlReader(source);
            reader._parser.Consume<StreamStart>();
            var value = reader._parser.TryConsume<DocumentStart>(out _) ? reader.ReadValue(depth: 0) : null;
            if (reader._limit is { } limit)
            {
                diagnostics.Add(limit);
            }

            return value;
        }
        catch (YamlException exception)
        {
            diagnostics.Add(MetadataDiagnostics.InvalidYaml.At(Location(source, exception.Start), OneLine(exception.Message)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's answer to some broken flow mappings, tags and numbers of directives; it comes without a place.
            diagnostics.Add(MetadataDiagnostics.InvalidYaml.At(SourceLocation.OfFile(source.Path), OneLine(exception.Message)));
        }

        return null;
    }

    /// <returns>Null when a limit is passed; then nothing more is to be read.</returns>
    private YamlValue? ReadValue(int depth)
    {
        // Asking the parser whether an event is there is what makes it read one.
        _parser.Accept<NodeEvent>(out var node);
        var start = node?.Start ?? Mark.Empty;
        if (depth > MaxDepth || ++_values > MaxValues)
        {
            var (descriptor, limit) = depth > MaxDepth ? (MetadataDiagnostics.NestedTooDeep, MaxDepth) : (MetadataDiagnostics.FileTooLarge, MaxValues);
            _limit = descriptor.At(Location(_source, start), limit);
            return null;
        }

        var line = (int)start.Line;
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            // An alias inside the value it names would be a cycle; the value is not known before its end, so that there is none.
            return _anchors.TryGetValue(alias.Value, out var named) ? named : new YamlScalar("", "", line);
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return Anchored(scalar, new YamlScalar(scalar.Value, TagOf(scalar), line));
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlValue>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                if (ReadValue(depth + 1) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }

            return Anchored(sequence, new YamlSequence(items.ToEquatableList(), TagOf(sequence), line));
        }

        var mapping = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue(depth + 1) is not { } key || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is YamlScalar name)
            {
                entries.Add(new YamlEntry(name.Text, value));
            }
        }

        return Anchored(mapping, new YamlMapping(entries.ToEquatableList(), TagOf(mapping), line));
    }

    private YamlValue Anchored(NodeEvent node, YamlValue value)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor] = value;
        }

        return value;
    }

    private static string TagOf(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? "" : node.Tag.Value;

    private static SourceLocation Location(SourceText source, Mark mark)
    {
        // YAML ends lines at more characters than editors do; only the offset means the same to both.
        var offset = (int)Math.Min(mark.Index, source.Length);
        return source.GetLocation(new TextSpan(offset, 0));
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
