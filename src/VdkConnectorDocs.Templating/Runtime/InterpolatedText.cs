using System.Globalization;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// Builds the value of an interpolated string. As in the official engine, values are written otherwise than elsewhere: booleans as
/// <c>True</c> and <c>False</c>, dates with their time, the members of objects without quotes. With markup among the parts, the others
/// are escaped and the result is markup.
/// </summary>
internal readonly struct InterpolatedText(RenderContext context, Place place)
{
    private readonly List<ScriptValue> _parts = [];

    public void Append(ScriptValue part) => _parts.Add(part);

    public ScriptValue ToValue()
    {
        var isMarkup = context.Output != OutputKind.Text && _parts.Exists(part => part.IsMarkup);
        var buffer = new TextBuffer(64);
        for (var i = 0; i < _parts.Count; i++)
        {
            // Every other part is text of the template.
            if (isMarkup && !_parts[i].IsMarkup && i % 2 == 1)
            {
                buffer.AppendEscaped(ToText(_parts[i]));
            }
            else
            {
                buffer.Append(ToText(_parts[i]));
            }

            context.CheckLength(place, buffer.Length);
        }

        context.CountText(place, buffer.Length);
        return isMarkup ? Markup.Of(buffer.ToString()) : buffer.ToString();
    }

    private string? ToText(ScriptValue value)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Boolean:
                return value.AsBoolean() ? "True" : "False";
            case ScriptValueKind.DateTime:
                return value.AsDateTime().ToString(CultureInfo.InvariantCulture);
            case ScriptValueKind.Object:
                var (render, at) = (context, place);
                var members = value.AsObject().Select(m => $"{m.Key}: {render.ToText(m.Value, at)}");
                return $"{{{string.Join(", ", members)}}}";
            default:
                return context.ToText(value, place);
        }
    }
}
