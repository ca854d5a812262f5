using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Compares the values that an option accepts; an empty list means any.</summary>
internal static class AllowedValues
{
    /// <summary>The end of a sentence about what is no longer accepted; null when everything still is.</summary>
    public static string? Removed(OptionFact before, OptionFact after)
    {
        if (after.AllowedValues.Count == 0)
        {
            return null;
        }

        if (before.AllowedValues.Count == 0)
        {
            return $"now accepts only {FindingValue.OfList(after.AllowedValues).Text}";
        }

        var removed = before.AllowedValues.Except(after.AllowedValues).ToList();
        return removed.Count == 0 ? null : $"no longer accepts {FindingValue.OfList(removed).Text}";
    }

    /// <summary>The end of a sentence about what is newly accepted; null when nothing is.</summary>
    public static string? Added(OptionFact before, OptionFact after)
    {
        if (before.AllowedValues.Count == 0)
        {
            return null;
        }

        if (after.AllowedValues.Count == 0)
        {
            return "now accepts any value";
        }

        var added = after.AllowedValues.Except(before.AllowedValues).ToList();
        return added.Count == 0 ? null : $"now accepts {FindingValue.OfList(added).Text}";
    }
}
