using System.Text;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>
/// Takes text as UTF-8 without a byte order mark, which would be part of what programs read. Text that comes at once is copied once; a
/// character beyond U+FFFF may come in two halves.
/// </summary>
internal sealed class Utf8Writer : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    public override void Write(ReadOnlySpan<char> buffer) => Encode(buffer, isEnd: false);

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
