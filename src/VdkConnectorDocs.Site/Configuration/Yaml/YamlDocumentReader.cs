using VdkConnectorDocs.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace VdkConnectorDocs.Site.Configuration.Yaml;

/// <summary>
/// Reads one YAML document into nodes, event by event. Only data is read: anchors, aliases, tags and merge keys, by which a small file
/// can stand for a huge or an odd one, are errors.
/// </summary>
internal sealed class YamlDocumentReader
{
    /// <summary>The most characters of a file.</summary>
    public const int MaximumLength = 256 * 1024;

    private const int MaximumDepth = 16;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;

    private YamlDocumentReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>The document's value; null, with an error, when it cannot be read. An empty document is an empty mapping.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Length > MaximumLength)
        {
            diagnostics.Add(ConfigurationDiagnostics.LimitPassed.At(SourceLocation.OfFile(source.Path), MaximumLength, "characters"));
            return null;
        }

        var reader = new YamlDocumentReader(source, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            var place = Position(exception.Start);
            diagnostics.Add(ConfigurationDiagnostics.InvalidYaml.At(new SourceLocation(source.Path, place, place), Message(exception)));
            return null;
        }
        catch (InvalidOperationException exception)
        {
            // The parser's own way to refuse some texts that begin oddly.
            diagnostics.Add(ConfigurationDiagnostics.InvalidYaml.At(SourceLocation.OfFile(source.Path), exception.Message.TrimEnd('.')));
            return null;
        }
    }

    // Null, here and below, when an error was reported.
    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapping([], SourceLocation.OfFile(_source.Path));
        }

        _parser.Consume<DocumentStart>();
        if (ReadNode(depth: 1) is not { } node)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            return Refuse(_parser.Current!, "a second document");
        }

        return node is YamlScalar { IsNull: true } ? new YamlMapping([], node.Location) : node;
    }

    private YamlNode? ReadNode(int depth)
    {
        var current = _parser.Consume<ParsingEvent>();
        if (depth > MaximumDepth)
        {
            _diagnostics.Add(ConfigurationDiagnostics.LimitPassed.At(Location(current), MaximumDepth, "levels"));
            return null;
        }

        return current switch
        {
            NodeEvent { Anchor.IsEmpty: false } => Refuse(current, "an anchor"),
            NodeEvent { Tag.IsEmpty: false } => Refuse(current, "a tag"),
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Location(scalar)),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => Refuse(current, "an alias"),
        };
    }

    private YamlSequence? ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(items, Location(start));
    }

    private YamlMapping? ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar { Value: var name })
            {
                _diagnostics.Add(ConfigurationDiagnostics.WrongType.At(key.Location, "a key", "a text", key.Kind));
            }
            else if (!keys.Add(name))
            {
                _diagnostics.Add(ConfigurationDiagnostics.DuplicateKey.At(key.Location, name));
            }
            else
            {
                entries.Add(new YamlEntry(name, key.Location, value));
            }
        }

        return new YamlMapping(entries, Location(start));
    }

    private YamlNode? Refuse(ParsingEvent at, string what)
    {
        _diagnostics.Add(ConfigurationDiagnostics.UnsupportedYaml.At(Location(at), what));
        return null;
    }

    private SourceLocation Location(ParsingEvent at) => new(_source.Path, Position(at.Start), Position(at.End));

    private static LinePosition Position(Mark mark) => new((int)mark.Line, (int)mark.Column);

    // The library's own message repeats the place.
    private static string Message(YamlException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return (message.StartsWith('(') && end > 0 ? message[(end + 3)..] : message).ReplaceLineEndings(" ").TrimEnd('.');
    }
}
