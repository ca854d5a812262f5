using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>One thing that a check or a lint has to say.</summary>
public sealed record Finding
{
    public required DiagnosticDescriptor Rule { get; init; }

    /// <summary>What it means for users; null for what is no change.</summary>
    public Impact? Impact { get; init; }

    /// <summary>How it is treated; the rule's own severity unless a policy says otherwise.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The id of the plugin; empty when it is about the whole catalog.</summary>
    public required string Plugin { get; init; }

    /// <summary>The kind of fact, such as <c>option</c>; the words are those of <see cref="FactKinds"/>.</summary>
    public required string About { get; init; }

    /// <summary>Its name, such as an option's key; what is part of another fact has both names, as <c>postgres-query --limit</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>One line of plain text, without the name of the plugin; may quote the plugin, so it is to be escaped where it is shown.</summary>
    public required string Message { get; init; }

    /// <summary>What goes with it and is therefore no finding of its own, one line each.</summary>
    public EquatableList<string> Consequences { get; init; } = [];

    /// <summary>What the fact was; null when there was none, or for what is no change.</summary>
    public FindingValue? Before { get; init; }

    /// <summary>What the fact is; null when there is none any more, or for what is no change.</summary>
    public FindingValue? After { get; init; }

    /// <summary>Null when there is no place to name.</summary>
    public FindingEvidence? Evidence { get; init; }

    /// <summary>What it is about, as an allow-list names it: <c>vdk-postgres/option/POSTGRES_DSN</c>.</summary>
    public string Path => Plugin.Length == 0 ? $"{About}/{Subject}" : $"{Plugin}/{About}/{Subject}";

    /// <summary>The same for the same rule and <see cref="Path"/>, however it is worded and wherever it stands.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule.Id}\n{Path}")))[..32];

    /// <summary>Most severe first, then by plugin, place, rule and name.</summary>
    public static IComparer<Finding> BySeverity { get; } = Comparer<Finding>.Create(static (a, b) =>
    {
        var order = b.Severity.CompareTo(a.Severity);
        order = order != 0 ? order : Nullable.Compare(b.Impact, a.Impact);
        order = order != 0 ? order : string.CompareOrdinal(a.Plugin, b.Plugin);
        order = order != 0 ? order : string.CompareOrdinal(a.Evidence?.Place.Path, b.Evidence?.Place.Path);
        order = order != 0 ? order : Nullable.Compare(a.Evidence?.Place.StartLine, b.Evidence?.Place.StartLine);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(a.Path, b.Path);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    });
}
