using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Compares names of licences that are written in different ways.</summary>
internal static class LicenseNames
{
    /// <summary>Words that make no difference between licences.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "license", "licence", "the", "software", "osi", "approved", "version", "v", "public", "open", "source", "and", "or", "later",
    };

    /// <summary>Every licence named, when the names cannot mean one licence; else empty.</summary>
    /// <param name="declared">The licence field.</param>
    /// <param name="classified">The classifiers' texts.</param>
    public static EquatableList<string> Conflicting(string? declared, EquatableList<string> classified)
    {
        var names = classified.Select(static c => c[(c.LastIndexOf(':') + 1)..].Trim()).ToList();
        if (declared is not null)
        {
            names.Insert(0, declared);
        }

        var families = names.Select(Family).Where(static f => f.Length > 0).Distinct(StringComparer.Ordinal).Count();
        return families > 1 ? names.ToEquatableList() : [];
    }

    /// <summary>The first word that names a licence: <c>apache</c>, <c>bsd</c>, <c>mit</c>.</summary>
    private static string Family(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split([' ', '-', '_', '(', ')', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Fillers.Contains(word) && !char.IsAsciiDigit(word[0]))
            {
                return word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            }
        }

        return "";
    }
}
