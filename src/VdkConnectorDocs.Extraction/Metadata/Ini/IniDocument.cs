using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Ini;

/// <summary>An INI file, in its order; a section that is written twice is there twice.</summary>
public sealed record IniDocument(EquatableList<IniSection> Sections)
{
    /// <summary>The first section of a name; names are compared with case.</summary>
    public IniSection? this[string name] => Sections.FirstOrDefault(section => section.Name == name);
}

/// <param name="Span">The header, with its brackets.</param>
public sealed record IniSection(string Name, EquatableList<IniOption> Options, TextSpan Span);

/// <param name="Key">As written.</param>
/// <param name="Lines">The lines of its value without the blanks around them; those without text are left out.</param>
/// <param name="BeginsOnItsLine">The value begins on the line of its key, and not on a line below.</param>
public sealed record IniOption(string Key, TextSpan KeySpan, EquatableList<IniLine> Lines, bool BeginsOnItsLine)
{
    public string Value => string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => Lines.Count == 0 ? KeySpan : KeySpan.Cover(Lines[^1].Span);

    /// <summary>The value's place; the key's when it has none.</summary>
    public TextSpan ValueSpan => Lines.Count == 0 ? KeySpan : Lines[0].Span.Cover(Lines[^1].Span);
}

public sealed record IniLine(string Text, TextSpan Span);
