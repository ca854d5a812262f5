using System.Buffers;
using System.Text;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>
/// Takes text as UTF-8 without a byte order mark, which would be part of what programs read. Text that comes at once is copied once; a
/// character beyond U+FFFF may come in two halves. A control character becomes U+FFFD: HTML, XML and JSON hold none, and a file of plain
/// text would drive the terminal that shows it.
/// </summary>
internal sealed class Utf8Writer : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    private readonly Encoder _encoder = Utf8.GetEncoder();
    private byte[] _bytes = [];
    private int _length;

    public override Encoding Encoding => Utf8;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> End()
    {
        Encode([], isEnd: true);
        return _bytes.AsMemory(0, _length);
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int at; (at = buffer.IndexOfAny(Controls)) >= 0; buffer = buffer[(at + 1)..])
        {
            Encode(buffer[..at], isEnd: false);
            Encode("\uFFFD", isEnd: false);
        }

        Encode(buffer, isEnd: false);
    }

    private void Encode(ReadOnlySpan<char> text, bool isEnd)
    {
        var needed = _length + _encoder.GetByteCount(text, isEnd);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, _length == 0 ? needed : Math.Max(needed, 2 * _bytes.Length));
        }

        _length += _encoder.GetBytes(text, _bytes.AsSpan(_length), isEnd);
    }
}
