using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Images;
using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>Writes images: those of the plugin tree are copied and shown, all others are links, because a page loads nothing from elsewhere.</summary>
internal sealed class ImageWriter(HtmlContentWriter writer, LinkPolicy links, DocumentImages images)
{
    /// <param name="width">As the document asks for it; 0 for the image's own.</param>
    /// <param name="height">As the document asks for it; 0 for the image's own.</param>
    public void Write(string? address, string? alternative, string? title, int width, int height)
    {
        var name = string.IsNullOrWhiteSpace(alternative) ? NameOf(address) : alternative;
        if (images.Copy(address) is { } copied)
        {
            var (shownWidth, shownHeight) = Scale(copied, width, height);
            writer.Image(copied.Address, name, title, shownWidth, shownHeight);
            return;
        }

        writer.OpenLink(links.Resolve(address), title);
        writer.Text(name);
        writer.Close();
    }

    private static (int Width, int Height) Scale(CopiedImage image, int width, int height)
    {
        if (image.Width == 0 || image.Height == 0)
        {
            return (width, height);
        }

        return (width, height) switch
        {
            (0, 0) => (image.Width, image.Height),
            (0, _) => (Math.Max(1, (int)((long)image.Width * height / image.Height)), height),
            _ => (width, Math.Max(1, (int)((long)image.Height * width / image.Width))),
        };
    }

    // An image without a description is called what its file is called.
    private static string NameOf(string? address)
    {
        const int MaximumLength = 40;
        var path = (address ?? "").Split('?', '#')[0].TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        name = (dot > 0 ? name[..dot] : name).Replace('-', ' ').Replace('_', ' ').Trim();
        return name.Length is 0 or > MaximumLength || path.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "image" : name;
    }
}
