using System.Globalization;
using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Writes values as text. Numbers are invariant; lists and objects nest up to a limit, so that a cycle is an error.</summary>
internal sealed class TextFormatter(RenderContext context)
{
    private int _depth;

    /// <summary>A value on its own; null for null and <c>empty</c>.</summary>
    public string? Format(ScriptValue value, in Place place) => value.Kind switch
    {
        ScriptValueKind.Null or ScriptValueKind.Empty => null,
        ScriptValueKind.String => value.AsString(),
        ScriptValueKind.Markup or ScriptValueKind.Capture => value.AsMarkup().Text,
        ScriptValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ScriptValueKind.Int32 or ScriptValueKind.Int64 => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        ScriptValueKind.Char => value.AsChar().ToString(),
        _ => FormatLong(value, place),
    };

    private string? FormatLong(ScriptValue value, in Place place)
    {
        var buffer = new TextBuffer(64);
        Append(buffer, value, place);
        context.CountText(place, buffer.Length);
        return buffer.ToString();
    }

    /// <summary>Appends a value on its own.</summary>
    public void Append(TextBuffer buffer, ScriptValue value, in Place place)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null or ScriptValueKind.Empty:
                break;
            case ScriptValueKind.String:
                buffer.Append(value.AsString());
                break;
            case ScriptValueKind.Markup or ScriptValueKind.Capture:
                buffer.Append(value.AsMarkup().Text);
                break;
            case ScriptValueKind.Boolean:
                buffer.Append(value.AsBoolean() ? "true" : "false");
                break;
            case ScriptValueKind.Int32 or ScriptValueKind.Int64:
                AppendNumber(buffer, value.AsInt64());
                break;
            case ScriptValueKind.Single:
                AppendNumber(buffer, value.AsSingle());
                break;
            case ScriptValueKind.Double:
                AppendNumber(buffer, value.AsDouble());
                break;
            case ScriptValueKind.Decimal:
                AppendNumber(buffer, value.AsDecimal());
                break;
            case ScriptValueKind.BigInteger:
                IntegerOperations.CountWork(context, value.AsBigInteger(), value.AsBigInteger(), place);
                buffer.Append(value.AsBigInteger().ToString(CultureInfo.InvariantCulture));
                break;
            case ScriptValueKind.Char:
                buffer.Append(value.AsChar());
                break;
            case ScriptValueKind.TimeSpan:
                buffer.Append(value.AsTimeSpan().ToString("c", CultureInfo.InvariantCulture));
                break;
            case ScriptValueKind.DateTime:
                buffer.Append(context.FormatDate(value.AsDateTime()));
                break;
            default:
                AppendCompound(buffer, value, place);
                break;
        }
    }

    private void AppendNested(TextBuffer buffer, ScriptValue value, in Place place)
    {
        if (_depth >= context.Limits.MaxValueDepth)
        {
            _depth = 0;
            throw place.Error(TemplatingDiagnostics.LimitExceeded, "The value is nested too deeply, or holds itself.");
        }

        switch (value.Kind)
        {
            case ScriptValueKind.Null or ScriptValueKind.Empty:
                buffer.Append("null");
                break;
            case ScriptValueKind.String:
                AppendQuoted(buffer, value.AsString());
                break;
            case ScriptValueKind.Markup:
                AppendQuoted(buffer, value.AsMarkup().Text);
                break;
            default:
                Append(buffer, value, place);
                break;
        }

        if (buffer.Length > context.Limits.MaxTextLength)
        {
            throw place.Error(TemplatingDiagnostics.LimitExceeded, $"The text of a value is longer than {context.Limits.MaxTextLength} characters.");
        }
    }

    private static void AppendNumber<T>(TextBuffer buffer, T number)
        where T : ISpanFormattable
    {
        int written;
        var size = 32;
        while (!number.TryFormat(buffer.GetSpan(size), out written, default, CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        buffer.Advance(written);
    }

    private void AppendCompound(TextBuffer buffer, ScriptValue value, in Place place)
    {
        _depth++;
        switch (value.Kind)
        {
            case ScriptValueKind.Object:
                AppendObject(buffer, value.AsObject(), place);
                break;
            case ScriptValueKind.List or ScriptValueKind.Sequence:
                AppendList(buffer, value, place);
                break;
            case ScriptValueKind.Record:
                AppendRecord(buffer, value.As<RecordValue>()!, place);
                break;
            case ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members:
                AppendObject(buffer, members, place);
                break;
            case ScriptValueKind.Function:
                buffer.Append(value.As<ScriptClosure>()?.Declaration ?? "<function>");
                break;
            default:
                break;
        }

        _depth--;
    }

    private void AppendList(TextBuffer buffer, ScriptValue list, in Place place)
    {
        ScriptConvert.TryEnumerate(list, out var items);
        buffer.Append('[');
        var isFirst = true;
        foreach (var item in items!)
        {
            context.CountSteps(place, 1);
            if (!isFirst)
            {
                buffer.Append(", ");
            }

            isFirst = false;
            AppendNested(buffer, item, place);
        }

        buffer.Append(']');
    }

    private void AppendObject(TextBuffer buffer, ScriptObject members, in Place place)
    {
        buffer.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            context.CountSteps(place, 1);
            var (name, value) = members.At(i);
            AppendMember(buffer, i == 0, name, value, place);
        }

        buffer.Append('}');
    }

    private void AppendRecord(TextBuffer buffer, RecordValue record, in Place place)
    {
        buffer.Append('{');
        for (var i = 0; i < record.Shape.Members.Count; i++)
        {
            var member = record.Shape.Members[i];
            AppendMember(buffer, i == 0, member.Name, member.Read(record.Target), place);
        }

        buffer.Append('}');
    }

    private void AppendMember(TextBuffer buffer, bool isFirst, string name, ScriptValue value, in Place place)
    {
        if (!isFirst)
        {
            buffer.Append(", ");
        }

        if (IsSimpleName(name))
        {
            buffer.Append(name);
        }
        else
        {
            AppendQuoted(buffer, name);
        }

        buffer.Append(": ");
        AppendNested(buffer, value, place);
    }

    private static bool IsSimpleName(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!(char.IsLetterOrDigit(character) || character == '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendQuoted(TextBuffer buffer, string text)
    {
        buffer.Append('"');
        StringLiteral.AppendEscaped(buffer, text);
        buffer.Append('"');
    }
}
