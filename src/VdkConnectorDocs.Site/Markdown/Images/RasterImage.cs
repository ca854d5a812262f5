using System.Buffers.Binary;

namespace VdkConnectorDocs.Site.Markdown.Images;

/// <summary>Recognises PNG, JPEG, GIF and WebP by their content, whatever the file is called, and reads their size.</summary>
internal static class RasterImage
{
    /// <summary>Null when the bytes are no such image, or one without a size that a page can show.</summary>
    public static ImageInformation? Read(ReadOnlySpan<byte> bytes)
    {
        const int MaximumSide = 32_768;
        var information = ReadPng(bytes) ?? ReadGif(bytes) ?? ReadJpeg(bytes) ?? ReadWebP(bytes);
        return information is { Width: > 0 and <= MaximumSide, Height: > 0 and <= MaximumSide } ? information : null;
    }

    // PNG specification, 5.2 and 11.2.2: the signature, then IHDR with width and height.
    private static ImageInformation? ReadPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith(PngSignature) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? new(ImageFormat.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    // GIF89a specification, 17 and 18: the header, then the logical screen's size.
    private static ImageInformation? ReadGif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? new(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    // ITU T.81, B.1 and B.2.2: segments up to the frame header, which holds height and width.
    private static ImageInformation? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var position = 2;
        while (position + 9 < bytes.Length && bytes[position] == 0xFF)
        {
            var marker = bytes[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                var size = bytes[(position + 5)..];
                return new(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(size[2..]), BinaryPrimitives.ReadUInt16BigEndian(size));
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
        }

        return null;
    }

    // WebP container specification: RIFF, then one of three kinds of first chunk.
    private static ImageInformation? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var chunk = bytes[12..16];
        var data = bytes[20..];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return new(ImageFormat.WebP, 1 + ReadUInt24(data[4..]), 1 + ReadUInt24(data[7..]));
        }

        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var sizes = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new(ImageFormat.WebP, 1 + (int)(sizes & 0x3FFF), 1 + (int)((sizes >> 14) & 0x3FFF));
        }

        return chunk.SequenceEqual("VP8 "u8)
            ? new(ImageFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : null;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
