using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Identifiers and keywords, and the prefixes of strings (Python reference, sections 2.3 and 2.4.1).</summary>
internal sealed partial class Lexer
{
    private void ReadName()
    {
        var text = _text;
        var start = _position;
        var end = start;
        while ((uint)end < (uint)text.Length && CharacterClasses.IsNamePart(text[end]))
            end++;

        if ((uint)end < (uint)text.Length)
        {
            if (text[end] >= 128)
            {
                ReadUnicodeName(start, end);
                return;
            }

            if (text[end] is '"' or '\'' && end - start <= 2 && StringPrefixes.Read(text.AsSpan(start, end - start)) is { } prefix)
            {
                _position = end;
                if (prefix.IsFormatted)
                    BeginFormattedString(start, prefix.Traits);
                else
                    ReadString(start, prefix.Traits);
                return;
            }
        }

        _position = end;
        var number = Names.GetOrAdd(text.AsSpan(start, end - start));
        if (number < Keywords.All.Length)
            _tokens.Add(new Token(Keywords.KindAt(number), start, end));
        else
            _tokens.Add(new Token(TokenKind.Name, start, end, number));
    }

    private void ReadUnicodeName(int start, int end)
    {
        while (end < _text.Length && (_text[end] >= 128 || CharacterClasses.IsNamePart(_text[end])))
            end++;

        _position = end;
        var name = _text.AsSpan(start, end - start);
        var invalid = Identifiers.FindInvalid(name);
        if (invalid < 0)
        {
            // A keyword written with other letters is a name that normalises to it.
            Add(TokenKind.Name, start, Names.GetOrAdd(Identifiers.Normalize(name)));
            return;
        }

        var span = new TextSpan(start + invalid, char.IsHighSurrogate(name[invalid]) && invalid + 1 < name.Length ? 2 : 1);
        var codePoint = span.Length == 2 && char.IsLowSurrogate(name[invalid + 1])
            ? char.ConvertToUtf32(name[invalid], name[invalid + 1])
            : name[invalid];
        AddError(start, PythonDiagnostics.InvalidCharacter, span, [CharacterNames.Describe(codePoint)]);
    }
}
