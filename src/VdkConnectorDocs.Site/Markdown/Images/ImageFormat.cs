namespace VdkConnectorDocs.Site.Markdown.Images;

/// <summary>The kinds of image that are copied.</summary>
internal enum ImageFormat
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Svg,
}

/// <summary>What the first bytes of an image say.</summary>
/// <param name="Width">In pixels; 0 when it is not told.</param>
/// <param name="Height">In pixels; 0 when it is not told.</param>
internal readonly record struct ImageInformation(ImageFormat Format, int Width, int Height)
{
    /// <summary>With the dot.</summary>
    public string Extension => Format switch
    {
        ImageFormat.Png => ".png",
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.Gif => ".gif",
        ImageFormat.WebP => ".webp",
        _ => ".svg",
    };
}
