namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A long text in parts, which no longer change.</summary>
internal sealed class TextParts
{
    public TextParts(IReadOnlyList<ReadOnlyMemory<char>> parts)
    {
        Parts = parts;
        foreach (var part in parts)
        {
            Length += part.Length;
        }
    }

    /// <summary>In the order of the text; none is empty.</summary>
    public IReadOnlyList<ReadOnlyMemory<char>> Parts { get; }

    public int Length { get; }

    public char Last => Parts[^1].Span[^1];

    public override string ToString() => string.Create(Length, Parts, static (text, parts) =>
    {
        foreach (var part in parts)
        {
            part.Span.CopyTo(text);
            text = text[part.Length..];
        }
    });
}
