using System.Text;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Verification;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Verification;

public sealed class LinkVerifierTests
{
    private static readonly Uri Base = new("https://example.org/base/");

    [Theory]
    [InlineData("<a href=\"a/b.html\">")]
    [InlineData("<a href='a/'>")]
    [InlineData("<a href=a/?q=1#x>")]
    [InlineData("<a href=\"./a/../index.html\">")]
    [InlineData("<a href=\"\">")]
    [InlineData("<a href=\"#\"><a href=\"#top\">")]
    [InlineData("<a href=\"?c=1\">")]
    [InlineData("<p id=\"here\"><a href=\"#here\">")]
    [InlineData("<p id=\"a&amp;b\"><a href=\"#a%26b\">")]
    [InlineData("<a href=\"a/b.html#x\">")]
    [InlineData("<a href=\"a/%C3%BC.txt\">")]
    [InlineData("<a href=\"/base/a/b.html\"><a href=\"/base/\">")]
    [InlineData("<a href=\"https://example.org/base/a/\"><link rel=canonical href=\"https://example.org/base/\">")]
    [InlineData("<a href=\"mailto:a@example.org\"><a href=\"data:text/plain,x\">")]
    [InlineData("<!-- <a href=\"missing.html\"> --><script>\"<a href='missing.html'>\"</script><style>a::after{content:'<a href=missing>'}</style>")]
    [InlineData("<img src=\"pixel.png\" alt=\"\"><img alt src=pixel.png srcset=\"pixel.png 1x, pixel.png 2x\">")]
    [InlineData("<label for=\"x\"></label><input id=\"x\" aria-describedby=\"x  x\">")]
    [InlineData("a < b <3 <a\nhref\n=\n\"a/b.html\"\n>")]
    public void WhatIsRightIsNotReported(string html) => Assert.Empty(Verify(html));

    [Theory]
    [InlineData("<a href=\"missing.html\">", "index.html: error VCD6201: The page links to 'missing.html', which is not there.")]
    [InlineData("<a href=\"a\">", "index.html: error VCD6201: The page links to 'a', which is not there.")]
    [InlineData("<a href=\"A/B.html\">", "index.html: error VCD6201: The page links to 'A/B.html', which is not there.")]
    [InlineData("<a href=\"missing/\">", "index.html: error VCD6201: The page links to 'missing/index.html', which is not there.")]
    [InlineData("<a href=\"../index.html\">", "index.html: error VCD6201: The page links to '../index.html', which is not there.")]
    [InlineData("<a href=\"/elsewhere/\">", "index.html: error VCD6201: The page links to '/elsewhere/', which is not there.")]
    [InlineData("<a href=\"https://example.org/base/missing.html\">", "index.html: error VCD6201: The page links to 'missing.html', which is not there.")]
    [InlineData("<script src=\"missing.js\"></script>", "index.html: error VCD6201: The page links to 'missing.js', which is not there.")]
    [InlineData("<img alt=\"\" src=\"pixel.png\" srcset=\"pixel.png 1x, large.png 2x\">", "index.html: error VCD6201: The page links to 'large.png', which is not there.")]
    [InlineData("<a href=\"#missing\">", "index.html: error VCD6202: The page links to 'index.html#missing', where no element has that id.")]
    [InlineData("<a href=\"a/b.html#y\">", "index.html: error VCD6202: The page links to 'a/b.html#y', where no element has that id.")]
    [InlineData("<img src=\"pixel.png\">", "index.html: error VCD6203: The page has an image without an 'alt' text.")]
    [InlineData("<p id=a><p id=\"a\">", "index.html: error VCD6204: The page has more than one element with the id 'a'.")]
    [InlineData("<label for=\"y\">", "index.html: error VCD6205: The page refers to an element with the id 'y', which it does not have.")]
    [InlineData("<p aria-labelledby=\"x y\" id=x>", "index.html: error VCD6205: The page refers to an element with the id 'y', which it does not have.")]
    public void WhatIsWrongIsReported(string html, string message) => Assert.Equal([message], Verify(html));

    [Fact]
    public void OfSeveralPagesTheFirstIsNamed()
    {
        var verifier = new LinkVerifier(null);
        foreach (var page in (string[])["c.html", "a.html", "b.html"])
        {
            verifier.Add(Page(page, "<a href=missing.html>"));
        }

        Assert.Equal("a.html", Assert.Single(verifier.Verify()).Location.Path);
    }

    [Fact]
    public void StyleSheetsAreReadToo()
    {
        var verifier = new LinkVerifier(null);
        verifier.Add(Page("css/a.css", "a{background:url(\"../img/b.png\")} b{background:url( c.png )} c{background:url(data:image/png,x)}"));

        Assert.Equal(["css/c.png", "img/b.png"], verifier.Verify().Select(diagnostic => diagnostic.Message.Split('\'')[1]).Order());
    }

    [Fact]
    public void AddressesOnOtherHostsAreListedOnce()
    {
        var verifier = new LinkVerifier(Base);
        verifier.Add(Page("index.html", "<a href=\"https://b.example/#x\"><a href=\"https://b.example/#y\"><a href=\"//a.example/?b=c&amp;d\"><a href=\"https://example.org/other\">"));

        Assert.Equal(["//a.example/?b=c&d", "https://b.example/", "https://example.org/other"], verifier.ExternalAddresses);
    }

    private static IEnumerable<string> Verify(string html)
    {
        var verifier = new LinkVerifier(Base);
        verifier.Add(Page("index.html", html));
        verifier.Add(Page("a/index.html", "<p id=x>"));
        verifier.Add(Page("a/b.html", "<p id='x'><a href=\"../index.html\"><a href=\"..\"><a href=\"../a/\">"));
        verifier.Add(Page("a/ü.txt", ""));
        verifier.Add(Page("pixel.png", ""));
        return verifier.Verify().Select(diagnostic => diagnostic.ToString());
    }

    private static SiteFile Page(string path, string html) => new(path, Encoding.UTF8.GetBytes(html));
}
