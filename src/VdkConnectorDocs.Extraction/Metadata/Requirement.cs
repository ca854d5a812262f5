using System.Buffers;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Requirements of packages (PEP 508), split but not judged.</summary>
public static class Requirement
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>
    /// The name, and everything behind it but a comment and the brackets that may stand around versions; null when the text does not begin
    /// with a name.
    /// </summary>
    public static Dependency? Parse(ReadOnlySpan<char> text)
    {
        text = WithoutComment(text).Trim();
        var end = text.IndexOfAnyExcept(NameCharacters);
        var name = (end < 0 ? text : text[..end]).TrimEnd("._-");
        return name.IsEmpty || !char.IsAsciiLetterOrDigit(name[0]) || IsAddress(text, name.Length)
            ? null
            : new Dependency(name.ToString(), FoldBlanks(WithoutBrackets(text[name.Length..])));
    }

    /// <summary>A path or an address stands where a name should: <c>git+https://…</c>, <c>./wheels/x.whl</c>.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text, int nameLength)
    {
        var rest = text[nameLength..];
        return rest.Length > 0 && rest[0] is '/' or '\\' or ':' or '+';
    }

    /// <summary>setuptools takes <c>#</c> behind a blank for a comment, also in a string; elsewhere it is part of an address.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> text)
    {
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? text : text[..comment];
    }

    /// <summary><c>name[extra] (&gt;=1,&lt;2)</c>, which Poetry writes, is <c>name[extra]&gt;=1,&lt;2</c> (PEP 508).</summary>
    private static string WithoutBrackets(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text[open..].IndexOf(')') + open;
        var before = open < 0 ? default : text[..open].TrimEnd();
        return close <= open || before is not ([] or [.., ']']) ? text.ToString() : $"{before}{text[(open + 1)..close].Trim()}{text[(close + 1)..]}";
    }

    private static string FoldBlanks(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
