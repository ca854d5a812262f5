using System.Text;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Listing;

/// <summary>How changes are written.</summary>
internal enum ChangesFormat
{
    Text,
    Json,
}

/// <summary>The changes of a catalog for people: a line a commit, newest first, and a line a change.</summary>
internal static class ChangeList
{
    private const int ShortCommit = 9;

    public static string Write(ChangeLog log)
    {
        var text = new StringBuilder();
        foreach (var revision in log.Revisions)
        {
            var commit = revision.Revision.Commit;
            AddLine(text, "", $"{revision.Revision.Day} {commit[..Math.Min(commit.Length, ShortCommit)]} {revision.Title}");
            foreach (var change in revision.Changes)
            {
                var owner = change.Connector.Length == 0 ? "" : change.Connector + ": ";
                AddLine(text, "    ", $"[{change.Impact}] {owner}{change.Message}");
                foreach (var consequence in change.Consequences)
                {
                    AddLine(text, "        ", consequence);
                }
            }
        }

        if (log.Revisions.Count == 0)
        {
            AddLine(text, "", "Nothing has changed.");
        }

        return text.ToString();
    }

    /// <summary>What is told of one plugin, and nothing else.</summary>
    public static ChangeLog OfConnector(ChangeLog log, string id) => log with
    {
        Revisions = log.Revisions
            .Select(revision => revision with
            {
                Changes = revision.Changes.Where(change => string.Equals(change.Connector, id, StringComparison.OrdinalIgnoreCase)).ToEquatableList(),
            })
            .Where(static revision => revision.Changes.Count > 0)
            .ToEquatableList(),
    };

    private static void AddLine(StringBuilder text, string indentation, string line) =>
        text.Append(indentation).Append(PrintableText.Line(PrintableText.OneLine(line))).Append('\n');
}
