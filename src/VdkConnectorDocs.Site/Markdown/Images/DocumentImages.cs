using System.Security.Cryptography;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Site.Markdown.Images;

/// <summary>An image that was copied into the site.</summary>
/// <param name="Address">From the page.</param>
/// <param name="Width">In pixels; 0 when not known.</param>
/// <param name="Height">In pixels; 0 when not known.</param>
internal readonly record struct CopiedImage(string Address, int Width, int Height);

/// <summary>Collects the local images of one document that are to be copied.</summary>
internal sealed class DocumentImages(MarkdownRequest request, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, CopiedImage?> _byTarget = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);

    /// <summary>The copied images, in ordinal order of their path.</summary>
    public IEnumerable<SiteFile> Files => _files.Values;

    /// <summary>Copies the image of an address; null when it is not local, not there, or not fit to be copied.</summary>
    public CopiedImage? Copy(string? address)
    {
        if (request.Images is not { } source || WebAddress.Read(address ?? "", out var target) != AddressKind.Relative)
        {
            return null;
        }

        var end = target.AsSpan().IndexOfAny('?', '#');
        target = end < 0 ? target : target[..end];
        if (!_byTarget.TryGetValue(target, out var copied))
        {
            copied = Read(source, target);
            _byTarget.Add(target, copied);
        }

        return copied;
    }

    private CopiedImage? Read(IImageSource source, string target)
    {
        if (_files.Count >= request.Limits.Images)
        {
            Report(SiteDiagnostics.ImageNotCopied, target, $"a document may bring {request.Limits.Images} images");
            return null;
        }

        if (source.Read(target) is not { } bytes)
        {
            return null;
        }

        if (bytes.Length > request.Limits.ImageBytes)
        {
            Report(SiteDiagnostics.ImageNotCopied, target, $"it is larger than {request.Limits.ImageBytes} bytes");
            return null;
        }

        if (RasterImage.Read(bytes) is { } raster)
        {
            return Add(source, target, bytes, raster);
        }

        if (SvgImage.Clean(bytes, out var vector) is { } clean)
        {
            return Add(source, target, clean, vector);
        }

        Report(SiteDiagnostics.ImageNotCopied, target, "it is not a PNG, JPEG, GIF, WebP or SVG image");
        return null;
    }

    private CopiedImage Add(IImageSource source, string target, byte[] bytes, ImageInformation information)
    {
        // The hash keeps two images of one name apart, and an old one out of a browser's cache.
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        var path = source.SitePath($"{Name(target)}-{hash}{information.Extension}");
        _files.TryAdd(path, new SiteFile(path, bytes));
        return new CopiedImage(source.Address(path), information.Width, information.Height);
    }

    private static string Name(string target)
    {
        const int MaximumLength = 40;
        var name = Uri.UnescapeDataString(target[(target.LastIndexOf('/') + 1)..]);
        var dot = name.LastIndexOf('.');
        var slug = string.Concat((dot > 0 ? name[..dot] : name).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ToLowerInvariant();
        return slug.Length == 0 ? "image" : slug[..Math.Min(slug.Length, MaximumLength)];
    }

    private void Report(DiagnosticDescriptor descriptor, string target, string reason) =>
        diagnostics.Add(descriptor.At(SourceLocation.OfFile(request.Source.Path), target, reason));
}
