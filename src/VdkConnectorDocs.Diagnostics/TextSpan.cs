namespace VdkConnectorDocs.Diagnostics;

/// <summary>A half-open range of a text: <paramref name="Start"/> is in it, <see cref="End"/> is not.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 units from the start of the text.</param>
/// <param name="Length">Number of UTF-16 units; 0 is a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) =>
        FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public override string ToString() => $"[{Start}..{End})";
}
