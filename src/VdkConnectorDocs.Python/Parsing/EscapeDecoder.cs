using System.Globalization;
using System.Text;
using VdkConnectorDocs.Python.Unicode;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Resolves the escapes of strings (Python reference, section 2.4.1.1).</summary>
internal static class EscapeDecoder
{
    private const int LongestOctal = 3;

    /// <summary>The value of a string's content, or null and the reason why it has none.</summary>
    public static string? Decode(ReadOnlySpan<char> content, bool isBytes, out string error)
    {
        var result = new StringBuilder(content.Length);
        error = "";
        while (true)
        {
            var length = content.IndexOf('\\');
            if (length < 0 || length + 1 == content.Length)
            {
                result.Append(content);
                return result.ToString();
            }

            result.Append(content[..length]);
            content = content[(length + 1)..];
            if (!TryReadEscape(ref content, isBytes, result, out error))
                return null;
        }
    }

    private static bool TryReadEscape(ref ReadOnlySpan<char> rest, bool isBytes, StringBuilder result, out string error)
    {
        error = "";
        var character = rest[0];
        if (character is >= '0' and <= '7')
        {
            ReadOctal(ref rest, isBytes, result);
            return true;
        }

        rest = rest[1..];
        switch (character)
        {
            case '\n':
                return true;
            case '\\' or '\'' or '"':
                result.Append(character);
                return true;
            case 'a':
                result.Append('\a');
                return true;
            case 'b':
                result.Append('\b');
                return true;
            case 'f':
                result.Append('\f');
                return true;
            case 'n':
                result.Append('\n');
                return true;
            case 'r':
                result.Append('\r');
                return true;
            case 't':
                result.Append('\t');
                return true;
            case 'v':
                result.Append('\v');
                return true;
            case 'x':
                return TryReadHexadecimal(ref rest, 2, result, out error);
            case 'u' when !isBytes:
                return TryReadHexadecimal(ref rest, 4, result, out error);
            case 'U' when !isBytes:
                return TryReadHexadecimal(ref rest, 8, result, out error);
            case 'N' when !isBytes:
                return TryReadName(ref rest, result, out error);
            default:
                // Not an escape: both characters stand for themselves.
                result.Append('\\').Append(character);
                return true;
        }
    }

    private static void ReadOctal(ref ReadOnlySpan<char> rest, bool isBytes, StringBuilder result)
    {
        var value = 0;
        var length = 0;
        while (length < LongestOctal && length < rest.Length && rest[length] is >= '0' and <= '7')
            value = (value * 8) + (rest[length++] - '0');
        rest = rest[length..];
        result.Append((char)(isBytes ? value & 0xFF : value));
    }

    private static bool TryReadHexadecimal(ref ReadOnlySpan<char> rest, int digits, StringBuilder result, out string error)
    {
        var length = 0;
        while (length < digits && length < rest.Length && char.IsAsciiHexDigit(rest[length]))
            length++;
        error = "";
        if (length < digits)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"an escape needs {digits} hexadecimal digits");
            return false;
        }

        var codePoint = uint.Parse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        rest = rest[digits..];
        if (codePoint > 0x10FFFF)
        {
            error = "an escape is greater than U+10FFFF";
            return false;
        }

        Append(result, (int)codePoint);
        return true;
    }

    private static bool TryReadName(ref ReadOnlySpan<char> rest, StringBuilder result, out string error)
    {
        error = "";
        var end = rest.IndexOf('}');
        if (end < 2 || rest[0] != '{')
        {
            error = "'\\N' needs a character's name in braces";
            return false;
        }

        var name = rest[1..end];
        if (UnicodeNames.Find(name) is not { } codePoint)
        {
            error = $"no character has the name '{name}'";
            return false;
        }

        rest = rest[(end + 1)..];
        Append(result, codePoint);
        return true;
    }

    /// <summary>Also a lone surrogate, which Python allows.</summary>
    private static void Append(StringBuilder result, int codePoint)
    {
        if (codePoint > char.MaxValue)
            result.Append(char.ConvertFromUtf32(codePoint));
        else
            result.Append((char)codePoint);
    }
}
