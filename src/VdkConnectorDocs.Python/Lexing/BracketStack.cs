namespace VdkConnectorDocs.Python.Lexing;

/// <summary>The brackets that are open, outermost first, and how many there are of each kind.</summary>
internal sealed class BracketStack
{
    private readonly List<Bracket> _brackets = [];
    private int _parentheses;
    private int _squares;
    private int _braces;

    public int Count => _brackets.Count;

    public Bracket Top => _brackets[^1];

    public void Push(Bracket bracket)
    {
        _brackets.Add(bracket);
        CountOf(bracket.Character)++;
    }

    public void Truncate(int count)
    {
        while (_brackets.Count > count)
        {
            CountOf(Top.Character)--;
            _brackets.RemoveAt(_brackets.Count - 1);
        }
    }

    /// <summary>
    /// Where the nearest bracket of a kind is, unless the brace of a replacement field is nearer, then where that is; or -1. Takes as
    /// long as closing what lies in between.
    /// </summary>
    public int FindNearest(char character)
    {
        if (CountOf(character) == 0 && _braces == 0)
            return -1;
        var index = Count - 1;
        while (index >= 0 && !_brackets[index].IsField && _brackets[index].Character != character)
            index--;
        return index;
    }

    public Bracket this[int index] => _brackets[index];

    private ref int CountOf(char character)
    {
        switch (character)
        {
            case '(':
                return ref _parentheses;
            case '[':
                return ref _squares;
            default:
                return ref _braces;
        }
    }
}

/// <param name="IsField">The brace of a replacement field of an f-string.</param>
internal readonly record struct Bracket(char Character, int Position, bool IsField)
{
    public char Closing => Character switch
    {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
}
