using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>Writing text and values, indented and escaped.</content>
public sealed partial class RenderContext
{
    private readonly TextBuffer _buffer = new(4096);
    private TextBuffer? _scratch;
    private bool _isAtLineStart;

    /// <summary>What each further line of a value is indented by, or null.</summary>
    internal string? Indent { get; set; }

    internal TextBuffer Buffer => _buffer;

    /// <summary>Writes text of a template.</summary>
    internal void WriteText(ReadOnlySpan<char> text, in Place place)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (string.IsNullOrEmpty(Indent))
        {
            _isAtLineStart = text[^1] == '\n';
            _buffer.Append(text);
        }
        else
        {
            WriteIndented(text, Indent);
        }

        CheckOutput(place, text.Length);
    }

    /// <summary>Writes a value, escaped for the output unless it is markup; null writes nothing.</summary>
    internal void WriteValue(ScriptValue value, in Place place)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
            case ScriptValueKind.Function when value.As<ScriptClosure>() is { Function.IsAnonymous: false }:
                return;
            case ScriptValueKind.Markup or ScriptValueKind.Capture:
                WriteMarkup(value.AsMarkup(), place);
                return;
            case ScriptValueKind.String when Output == OutputKind.Text || string.IsNullOrEmpty(Indent):
                WriteString(value.AsString(), place);
                return;
            default:
                WriteFormatted(value, place);
                return;
        }
    }

    /// <summary>Begins a capture: all that is written from now on can be taken back.</summary>
    internal int BeginCapture() => _buffer.Length;

    /// <summary>Takes back what was written since the capture began.</summary>
    internal string EndCapture(int start, in Place place)
    {
        CountText(place, _buffer.Length - start);
        return _buffer.CutText(start);
    }

    /// <summary>Takes back what was written since the capture began, to be written elsewhere.</summary>
    internal Markup EndMarkupCapture(int start, in Place place)
    {
        CountText(place, _buffer.Length - start);
        return _buffer.IsLong(start) ? Markup.OfCapture(_buffer.CutParts(start)) : Markup.OfCapture(_buffer.CutText(start));
    }

    private void WriteMarkup(Markup markup, in Place place)
    {
        if (markup.Parts is not { } parts || !string.IsNullOrEmpty(Indent))
        {
            WriteText(markup.Text, place);
            return;
        }

        _isAtLineStart = parts.Last == '\n';
        _buffer.Append(parts);
        CheckOutput(place, parts.Length);
    }

    private void WriteString(string text, in Place place)
    {
        if (Output == OutputKind.Json)
        {
            throw NotJson(place);
        }

        if (Output == OutputKind.Text || text.Length == 0)
        {
            WriteText(text, place);
            return;
        }

        _isAtLineStart = text[^1] == '\n';
        _buffer.AppendEscaped(text);
        CheckOutput(place, text.Length);
    }

    private void WriteFormatted(ScriptValue value, in Place place)
    {
        if (Output == OutputKind.Json)
        {
            throw NotJson(place);
        }

        _scratch ??= new TextBuffer(256);
        _scratch.Clear();
        _formatter.Append(_scratch, value, place);
        if (Output == OutputKind.Text || Escaper.IndexOfSpecial(_scratch.Text) < 0)
        {
            WriteText(_scratch.Text, place);
        }
        else
        {
            WriteText(Escaper.Escape(Output, _scratch.ToString()), place);
        }
    }

    private static ScriptException NotJson(in Place place) =>
        place.Error(TemplatingDiagnostics.UnescapedJson, "A value in a JSON template must be written with 'object.to_json'.");

    private void WriteIndented(ReadOnlySpan<char> text, string indent)
    {
        while (!text.IsEmpty)
        {
            if (_isAtLineStart)
            {
                _buffer.Append(indent);
            }

            var end = text.IndexOf('\n') + 1;
            _isAtLineStart = end > 0;
            _buffer.Append(end > 0 ? text[..end] : text);
            text = end > 0 ? text[end..] : default;
        }
    }

    private void CheckOutput(in Place place, int written)
    {
        CountText(place, written);
        if (_buffer.Length > Limits.MaxTextLength)
        {
            throw place.Error(TemplatingDiagnostics.LimitExceeded, $"The output has more than {Limits.MaxTextLength} characters.");
        }
    }
}
