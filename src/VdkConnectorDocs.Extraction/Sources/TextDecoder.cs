using System.Text;

namespace VdkConnectorDocs.Extraction.Sources;

/// <summary>Text files that are not Python: UTF-8, with or without a byte order mark; bytes that are not become U+FFFD.</summary>
internal static class TextDecoder
{
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
}
