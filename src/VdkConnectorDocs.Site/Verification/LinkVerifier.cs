using System.Collections.Concurrent;
using System.Net;
using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>
/// Checks that every address in the site's pages and style sheets that leads into the site leads to something, that ids are unique and
/// references to them are not empty, and that images say what they show. Pages are read as they come, from any thread; of each, only
/// what others can link to is kept.
/// </summary>
/// <param name="baseUrl">Where the site will stand; null when it is not known.</param>
public sealed class LinkVerifier(Uri? baseUrl)
{
    private readonly SiteAddress _addresses = new(baseUrl);
    private readonly ConcurrentDictionary<string, byte> _files = new(StringComparer.Ordinal);

    // For each place that pages link to ("path", a line break, "fragment") the first of these pages, by ordinal order.
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);

    // The hashes of each page's ids, sorted.
    private readonly ConcurrentDictionary<string, ulong[]> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _external = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Diagnostic> _findings = [];

    /// <summary>The addresses on other hosts that pages link to, in ordinal order.</summary>
    public IEnumerable<string> ExternalAddresses => _external.Keys.Order(StringComparer.Ordinal);

    /// <summary>Takes a file of the site into account; reads it when it is a page or a style sheet.</summary>
    public void Add(SiteFile file)
    {
        _files.TryAdd(file.Path, 0);
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            AddPage(file);
        }
        else if (file.Path.EndsWith(".css", StringComparison.Ordinal))
        {
            AddStyleSheet(file);
        }
    }

    /// <summary>What is wrong, once every file was added, in no particular order.</summary>
    public IEnumerable<Diagnostic> Verify()
    {
        foreach (var finding in _findings)
        {
            yield return finding;
        }

        foreach (var (target, page) in _targets)
        {
            var separator = target.IndexOf('\n', StringComparison.Ordinal);
            var (path, fragment) = (target[..separator], target[(separator + 1)..]);
            if (!_files.ContainsKey(path))
            {
                yield return VerificationDiagnostics.BrokenLink.At(SourceLocation.OfFile(page), path);
            }
            else if (fragment is not ("" or "top") && _ids.TryGetValue(path, out var ids) && Array.BinarySearch(ids, Hash(fragment)) < 0)
            {
                yield return VerificationDiagnostics.BrokenAnchor.At(SourceLocation.OfFile(page), path, fragment);
            }
        }
    }

    private void AddPage(SiteFile file)
    {
        var page = new PageScan(file.Path);
        var scanner = new HtmlTagScanner(file.Content.Span);
        while (scanner.NextTag())
        {
            ReadTag(ref scanner, page);
        }

        foreach (var reference in page.References.Where(id => !page.Ids.Contains(Hash(id))))
        {
            _findings.Add(VerificationDiagnostics.BrokenReference.At(SourceLocation.OfFile(file.Path), reference));
        }

        var ids = page.Ids.ToArray();
        Array.Sort(ids);
        _ids[file.Path] = ids;
    }

    private void ReadTag(ref HtmlTagScanner scanner, PageScan page)
    {
        var isImage = scanner.TagName.SequenceEqual("img"u8);
        var hasAlternative = false;
        var attributes = scanner.Attributes;
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual("id"u8))
            {
                ReadId(attributes.Value, page);
            }
            else if (attributes.Name.SequenceEqual("alt"u8))
            {
                hasAlternative = true;
            }
            else if (attributes.Name.SequenceEqual("srcset"u8))
            {
                ReadSourceSet(attributes.Value, page);
            }
            else if (ReferringAttributes.KindOf(attributes.Name) is { } kind)
            {
                ReadReference(kind, attributes.Value, page);
            }
        }

        if (isImage && !hasAlternative)
        {
            _findings.Add(VerificationDiagnostics.MissingAlternative.At(SourceLocation.OfFile(page.Path)));
        }
    }

    private void ReadId(ReadOnlySpan<byte> value, PageScan page)
    {
        if (!page.Ids.Add(value.Contains((byte)'&') ? Hash(Text(value)) : Hash(value)))
        {
            _findings.Add(VerificationDiagnostics.DuplicateId.At(SourceLocation.OfFile(page.Path), Text(value)));
        }
    }

    private void ReadReference(ReferenceKind kind, ReadOnlySpan<byte> value, PageScan page)
    {
        if (kind == ReferenceKind.Address)
        {
            AddAddress(page.Path, value);
            return;
        }

        page.References.AddRange(Text(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void ReadSourceSet(ReadOnlySpan<byte> value, PageScan page)
    {
        foreach (var candidate in Text(value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddAddress(page.Path, candidate.Split(' ')[0]);
        }
    }

    // CSS values and units, 4.5: url(…), with or without quotes.
    private void AddStyleSheet(SiteFile file)
    {
        var rest = file.Content.Span;
        for (var at = rest.IndexOf("url("u8); at >= 0; at = rest.IndexOf("url("u8))
        {
            rest = rest[(at + 4)..];
            var end = rest.IndexOf((byte)')');
            if (end < 0)
            {
                return;
            }

            AddAddress(file.Path, Encoding.UTF8.GetString(rest[..end]).Trim().Trim('"', '\''));
        }
    }

    private void AddAddress(string page, ReadOnlySpan<byte> value)
    {
        const int Usual = 512;
        if (value.Length > Usual || value.Contains((byte)'&'))
        {
            AddAddress(page, Text(value));
            return;
        }

        Span<char> address = stackalloc char[Usual];
        AddAddress(page, address[..Encoding.UTF8.GetChars(value, address)]);
    }

    private void AddAddress(string page, ReadOnlySpan<char> address)
    {
        address = address.Trim();
        var hash = address.IndexOf('#');
        var fragment = hash < 0 ? [] : address[(hash + 1)..];
        var location = hash < 0 ? address : address[..hash];

        const int Usual = 1024;
        var room = SiteAddress.RoomFor(page, location) + 1 + fragment.Length;
        Span<char> target = room <= Usual ? stackalloc char[Usual] : new char[room];
        switch (_addresses.Resolve(page, location, target, out var length))
        {
            case AddressScope.Internal:
                target[length++] = '\n';
                fragment = fragment.Contains('%') ? Uri.UnescapeDataString(fragment) : fragment;
                fragment.CopyTo(target[length..]);
                AddTarget(target[..(length + fragment.Length)], page);
                break;
            case AddressScope.External:
                var external = _external.GetAlternateLookup<ReadOnlySpan<char>>();
                if (!external.ContainsKey(location))
                {
                    external.TryAdd(location, 0);
                }

                break;
            case AddressScope.Outside:
                _findings.Add(VerificationDiagnostics.BrokenLink.At(SourceLocation.OfFile(page), address.ToString()));
                break;
        }
    }

    private void AddTarget(ReadOnlySpan<char> target, string page)
    {
        if (_targets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(target, out var first) && string.CompareOrdinal(first, page) <= 0)
        {
            return;
        }

        _targets.AddOrUpdate(target.ToString(), page, (_, other) => string.CompareOrdinal(other, page) <= 0 ? other : page);
    }

    private static string Text(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return value.Contains((byte)'&') ? WebUtility.HtmlDecode(text) : text;
    }

    private static ulong Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    // FNV-1a: a page's ids are asked for by few others, so their texts are not kept.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var value in text)
        {
            hash = (hash ^ value) * 1_099_511_628_211;
        }

        return hash;
    }

    private sealed record PageScan(string Path)
    {
        public HashSet<ulong> Ids { get; } = [];

        public List<string> References { get; } = [];
    }
}
