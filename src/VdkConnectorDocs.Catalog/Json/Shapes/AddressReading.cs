namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>Members that become links and names of files: a catalog from elsewhere must not lead out of the site or into a script.</summary>
internal static class AddressReading
{
    /// <summary>The path of a file in the tree.</summary>
    public static string TreePath(this ShapeReader json, string name)
    {
        var path = json.Text(name);
        if (path.StartsWith('/') || HasSegment(path, ".."))
        {
            json.Context.Invalid(json.Find(name) ?? json.Element, name, "a path inside the plugins folder");
        }

        return path;
    }

    /// <summary>The path of a file or folder of the site, relative to its root.</summary>
    public static string SitePath(this ShapeReader json, string name) => CheckedSitePath(json, name, json.Text(name));

    /// <summary>A path inside the site that can be absent or null.</summary>
    public static string? OptionalSitePath(this ShapeReader json, string name) =>
        json.OptionalText(name) is { } path ? CheckedSitePath(json, name, path) : null;

    /// <summary>A web address that must be there and can be null.</summary>
    public static string? WebAddressOrNull(this ShapeReader json, string name) => CheckedAddress(json, name, json.TextOrNull(name));

    /// <summary>A web address that can be absent or null.</summary>
    public static string? OptionalWebAddress(this ShapeReader json, string name) => CheckedAddress(json, name, json.OptionalText(name));

    private static string CheckedSitePath(ShapeReader json, string name, string path)
    {
        if (path.StartsWith('/') || path.AsSpan().ContainsAny('\\', ':', '\0') || HasSegment(path, "..") || HasSegment(path, "."))
        {
            json.Context.Invalid(json.Find(name) ?? json.Element, name, "a path inside the site");
        }

        return path;
    }

    private static string? CheckedAddress(ShapeReader json, string name, string? address)
    {
        if (address is { Length: > 0 } && !IsWebAddress(address))
        {
            json.Context.Invalid(json.Find(name) ?? json.Element, name, "an address that starts with http:// or https://");
        }

        return address;
    }

    private static bool IsWebAddress(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool HasSegment(ReadOnlySpan<char> path, ReadOnlySpan<char> segment)
    {
        foreach (var part in path.Split('/'))
        {
            if (path[part].SequenceEqual(segment))
            {
                return true;
            }
        }

        return false;
    }
}
