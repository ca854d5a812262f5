using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Site.Markdown.Links;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

public sealed class ImageTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 40, 0, 0, 0, 20, 8, 6, 0, 0, 0];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 40, 0, 20, 0, 0, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 20, 0, 40, 3, 0, 0, 0, 0];
    private static readonly byte[] WebP = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 39, 0, 0, 19, 0, 0];

    public static TheoryData<string, byte[], string> Formats() => new()
    {
        { "a.png", Png, ".png" },
        { "a.gif", Gif, ".gif" },
        { "a.jpeg", Jpeg, ".jpg" },
        { "a.webp", WebP, ".webp" },
        { "wrong-name.txt", Png, ".png" },
        { "a.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20px\"/>"), ".svg" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void ALocalImageIsCopiedAndHasItsSize(string name, byte[] bytes, string extension)
    {
        var images = Images(("vdk-heron/docs/" + name, bytes));

        var rendered = Rendered.Render($"![A heron](docs/{name}?raw=true \"At dawn\")", images: images);

        var image = SafeMarkup.Check(rendered.Html, name).QuerySelector("img")!;
        var file = Assert.Single(rendered.Images);
        Assert.EndsWith(extension, file.Path, StringComparison.Ordinal);
        Assert.Equal("connectors/vdk-heron/" + image.GetAttribute("src"), file.Path);
        Assert.Equal("A heron, At dawn, 40 x 20", $"{image.GetAttribute("alt")}, {image.GetAttribute("title")}, {image.GetAttribute("width")} x {image.GetAttribute("height")}");
    }

    [Fact]
    public void AnImageIsCopiedOnceAndScaledAsAskedFor()
    {
        var images = Images(("vdk-heron/a.png", Png));

        var rendered = Rendered.Render("![](a.png) <img src=\"./a.png\" width=\"20\"> <img src=a.png height=5px>", images: images);

        Assert.Single(rendered.Images);
        Assert.Equal(
            ["a 40x20", "a 20x10", "a 10x5"],
            SafeMarkup.Check(rendered.Html, "sizes").QuerySelectorAll("img")
                .Select(image => $"{image.GetAttribute("alt")} {image.GetAttribute("width")}x{image.GetAttribute("height")}"));
    }

    [Theory]
    [InlineData("../../outside.png")]
    [InlineData("..%2F..%2Foutside.png")]
    [InlineData("missing.png")]
    [InlineData("text.png")]
    [InlineData("broken.svg")]
    [InlineData("large.png")]
    [InlineData("huge-sides.png")]
    public void WhatIsNoFitImageBecomesALink(string target)
    {
        byte[] hugeSides = [.. Png[..16], 0x7F, 0xFF, 0xFF, 0xFF, .. Png[20..]];
        var images = Images(
            ("vdk-heron/text.png", "<script>alert(1)</script>"u8.ToArray()),
            ("vdk-heron/broken.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"u8.ToArray()),
            ("vdk-heron/large.png", [.. Png, .. new byte[2_000_000]]),
            ("vdk-heron/huge-sides.png", hugeSides),
            ("outside.png", Png));

        var rendered = Rendered.Render($"![x]({target})", images: images);

        Assert.Empty(rendered.Images);
        Assert.Empty(SafeMarkup.Check(rendered.Html, target).QuerySelectorAll("img"));
    }

    [Fact]
    public void TooManyImagesAreReported()
    {
        var diagnostics = new DiagnosticBag();
        var images = Images([.. Enumerable.Range(0, 50).Select(i => ($"vdk-heron/{i}.png", (byte[])[.. Png, (byte)i]))]);

        var rendered = Rendered.Render(string.Concat(Enumerable.Range(0, 50).Select(i => $"![x]({i}.png)\n")), diagnostics, images);

        Assert.Equal(MarkdownLimits.Default.Images, rendered.Images.Count);
        Assert.All(diagnostics.ToSortedList(), diagnostic => Assert.Equal("VCD6004", diagnostic.Id));
    }

    [Fact]
    public void NothingThatRunsOrLoadsStaysInADrawing()
    {
        const string Drawing = """
            <?xml version="1.0"?>
            <?xml-stylesheet href="javascript:alert(1)"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:e="urn:e" width="10" height="10" onload="alert(1)">
              <script>alert(1)</script><style>@import url(https://evil.example/x.css)</style><e:x/><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>
              <a href="javascript:alert(1)"><text>x</text></a><image href="https://evil.example/x.png"/><animate attributeName="href" values="javascript:alert(1)"/>
              <linearGradient id="g"/><rect width="5" height="5" fill="url(#g)" style="fill:url( '#g' ); stroke: red"/>
              <rect fill="url(https://evil.example/#x)" style="background:u\72l(https://evil.example)" onclick="alert(1)" e:y="1"/>
              <use xlink:href="#g"/><use href="https://evil.example/x.svg#y"/><text>A &amp; B</text>
            </svg>
            """;

        var rendered = Rendered.Render("![x](a.svg)", images: Images(("vdk-heron/a.svg", Encoding.UTF8.GetBytes(Drawing))));

        var clean = Encoding.UTF8.GetString(Assert.Single(rendered.Images).Content.Span);
        foreach (var gone in (string[])["script", "alert", "evil", "style>", "foreignObject", "onload", "onclick", "<a", "<image", "animate", "xlink", "urn:e", "<?"])
        {
            Assert.DoesNotContain(gone, clean, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("fill=\"url(#g)\" style=\"fill:url( '#g' ); stroke: red\"", clean, StringComparison.Ordinal);
        Assert.Contains("<use href=\"#g\" />", clean, StringComparison.Ordinal);
        Assert.Contains("A &amp; B", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<svg/>")]
    [InlineData("")]
    public void AnythingElseIsNoDrawing(string text) =>
        Assert.Empty(Rendered.Render("![x](a.svg)", images: Images(("vdk-heron/a.svg", Encoding.UTF8.GetBytes(text)))).Images);

    private static Tree Images(params (string Path, byte[] Bytes)[] files) => new(files.ToDictionary(file => file.Path, file => file.Bytes));

    private sealed class Tree(Dictionary<string, byte[]> files) : IImageSource
    {
        public byte[]? Read(string target) =>
            RepositoryPath.Resolve(target, "vdk-heron") is { } resolved && resolved.Path.StartsWith("vdk-heron/", StringComparison.Ordinal)
                ? files.GetValueOrDefault(resolved.Path)
                : null;

        public string SitePath(string fileName) => "connectors/vdk-heron/" + fileName;

        public string Address(string sitePath) => sitePath["connectors/vdk-heron/".Length..];
    }
}
