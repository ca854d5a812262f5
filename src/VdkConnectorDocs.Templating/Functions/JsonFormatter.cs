using System.Globalization;
using System.Text.Encodings.Web;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// Values as JSON (RFC 8259) without white space. All but the letters, digits and the safe punctuation of ASCII is escaped, so that the
/// text can stand in a script of a page. Nesting ends at the limit of the render, so that an object that holds itself is an error.
/// </summary>
internal sealed class JsonFormatter(TextBuffer buffer, RenderContext context, CallSite site)
{
    private const int ChunkLength = 1024;
    private const int MaxEscapedLength = 6;

    private int _depth;

    public void Append(ScriptValue value)
    {
        if (++_depth > context.Limits.MaxValueDepth)
        {
            throw site.LimitError("The value is nested too deeply, or holds itself.");
        }

        context.CountSteps(site);
        switch (value.Kind)
        {
            case ScriptValueKind.List or ScriptValueKind.Sequence:
                AppendList(value);
                break;
            case ScriptValueKind.Object:
                AppendObject(context.Current(value.AsObject()));
                break;
            case ScriptValueKind.Record:
                AppendRecord(value.As<RecordValue>()!);
                break;
            case ScriptValueKind.Empty:
                buffer.Append("{}");
                break;
            case ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members:
                AppendObject(context.Current(members));
                break;
            case ScriptValueKind.Function or ScriptValueKind.Block:
                throw site.Error("A function cannot be written as JSON.");
            case ScriptValueKind.Null:
                buffer.Append("null");
                break;
            default:
                AppendScalar(value);
                break;
        }

        _depth--;
        context.CheckLength(site, buffer.Length);
    }

    private void AppendScalar(ScriptValue value)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.DateTime:
                buffer.Append(FormatDate(value.AsDateTime()));
                break;
            case ScriptValueKind.Single when !float.IsFinite(value.AsSingle()):
            case ScriptValueKind.Double when !double.IsFinite(value.AsDouble()):
                throw site.Error("JSON has no infinite numbers.");
            case ScriptValueKind.Boolean or ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger:
            case ScriptValueKind.Single or ScriptValueKind.Double or ScriptValueKind.Decimal:
                buffer.Append(context.ToText(value, site));
                break;
            default:
                AppendString(context.ToText(value, site));
                break;
        }
    }

    private void AppendList(ScriptValue list)
    {
        buffer.Append('[');
        var isFirst = true;
        foreach (var item in ListItems.Read(context, list, site))
        {
            AppendComma(ref isFirst);
            Append(item);
        }

        buffer.Append(']');
    }

    private void AppendObject(ScriptObject members)
    {
        buffer.Append('{');
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            AppendComma(ref isFirst);
            AppendMember(name, value);
        }

        buffer.Append('}');
    }

    private void AppendRecord(RecordValue record)
    {
        buffer.Append('{');
        var isFirst = true;
        foreach (var member in record.Shape.Members)
        {
            AppendComma(ref isFirst);
            AppendMember(member.Name, member.Read(record.Target));
        }

        buffer.Append('}');
    }

    private void AppendComma(ref bool isFirst)
    {
        if (!isFirst)
        {
            buffer.Append(',');
        }

        isFirst = false;
    }

    private void AppendMember(string name, ScriptValue value)
    {
        AppendString(name);
        buffer.Append(':');
        Append(value);
    }

    private void AppendString(ReadOnlySpan<char> text)
    {
        buffer.Append('"');
        while (!text.IsEmpty)
        {
            var chunk = text[..Math.Min(text.Length, ChunkLength)];
            var isLast = chunk.Length == text.Length;
            JavaScriptEncoder.Default.Encode(
                chunk, buffer.GetSpan(chunk.Length * MaxEscapedLength), out var read, out var written, isLast);
            buffer.Advance(written);
            context.CheckLength(site, buffer.Length);
            context.CountSteps(site);
            text = text[read..];
        }

        buffer.Append('"');
    }

    /// <summary>ISO 8601 in quotes; the zone by the date's kind, where local time is UTC.</summary>
    private static string FormatDate(DateTime date)
    {
        var zone = date.Kind switch
        {
            DateTimeKind.Utc => "Z",
            DateTimeKind.Local => "+00:00",
            _ => "",
        };
        return $"\"{date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}{zone}\"";
    }
}
