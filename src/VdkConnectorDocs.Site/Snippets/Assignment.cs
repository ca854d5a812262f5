using System.Buffers;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>One line of a configuration: an option and the value it gets.</summary>
/// <param name="Name">The key as <c>config.ini</c> has it.</param>
/// <param name="Variable">The environment variable of the key in section <c>[vdk]</c>.</param>
/// <param name="Value">What is written for it; empty when only the reader can know it.</param>
/// <param name="Active">False when it is only shown, as a comment: the value is the default anyway.</param>
/// <param name="Comment">What is said above it, any text; empty for nothing.</param>
public sealed record Assignment(string Name, string Variable, string Value, bool Active, string Comment)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_.-");

    private static readonly SearchValues<char> VariableCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Keys and variables that every format can write; VDK allows others, nobody uses them.</summary>
    public bool HasPlainName =>
        Name.Length > 0
        && !Name.AsSpan().ContainsAnyExcept(NameCharacters)
        && char.IsAsciiLetter(Name[0])
        && Variable.Length > 0
        && !Variable.AsSpan().ContainsAnyExcept(VariableCharacters)
        && !char.IsAsciiDigit(Variable[0]);
}

/// <summary>The assignments of one section of a configuration.</summary>
/// <param name="Name">What follows <c>vdk_</c> in the section's name; null for <c>[vdk]</c> itself.</param>
public sealed record AssignmentSection(string? Name, IReadOnlyList<Assignment> Assignments);
