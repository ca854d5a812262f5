using System.Buffers;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>Growing text with the two ways of escaping that HTML needs, that can be cut back, and into which text can be put later.</summary>
internal sealed class HtmlBuffer
{
    // The characters that need a look: what HTML gives a meaning, and what the standard forbids in text (control characters,
    // noncharacters, lone surrogates) or has elements for (the order of text).
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create(SpecialCharacters());
    private static readonly SearchValues<char> SpecialInValue = SearchValues.Create([.. SpecialCharacters(), '"']);

    private readonly List<(int Position, string Text)> _insertions = [];
    private char[] _characters = new char[4096];

    public int Length { get; private set; }

    public bool EndsWithWhiteSpace => Length == 0 || char.IsWhiteSpace(_characters[Length - 1]);

    public bool EndsWithLineBreak => Length == 0 || _characters[Length - 1] == '\n';

    public void Append(char character)
    {
        EnsureRoom(1);
        _characters[Length++] = character;
    }

    /// <summary>Appends markup of our own.</summary>
    public void Append(ReadOnlySpan<char> markup)
    {
        EnsureRoom(markup.Length);
        markup.CopyTo(_characters.AsSpan(Length));
        Length += markup.Length;
    }

    /// <summary>Appends text so that it reads as itself.</summary>
    public void AppendText(ReadOnlySpan<char> text) => AppendEscaped(text, SpecialInText);

    /// <summary>Appends the value of an attribute, for double quotes around it.</summary>
    public void AppendValue(ReadOnlySpan<char> value) => AppendEscaped(value, SpecialInValue);

    /// <summary>Puts text at a place of the finished text. What may still be cut back is given in ascending order of places.</summary>
    public void InsertLater(int position, string text) => _insertions.Add((position, text));

    /// <summary>Forgets everything behind a place.</summary>
    public void Truncate(int length)
    {
        Length = length;
        while (_insertions.Count > 0 && _insertions[^1].Position >= length)
        {
            _insertions.RemoveAt(_insertions.Count - 1);
        }
    }

    public override string ToString()
    {
        if (_insertions.Count == 0)
        {
            return new string(_characters, 0, Length);
        }

        _insertions.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var total = Length + _insertions.Sum(insertion => insertion.Text.Length);
        return string.Create(total, this, static (target, buffer) =>
        {
            var position = 0;
            foreach (var (at, text) in buffer._insertions)
            {
                buffer._characters.AsSpan(position, at - position).CopyTo(target);
                target = target[(at - position)..];
                text.CopyTo(target);
                target = target[text.Length..];
                position = at;
            }

            buffer._characters.AsSpan(position, buffer.Length - position).CopyTo(target);
        });
    }

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (true)
        {
            var found = text.IndexOfAny(special);
            if (found < 0)
            {
                Append(text);
                return;
            }

            Append(text[..found]);
            text = text[found..];
            text = text[AppendSpecial(text)..];
        }
    }

    // Returns how many characters of the text were consumed.
    private int AppendSpecial(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                Append("&amp;");
                return 1;
            case '<':
                Append("&lt;");
                return 1;
            case '>':
                Append("&gt;");
                return 1;
            case '"':
                Append("&quot;");
                return 1;
            case var first when char.IsHighSurrogate(first) && text.Length > 1 && char.IsLowSurrogate(text[1]):
                var isNoncharacter = (char.ConvertToUtf32(first, text[1]) & 0xFFFE) == 0xFFFE;
                Append(isNoncharacter ? "\uFFFD" : text[..2]);
                return 2;
            default:
                Append('\uFFFD');
                return 1;
        }
    }

    private void EnsureRoom(int count)
    {
        if (_characters.Length - Length < count)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + count));
        }
    }

    private static char[] SpecialCharacters()
    {
        IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);
        return
        [
            '&', '<', '>',
            .. Range(0, 0x1F).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
            .. Range(0x7F, 0x9F).Select(c => (char)c),
            .. Range(0xD800, 0xDFFF).Select(c => (char)c),
            .. Range(0xFDD0, 0xFDEF).Select(c => (char)c),
            '\uFFFE', '\uFFFF',
            .. PrintableText.DirectionControls,
        ];
    }
}
