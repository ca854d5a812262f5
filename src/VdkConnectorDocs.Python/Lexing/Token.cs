using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last one; equals <paramref name="Start"/> for what has no text, such as a dedent.</param>
/// <param name="Value">What <see cref="TokenKind"/> says of the kind; otherwise 0.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Value = 0)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public StringTraits Traits => (StringTraits)Value;
}
