namespace VdkConnectorDocs.Site.Verification;

/// <summary>Where an address in a page of the site leads.</summary>
internal enum AddressScope
{
    /// <summary>To a file of the site, or to where one should be.</summary>
    Internal,

    /// <summary>To another host.</summary>
    External,

    /// <summary>Out of the site, but to no other host: it cannot be right.</summary>
    Outside,

    /// <summary>Nothing that is fetched: mail, data.</summary>
    Other,
}

/// <summary>Resolves the addresses in pages against the site.</summary>
/// <param name="baseUrl">Where the site will stand; null when it is not known.</param>
internal sealed class SiteAddress(Uri? baseUrl)
{
    private readonly string _basePath = baseUrl?.AbsolutePath ?? "/";
    private readonly string? _base = baseUrl?.AbsoluteUri;

    /// <summary>How much room <see cref="Resolve"/> needs at most.</summary>
    public static int RoomFor(ReadOnlySpan<char> page, ReadOnlySpan<char> address) => page.Length + address.Length + "/index.html".Length;

    /// <param name="page">The page's path in the site.</param>
    /// <param name="address">As the page has it, with character references resolved, without fragment.</param>
    /// <param name="path">Receives, for an internal address, the file's path in the site.</param>
    /// <param name="length">Of the path.</param>
    public AddressScope Resolve(ReadOnlySpan<char> page, ReadOnlySpan<char> address, Span<char> path, out int length)
    {
        length = 0;
        if (address.IsEmpty || address[0] == '?')
        {
            page.CopyTo(path);
            length = page.Length;
            return AddressScope.Internal;
        }

        if (_base is not null && address.StartsWith(_base))
        {
            return ResolveInside([], address[_base.Length..], path, out length);
        }

        if (address.StartsWith("//")
            || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            return AddressScope.External;
        }

        if (address.IndexOfAny(':', '/', '?') is var end and >= 0 && address[end] == ':')
        {
            return AddressScope.Other;
        }

        if (address[0] == '/')
        {
            return address.StartsWith(_basePath)
                ? ResolveInside([], address[_basePath.Length..], path, out length)
                : AddressScope.Outside;
        }

        return ResolveInside(page[..(page.LastIndexOf('/') + 1)], address, path, out length);
    }

    private static AddressScope ResolveInside(ReadOnlySpan<char> folder, ReadOnlySpan<char> relative, Span<char> path, out int length)
    {
        var query = relative.IndexOf('?');
        relative = query < 0 ? relative : relative[..query];
        folder = folder.TrimEnd('/');
        folder.CopyTo(path);
        length = folder.Length;

        var isFolder = true;
        foreach (var range in relative.Split('/'))
        {
            var segment = relative[range];
            isFolder = segment is "" or "." or "..";
            if (segment is "..")
            {
                if (length == 0)
                {
                    return AddressScope.Outside;
                }

                length = Math.Max(0, path[..length].LastIndexOf('/'));
            }
            else if (!isFolder)
            {
                Append(segment.Contains('%') ? Uri.UnescapeDataString(segment) : segment, path, ref length);
            }
        }

        if (isFolder)
        {
            Append("index.html", path, ref length);
        }

        return AddressScope.Internal;
    }

    private static void Append(ReadOnlySpan<char> segment, Span<char> path, ref int length)
    {
        if (length > 0)
        {
            path[length++] = '/';
        }

        segment.CopyTo(path[length..]);
        length += segment.Length;
    }
}
