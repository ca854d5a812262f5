using System.Globalization;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// Builds the value of an interpolated string. Unlike elsewhere, booleans are written as <c>True</c> and <c>False</c>, as the official
/// engine does. With markup among the parts, the others are escaped and the result is markup.
/// </summary>
internal struct InterpolatedText(RenderContext context, Place place)
{
    private readonly List<ScriptValue> _parts = [];
    private bool _hasMarkup;

    public void Append(ScriptValue part)
    {
        _hasMarkup |= part.IsMarkup && context.Output != OutputKind.Text;
        _parts.Add(part);
    }

    public readonly ScriptValue ToValue()
    {
        var buffer = new TextBuffer(64);
        var isLiteral = true;
        foreach (var part in _parts)
        {
            if (_hasMarkup && !part.IsMarkup && !isLiteral)
            {
                buffer.AppendEscaped(ToText(part));
            }
            else
            {
                buffer.Append(ToText(part));
            }

            isLiteral = !isLiteral;
            context.CheckLength(place, buffer.Length);
        }

        return _hasMarkup ? Markup.Of(buffer.ToString()) : buffer.ToString();
    }

    private readonly string? ToText(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Boolean => value.AsBoolean() ? "True" : "False",
        ScriptValueKind.DateTime => value.AsDateTime().ToString(CultureInfo.InvariantCulture),
        _ => context.ToText(value, place),
    };
}
