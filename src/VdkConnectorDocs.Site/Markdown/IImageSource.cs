namespace VdkConnectorDocs.Site.Markdown;

/// <summary>Gives the bytes of a document's local images and decides where they go. Safe to use from several threads.</summary>
public interface IImageSource
{
    /// <summary>The bytes of an image by its relative link, without query and fragment; null when there is none or it must not be read.</summary>
    byte[]? Read(string target);

    /// <summary>The path in the site of a copied image that is to be called <paramref name="fileName"/>.</summary>
    string SitePath(string fileName);

    /// <summary>The address from the page to a path that <see cref="SitePath"/> gave.</summary>
    string Address(string sitePath);
}
