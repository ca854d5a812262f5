using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>What the verification of links has read in a file, so that a file that stays need not be read again.</summary>
/// <param name="Targets">The places in the site that it links to, each once.</param>
/// <param name="External">The addresses on other hosts that it links to, each once.</param>
/// <param name="Ids">The hashes of its ids, sorted; null when it is no page.</param>
/// <param name="Findings">What is wrong with it by itself.</param>
internal sealed record FileLinks(
    IReadOnlyCollection<string> Targets, IReadOnlyCollection<string> External, ulong[]? Ids, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Those of a file that links to nothing.</summary>
    public static FileLinks None { get; } = new([], [], null, []);
}
