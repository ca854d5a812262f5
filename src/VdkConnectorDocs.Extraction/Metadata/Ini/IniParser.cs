using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Ini;

/// <summary>
/// Reads INI files as <c>RawConfigParser</c> of Python's <c>configparser</c> does by default: comments on lines of their own that begin
/// with <c>#</c> or <c>;</c>, <c>=</c> or <c>:</c> behind the key, values that go on over lines indented deeper than their key, no
/// interpolation. What Python would refuse is reported and left out.
/// </summary>
public sealed class IniParser
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<IniSection> _sections = [];
    private readonly List<IniOption> _options = [];
    private readonly List<IniLine> _lines = [];
    private readonly HashSet<string> _sectionNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private (string Name, TextSpan Span)? _section;
    private (string Key, TextSpan Span)? _option;
    private bool _beginsOnItsLine;
    private int _indent;

    private IniParser(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    public static IniDocument Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var parser = new IniParser(source, diagnostics);
        for (var line = 1; line <= source.LineCount; line++)
        {
            parser.ReadLine(source.GetLineSpan(line));
        }

        parser.EndSection();
        return new IniDocument(parser._sections.ToEquatableList());
    }

    private void ReadLine(TextSpan line)
    {
        var text = Trimmed(line);
        if (text.Length == 0 || _source.Text[text.Start] is '#' or ';')
        {
            return;
        }

        var indent = text.Start - line.Start;
        if (_option is not null && indent > _indent)
        {
            _lines.Add(new IniLine(_source[text].ToString(), text));
            return;
        }

        _indent = indent;
        EndOption();
        if (_source.Text[text.Start] == '[' && _source[text].LastIndexOf(']') > 1)
        {
            BeginSection(text);
        }
        else if (_section is null)
        {
            _diagnostics.Add(MetadataDiagnostics.InvalidIni.At(_source.GetLocation(text), "it stands before the first section"));
        }
        else
        {
            BeginOption(text);
        }
    }

    private void BeginSection(TextSpan text)
    {
        EndSection();
        var end = _source[text].LastIndexOf(']');
        var name = _source.Text.Substring(text.Start + 1, end - 1);
        _section = (name, text);
        if (!_sectionNames.Add(name))
        {
            _diagnostics.Add(MetadataDiagnostics.IniNameTwice.At(_source.GetLocation(text), name));
        }
    }

    private void BeginOption(TextSpan text)
    {
        var delimiter = _source[text].IndexOfAny('=', ':');
        var key = delimiter < 0 ? default : Trimmed(new TextSpan(text.Start, delimiter));
        if (key.Length == 0)
        {
            _diagnostics.Add(MetadataDiagnostics.InvalidIni.At(_source.GetLocation(text), "it has no key followed by '=' or ':'"));
            return;
        }

        var name = _source[key].ToString();
        if (!_keys.Add(name))
        {
            _diagnostics.Add(MetadataDiagnostics.IniNameTwice.At(_source.GetLocation(key), name));
        }

        _option = (name, key);
        var value = Trimmed(TextSpan.FromBounds(text.Start + delimiter + 1, text.End));
        _beginsOnItsLine = value.Length > 0;
        if (_beginsOnItsLine)
        {
            _lines.Add(new IniLine(_source[value].ToString(), value));
        }
    }

    private void EndOption()
    {
        if (_option is { } option)
        {
            _options.Add(new IniOption(option.Key, option.Span, _lines.ToEquatableList(), _beginsOnItsLine));
        }

        _option = null;
        _lines.Clear();
    }

    private void EndSection()
    {
        EndOption();
        if (_section is { } section)
        {
            _sections.Add(new IniSection(section.Name, _options.ToEquatableList(), section.Span));
        }

        _options.Clear();
        _keys.Clear();
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(_source.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_source.Text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
