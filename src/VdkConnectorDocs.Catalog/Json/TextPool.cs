using System.Text;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// Gives short texts that were given before as the same instance, most of the time: a catalog says the same path, type or word many
/// times. Safe to use from several threads.
/// </summary>
internal sealed class TextPool
{
    private const int Size = 4096;
    private const int MaxLength = 160;

    private readonly string?[] _texts = new string?[Size];

    public static TextPool Shared { get; } = new();

    /// <summary>The text of a string of JSON between its quotes; null when it is none for the pool.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength || !Ascii.IsValid(utf8) || utf8.Contains((byte)'\\'))
        {
            return null;
        }

        var hash = default(HashCode);
        hash.AddBytes(utf8);
        var place = (uint)hash.ToHashCode() % Size;
        if (_texts[place] is { } known && Ascii.Equals(utf8, known))
        {
            return known;
        }

        return _texts[place] = Encoding.ASCII.GetString(utf8);
    }
}
