using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>Replaces the escapes of a string literal. The lexer has checked them.</summary>
internal static class StringDecoder
{
    /// <param name="text">The text between the quotes.</param>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] != '\\' || position + 1 == text.Length)
            {
                result.Append(text[position++]);
                continue;
            }

            position += 2;
            switch (text[position - 1])
            {
                case '\n':
                    break;
                case '\r':
                    position += position < text.Length && text[position] == '\n' ? 1 : 0;
                    break;
                case 'u':
                    Append(result, text, ref position, 4);
                    break;
                case 'x':
                    Append(result, text, ref position, 2);
                    break;
                default:
                    result.Append(Character(text[position - 1]));
                    break;
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> text, ref int position, int digits)
    {
        if (position + digits <= text.Length
            && ushort.TryParse(text.Slice(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append((char)code);
        }

        position += digits;
    }

    private static char Character(char escape) => escape switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => escape,
    };
}
