using System.Globalization;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>
/// Decides whether a version specifier (PEP 440, "Version specifiers") allows some release of a minor version of Python. A clause that
/// is not understood allows all.
/// </summary>
internal static class PythonSpecifier
{
    // No minor version had, or will have, more bug fix releases.
    private const int LastPatch = 99;

    private static readonly string[] Operators = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"];

    /// <param name="specifier">As <c>&gt;=3.7, &lt;4</c>.</param>
    /// <param name="version">As <c>3.7</c>.</param>
    public static bool Allows(string specifier, string version)
    {
        if (Parse(version) is not [var major, var minor, ..])
        {
            return true;
        }

        var clauses = specifier.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Enumerable.Range(0, LastPatch + 1).Any(patch => Array.TrueForAll(clauses, clause => Allows(clause, [major, minor, patch])));
    }

    private static bool Allows(string clause, int[] version)
    {
        var operation = Array.Find(Operators, o => clause.StartsWith(o, StringComparison.Ordinal)) ?? "";
        var text = clause[operation.Length..].Trim();
        var isPrefix = text.EndsWith(".*", StringComparison.Ordinal);
        if (Parse(isPrefix ? text[..^2] : text) is not { Length: > 0 } limit)
        {
            return true;
        }

        var order = Compare(version, limit);
        return operation switch
        {
            ">=" => order >= 0,
            ">" => order > 0,
            "<=" => order <= 0,
            "<" => order < 0,
            "==" or "===" => isPrefix ? StartsWith(version, limit) : order == 0,
            "!=" => isPrefix ? !StartsWith(version, limit) : order != 0,
            "~=" => order >= 0 && StartsWith(version, limit[..^1]),
            _ => true,
        };
    }

    private static bool StartsWith(int[] version, int[] prefix) => version.Take(prefix.Length).SequenceEqual(prefix.Take(version.Length));

    private static int Compare(int[] version, int[] limit)
    {
        for (var i = 0; i < Math.Max(version.Length, limit.Length); i++)
        {
            var order = version.ElementAtOrDefault(i).CompareTo(limit.ElementAtOrDefault(i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The numbers of a release; null when it is no release.</summary>
    private static int[]? Parse(string version)
    {
        var parts = version.Split('.');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }
}
