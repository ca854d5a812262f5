using System.Globalization;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>Text as it stands between the quotes of a string literal.</summary>
internal static class StringLiteral
{
    /// <summary>Escapes quotes, backslashes and control characters.</summary>
    public static string Escape(string text)
    {
        var buffer = new TextBuffer(text.Length + 8);
        AppendEscaped(buffer, text);
        return buffer.ToString();
    }

    public static void AppendEscaped(TextBuffer buffer, string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '"':
                    buffer.Append("\\\"");
                    break;
                case '\\':
                    buffer.Append("\\\\");
                    break;
                case '\a':
                    buffer.Append("\\a");
                    break;
                case '\b':
                    buffer.Append("\\b");
                    break;
                case '\t':
                    buffer.Append("\\t");
                    break;
                case '\n':
                    buffer.Append("\\n");
                    break;
                case '\v':
                    buffer.Append("\\v");
                    break;
                case '\f':
                    buffer.Append("\\f");
                    break;
                case '\r':
                    buffer.Append("\\r");
                    break;
                case < ' ':
                    buffer.Append("\\x");
                    buffer.Append(((int)character).ToString("x2", CultureInfo.InvariantCulture));
                    break;
                default:
                    buffer.Append(character);
                    break;
            }
        }
    }
}
