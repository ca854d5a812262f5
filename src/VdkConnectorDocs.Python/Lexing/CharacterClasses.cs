namespace VdkConnectorDocs.Python.Lexing;

internal enum CharacterClass : byte
{
    Invalid,
    Space,
    LineBreak,
    Letter,
    Digit,
    Quote,
    Comment,
    Backslash,
    Operator,

    /// <summary>Outside ASCII: part of a name or an error.</summary>
    NotAscii,
}

/// <summary>What an ASCII character can begin.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Table = CreateTable();

    public static CharacterClass Of(char character) => character < 128 ? Table[character] : CharacterClass.NotAscii;

    /// <summary>Whether an ASCII character can be inside a name.</summary>
    public static bool IsNamePart(char character) => character < 128 && Table[character] is CharacterClass.Letter or CharacterClass.Digit;

    private static CharacterClass[] CreateTable()
    {
        var table = new CharacterClass[128];
        foreach (var character in " \t\f")
            table[character] = CharacterClass.Space;
        foreach (var character in "\r\n")
            table[character] = CharacterClass.LineBreak;
        for (var character = 'a'; character <= 'z'; character++)
            table[character] = table[char.ToUpperInvariant(character)] = CharacterClass.Letter;
        table['_'] = CharacterClass.Letter;
        for (var character = '0'; character <= '9'; character++)
            table[character] = CharacterClass.Digit;
        table['"'] = table['\''] = CharacterClass.Quote;
        table['#'] = CharacterClass.Comment;
        table['\\'] = CharacterClass.Backslash;
        foreach (var character in "()[]{},:;.=+-*/%<>&|^~!@")
            table[character] = CharacterClass.Operator;
        return table;
    }
}
