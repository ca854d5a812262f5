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
/// <param name="remembers">Whether what is read of each file is told, for a verification in which the file is the same.</param>
public sealed class LinkVerifier(Uri? baseUrl, bool remembers = false)
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
    public void Add(SiteFile file) => Read(file);

    /// <summary>Takes a file of the site into account, and tells what was read in it; null unless that is to be remembered.</summary>
    internal FileLinks? Read(SiteFile file)
    {
        _files.TryAdd(file.Path, 0);
        var isPage = file.Path.EndsWith(".html", StringComparison.Ordinal);
        if (!isPage && !file.Path.EndsWith(".css", StringComparison.Ordinal))
        {
            return remembers ? FileLinks.None : null;
        }

        var scan = new FileScan(file.Path, remembers);
        if (isPage)
        {
            AddPage(file, scan);
        }
        else
        {
            AddStyleSheet(file, scan);
        }

        scan.Findings.ForEach(_findings.Add);
        return scan.ToLinks(isPage ? _ids[file.Path] : null);
    }

    /// <summary>Takes a file into account that is the same as when it was read.</summary>
    internal void Add(string path, FileLinks links)
    {
        _files.TryAdd(path, 0);
        foreach (var target in links.Targets)
        {
            AddTarget(target, path);
        }

        foreach (var address in links.External)
        {
            _external.TryAdd(address, 0);
        }

        if (links.Ids is not null)
        {
            _ids[path] = links.Ids;
        }

        foreach (var finding in links.Findings)
        {
            _findings.Add(finding);
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
            else if (!IsTop(fragment) && _ids.TryGetValue(path, out var ids) && Array.BinarySearch(ids, Hash(fragment)) < 0)
            {
                yield return VerificationDiagnostics.BrokenAnchor.At(SourceLocation.OfFile(page), path, fragment);
            }
        }
    }

    // HTML, 7.4.6.4: both are the start of a document, whatever its ids.
    private static bool IsTop(string fragment) => fragment is "" or "top";

    private void AddPage(SiteFile file, FileScan page)
    {
        var scanner = new HtmlTagScanner(file.Content.Span);
        while (scanner.NextTag())
        {
            ReadTag(ref scanner, page);
        }

        foreach (var fragment in page.OwnFragments.Where(fragment => !IsTop(fragment) && !page.Ids.Contains(Hash(fragment))))
        {
            page.Findings.Add(VerificationDiagnostics.BrokenAnchor.At(SourceLocation.OfFile(file.Path), file.Path, fragment));
        }

        foreach (var reference in page.References.Where(id => !page.Ids.Contains(Hash(id))))
        {
            page.Findings.Add(VerificationDiagnostics.BrokenReference.At(SourceLocation.OfFile(file.Path), reference));
        }

        var ids = page.Ids.ToArray();
        Array.Sort(ids);
        _ids[file.Path] = ids;
    }

    private void ReadTag(ref HtmlTagScanner scanner, FileScan page)
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
            page.Findings.Add(VerificationDiagnostics.MissingAlternative.At(SourceLocation.OfFile(page.Path)));
        }
    }

    private static void ReadId(ReadOnlySpan<byte> value, FileScan page)
    {
        if (!page.Ids.Add(value.Contains((byte)'&') ? Hash(Text(value)) : Hash(value)))
        {
            page.Findings.Add(VerificationDiagnostics.DuplicateId.At(SourceLocation.OfFile(page.Path), Text(value)));
        }
    }

    private void ReadReference(ReferenceKind kind, ReadOnlySpan<byte> value, FileScan page)
    {
        if (kind == ReferenceKind.Address)
        {
            AddAddress(page, value);
            return;
        }

        page.References.AddRange(Text(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void ReadSourceSet(ReadOnlySpan<byte> value, FileScan page)
    {
        foreach (var candidate in Text(value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddAddress(page, candidate.Split(' ')[0]);
        }
    }

    // CSS values and units, 4.5: url(…), with or without quotes.
    private void AddStyleSheet(SiteFile file, FileScan sheet)
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

            AddAddress(sheet, Encoding.UTF8.GetString(rest[..end]).Trim().Trim('"', '\''));
        }
    }

    private void AddAddress(FileScan page, ReadOnlySpan<byte> value)
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

    private void AddAddress(FileScan page, ReadOnlySpan<char> address)
    {
        address = address.Trim();
        var hash = address.IndexOf('#');
        var fragment = hash < 0 ? [] : address[(hash + 1)..];
        var location = hash < 0 ? address : address[..hash];

        const int Usual = 1024;
        var room = SiteAddress.RoomFor(page.Path, location) + 1 + fragment.Length;
        Span<char> target = room <= Usual ? stackalloc char[Usual] : new char[room];
        switch (_addresses.Resolve(page.Path, location, target, out var length))
        {
            case AddressScope.Internal:
                fragment = fragment.Contains('%') ? Uri.UnescapeDataString(fragment) : fragment;
                if (target[..length].SequenceEqual(page.Path))
                {
                    page.OwnFragments.Add(fragment.ToString());
                    break;
                }

                target[length++] = '\n';
                fragment.CopyTo(target[length..]);
                AddTarget(target[..(length + fragment.Length)], page);
                break;
            case AddressScope.External:
                AddExternal(location, page);
                break;
            case AddressScope.Outside:
                page.Findings.Add(VerificationDiagnostics.BrokenLink.At(SourceLocation.OfFile(page.Path), address.ToString()));
                break;
        }
    }

    private void AddExternal(ReadOnlySpan<char> address, FileScan page)
    {
        var external = _external.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!external.TryGetValue(address, out var known, out _))
        {
            known = address.ToString();
            _external.TryAdd(known, 0);
        }

        page.External?.Add(known);
    }

    private void AddTarget(ReadOnlySpan<char> target, FileScan page)
    {
        if (_targets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(target, out var known, out var first)
            && string.CompareOrdinal(first, page.Path) <= 0)
        {
            page.Targets?.Add(known);
            return;
        }

        known ??= target.ToString();
        page.Targets?.Add(known);
        AddTarget(known, page.Path);
    }

    private void AddTarget(string target, string page) =>
        _targets.AddOrUpdate(
            target,
            static (_, added) => added,
            static (_, other, added) => string.CompareOrdinal(other, added) <= 0 ? other : added,
            page);

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

    private sealed class FileScan(string path, bool remembers)
    {
        public string Path => path;

        public HashSet<ulong> Ids { get; } = [];

        public List<string> References { get; } = [];

        /// <summary>The places in the page itself that it links to; most links of a long page are such, and no other page needs to know of them.</summary>
        public HashSet<string> OwnFragments { get; } = new(StringComparer.Ordinal);

        public List<Diagnostic> Findings { get; } = [];

        public HashSet<string>? Targets { get; } = remembers ? new(StringComparer.Ordinal) : null;

        public HashSet<string>? External { get; } = remembers ? new(StringComparer.Ordinal) : null;

        public FileLinks? ToLinks(ulong[]? ids) => remembers ? new FileLinks([.. Targets!], [.. External!], ids, Findings) : null;
    }
}
