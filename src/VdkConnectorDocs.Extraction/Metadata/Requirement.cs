using System.Buffers;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Requirements of packages (PEP 508), split but not judged.</summary>
public static class Requirement
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>The name, and everything behind it; null when the text does not begin with a name.</summary>
    public static Dependency? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var end = text.IndexOfAnyExcept(NameCharacters);
        var name = (end < 0 ? text : text[..end]).TrimEnd("._-");
        return name.IsEmpty || !char.IsAsciiLetterOrDigit(name[0]) || IsAddress(text, name.Length)
            ? null
            : new Dependency(name.ToString(), FoldBlanks(text[name.Length..]));
    }

    /// <summary>A path or an address stands where a name should: <c>git+https://…</c>, <c>./wheels/x.whl</c>.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text, int nameLength)
    {
        var rest = text[nameLength..];
        return rest.Length > 0 && rest[0] is '/' or '\\' or ':' or '+';
    }

    private static string FoldBlanks(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
