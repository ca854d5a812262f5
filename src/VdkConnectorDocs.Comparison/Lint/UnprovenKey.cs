using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Tells whether a name can be that of an option which a plugin declares under a key that only running its code tells.</summary>
internal static class UnprovenKey
{
    /// <param name="unresolved">What cannot be known of a plugin.</param>
    /// <param name="name">As a README writes it.</param>
    public static bool CanBe(UnresolvedFact unresolved, string name) => unresolved.Fact switch
    {
        UnresolvedKinds.Option => Fits(FixedParts(unresolved.Expression), ConfigurationNames.Normalize(name)),

        // These can declare options of any name.
        UnresolvedKinds.DataSource or UnresolvedKinds.Hook or UnresolvedKinds.PluginClass => true,
        _ => false,
    };

    private static bool Fits(IEnumerable<string> parts, string name)
    {
        var start = 0;
        foreach (var part in parts.Select(ConfigurationNames.Normalize))
        {
            var found = name.IndexOf(part, start, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            start = found + part.Length;
        }

        return true;
    }

    /// <summary>The texts between the fields of a formatted string, as <c>f"{prefix}_HOST"</c>; none of any other expression.</summary>
    private static List<string> FixedParts(string expression)
    {
        if (expression.Length < 3 || expression[0] is not ('f' or 'F') || expression[1] is not ('\'' or '"') || expression[^1] != expression[1])
        {
            return [];
        }

        var parts = new List<string>();
        var (depth, start) = (0, 2);
        for (var i = 2; i < expression.Length - 1; i++)
        {
            if (depth == 0 && (expression[i] == expression[1] || expression[i] == '\\'))
            {
                return [];
            }

            if (expression[i] == '{')
            {
                if (depth++ == 0)
                {
                    parts.Add(expression[start..i]);
                }
            }
            else if (expression[i] == '}' && --depth == 0)
            {
                start = i + 1;
            }
        }

        parts.Add(expression[start..^1]);
        return depth == 0 ? parts : [];
    }
}
