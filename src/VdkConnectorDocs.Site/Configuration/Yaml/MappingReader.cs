using System.Globalization;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Configuration.Yaml;

/// <summary>
/// Takes the values of a mapping by key and type. A value of another type is an error and counts as missing; a key that nobody asked
/// for is an error, with the nearest that somebody did.
/// </summary>
internal sealed class MappingReader(YamlMapping mapping, DiagnosticBag diagnostics)
{
    private readonly List<string> _known = [];

    public SourceLocation Location => mapping.Location;

    /// <summary>A reader for a node that must be a mapping; null, with an error, when it is none.</summary>
    /// <param name="name">What to call the node in the message.</param>
    public static MappingReader? Of(YamlNode node, string name, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return new MappingReader(mapping, diagnostics);
            case YamlScalar { IsNull: true }:
                return new MappingReader(new YamlMapping([], node.Location), diagnostics);
            default:
                diagnostics.Add(ConfigurationDiagnostics.WrongType.At(node.Location, name, "a mapping", node.Kind));
                return null;
        }
    }

    /// <summary>The entry of a key; null when it is missing or has no value.</summary>
    public YamlEntry? Entry(string key)
    {
        _known.Add(key);
        return mapping.Entries.FirstOrDefault(entry => entry.Key == key && entry.Value is not YamlScalar { IsNull: true });
    }

    /// <summary>A text on one line, without white space around it; null when it is missing or empty.</summary>
    public string? Text(string key)
    {
        if (Scalar(key, "a text") is not { } scalar)
        {
            return null;
        }

        var text = string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that must be there; empty, with an error, when it is not.</summary>
    public string RequiredText(string key)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        diagnostics.Add(ConfigurationDiagnostics.MissingKey.At(Location, key));
        return "";
    }

    public bool? Boolean(string key)
    {
        if (Scalar(key, "true or false") is not { } scalar)
        {
            return null;
        }

        switch (scalar.Value)
        {
            case "true" or "True" or "TRUE" when scalar.IsPlain:
                return true;
            case "false" or "False" or "FALSE" when scalar.IsPlain:
                return false;
            default:
                diagnostics.Add(ConfigurationDiagnostics.WrongType.At(scalar.Location, $"'{key}'", "true or false", $"'{scalar.Value}'"));
                return null;
        }
    }

    public int? Integer(string key, int minimum, int maximum) => (int?)Long(key, minimum, maximum);

    public long? Long(string key, long minimum, long maximum)
    {
        if (Scalar(key, "a number") is not { } scalar)
        {
            return null;
        }

        var digits = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        diagnostics.Add(ConfigurationDiagnostics.InvalidValue.At(scalar.Location, key, scalar.Value, $"a whole number from {minimum} to {maximum}"));
        return null;
    }

    /// <summary>A text that a check accepts; null, with an error, when it does not.</summary>
    /// <param name="expected">What the check accepts.</param>
    public string? Text(string key, Func<string, bool> accepts, string expected)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (accepts(text))
        {
            return text;
        }

        diagnostics.Add(ConfigurationDiagnostics.InvalidValue.At(Entry(key)!.Value.Location, key, text, expected));
        return null;
    }

    /// <summary>A nested mapping; an empty one when it is missing.</summary>
    public MappingReader Mapping(string key) =>
        (Entry(key) is { } entry ? Of(entry.Value, $"'{key}'", diagnostics) : null) ?? new MappingReader(new YamlMapping([], Location), diagnostics);

    /// <summary>The entries of a nested mapping whose keys are data.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is YamlMapping nested)
        {
            return nested.Entries;
        }

        diagnostics.Add(ConfigurationDiagnostics.WrongType.At(entry.Value.Location, $"'{key}'", "a mapping", entry.Value.Kind));
        return [];
    }

    /// <summary>The items of a list; none when it is missing.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is YamlSequence sequence)
        {
            return sequence.Items;
        }

        diagnostics.Add(ConfigurationDiagnostics.WrongType.At(entry.Value.Location, $"'{key}'", "a list", entry.Value.Kind));
        return [];
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            var nearest = NearestName.Find(entry.Key, _known);
            var hint = nearest is null ? $"known are {string.Join(", ", _known)}" : $"did you mean '{nearest}'?";
            diagnostics.Add(ConfigurationDiagnostics.UnknownKey.At(entry.KeyLocation, entry.Key, hint));
        }
    }

    private YamlScalar? Scalar(string key, string expected)
    {
        var value = Entry(key)?.Value;
        if (value is not (null or YamlScalar))
        {
            diagnostics.Add(ConfigurationDiagnostics.WrongType.At(value.Location, $"'{key}'", expected, value.Kind));
        }

        return value as YamlScalar;
    }
}
