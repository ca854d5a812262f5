using System.Text;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>Takes text as UTF-8 without a byte order mark, which would be part of what programs read. Text that comes at once is copied once.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private byte[] _bytes = [];
    private int _length;

    public override Encoding Encoding => Utf8;

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var needed = _length + Utf8.GetByteCount(buffer);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, _length == 0 ? needed : Math.Max(needed, 2 * _bytes.Length));
        }

        _length += Utf8.GetBytes(buffer, _bytes.AsSpan(_length));
    }
}
