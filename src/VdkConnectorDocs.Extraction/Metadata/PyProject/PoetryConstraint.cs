using System.Buffers;
using System.Globalization;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>Poetry's version constraints in the terms of PEP 440 (Poetry's documentation, "Dependency specification").</summary>
internal static class PoetryConstraint
{
    private static readonly SearchValues<char> OperatorCharacters = SearchValues.Create("<>=!~^");

    /// <summary>The specifier; empty for any version. Alternatives (<c>||</c>), which PEP 440 cannot express, stay as written.</summary>
    public static string ToSpecifier(string constraint)
    {
        if (constraint.Contains("||", StringComparison.Ordinal))
        {
            return constraint;
        }

        var parts = constraint.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(',', Joined(parts).Select(Convert).Where(part => part.Length > 0));
    }

    /// <summary>A blank may stand between an operator and its version.</summary>
    private static IEnumerable<string> Joined(string[] parts)
    {
        var operatorBefore = "";
        foreach (var part in parts)
        {
            if (part.AsSpan().IndexOfAnyExcept(OperatorCharacters) < 0)
            {
                operatorBefore = part;
                continue;
            }

            yield return operatorBefore + part;
            operatorBefore = "";
        }
    }

    private static string Convert(string part) => part switch
    {
        "*" => "",
        ['^', .. var version] => Range(version, CaretIndex(version)),
        ['~', not '=', ..] => Range(part[1..], Numbers(part[1..]).Length > 1 ? 1 : 0),
        ['<' or '>' or '!' or '~', ..] => part,
        ['=', '=', ..] => part,
        ['=', .. var version] => "==" + version,
        _ => "==" + part,
    };

    /// <summary>From the version to the next one at the given place.</summary>
    private static string Range(string version, int place)
    {
        var numbers = Numbers(version);
        if (place >= numbers.Length || numbers[place] == int.MaxValue)
        {
            return ">=" + version;
        }

        // As many places as the version has, zeros behind the one that grows.
        var next = numbers.Select((number, index) => index < place ? number : index == place ? number + 1 : 0);
        return ">=" + version + ",<" + string.Join('.', next.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The first place that is not zero, else the last one.</summary>
    private static int CaretIndex(string version)
    {
        var numbers = Numbers(version);
        var index = Array.FindIndex(numbers, number => number != 0);
        return index >= 0 ? index : Math.Max(numbers.Length - 1, 0);
    }

    /// <summary>The numbers that the version begins with; what is no number ends them.</summary>
    private static int[] Numbers(string version)
    {
        var numbers = new List<int>();
        foreach (var part in version.Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                break;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
