using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Site.Markdown.Links;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>A page written in Markdown: <c>about.md</c> is <c>/about/</c>. The pages of diagnostics are such pages; they have a list of their own.</summary>
internal static class DocumentPage
{
    private const string Extension = ".md";

    private const string DiagnosticFolder = "diagnostics/";

    private sealed record Parent(string Title, string Address);

    private sealed record Entry(string Code, string Title, string Address);

    private static readonly RecordShape<DocumentHeading> HeadingShape = new RecordShape<DocumentHeading>("heading")
        .Member("level", h => h.Level)
        .Member("id", h => h.Id)
        .Member("text", h => h.Text);

    private static readonly RecordShape<Parent> ParentShape = new RecordShape<Parent>("parent document")
        .Member("title", p => p.Title)
        .Member("address", p => p.Address);

    private static readonly RecordShape<Entry> EntryShape = new RecordShape<Entry>("diagnostic entry")
        .Member("code", e => e.Code)
        .Member("title", e => e.Title)
        .Member("address", e => e.Address);

    public static IEnumerable<PageFile> List(PageScope scope)
    {
        foreach (var path in scope.Documents)
        {
            yield return PageFile.Of(SitePath(path), "pages/document.sbn-html", path, Load);
        }

        if (scope.DiagnosticCodes.Count > 0)
        {
            yield return PageFile.Of(DiagnosticFolder + "index.html", "pages/diagnostics.sbn-html", Diagnostics);
        }
    }

    /// <summary>Whether a file of the folder of pages is one.</summary>
    public static bool IsDocument(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>Whether a document explains a diagnostic.</summary>
    public static bool IsDiagnostic(string path) => path.StartsWith(DiagnosticFolder + "vcd", StringComparison.Ordinal);

    /// <summary>The code that a document explains.</summary>
    public static string Code(string path) => path[DiagnosticFolder.Length..^Extension.Length].ToUpperInvariant();

    private static string SitePath(string path) => path[..^Extension.Length] + "/index.html";

    private static PageContent Load(PageReader reader, string path)
    {
        var source = Read(reader, path);
        var page = new DocumentAddresses(path, reader);
        var rendered = MarkdownRenderer.Render(
            new MarkdownRequest
            {
                Source = source,
                Links = page,
                Images = page,
                HeadingLevel = 2,
                OmitTitle = true,
                IdPrefix = "",
                Limits = reader.Configuration.Limits.Markdown,
            },
            reader.Diagnostics);
        var name = path[..^Extension.Length];
        return new PageContent(
            [
                new("name", name),
                new("parent", ParentOf(reader, path) is { } parent ? ParentShape.Wrap(parent) : null),
                new("document_title", rendered.Title ?? name),
                new("summary", FirstParagraph.Of(source.Text) ?? rendered.Title ?? name),
                new("headings", HeadingShape.Wrap(rendered.Headings)),
                new("document", Markup.Of(rendered.Html)),
            ],
            rendered.Images);
    }

    /// <summary>The page of the folder that a page lies in: <c>design.md</c> for <c>design/security.md</c>. Null where there is none.</summary>
    private static Parent? ParentOf(PageReader reader, string path)
    {
        if (IsDiagnostic(path))
        {
            return new("Diagnostics", DiagnosticFolder + "index.html");
        }

        if (path.LastIndexOf('/') is not (> 0 and var slash) || reader.ReadDocument(path[..slash] + Extension) is not { } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return new(FirstLine(text), SitePath(path[..slash] + Extension));
    }

    private static PageContent Diagnostics(PageReader reader)
    {
        var entries = reader.DiagnosticDocuments
            .Select(path => new Entry(Code(path), Title(Read(reader, path).Text, Code(path)), SitePath(path)))
            .ToList();
        return PageContent.Of(("entries", EntryShape.Wrap(entries)));
    }

    // The first line of each such page is "# VCD1001: Title".
    private static string Title(string text, string code)
    {
        var line = FirstLine(text);
        return line.StartsWith(code + ":", StringComparison.OrdinalIgnoreCase) ? line[(code.Length + 1)..].Trim() : line;
    }

    private static string FirstLine(string text) =>
        text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).TrimStart("# ").TrimEnd().ToString();

    private static SourceText Read(PageReader reader, string path) =>
        new(reader.DocumentName(path), Encoding.UTF8.GetString(reader.ReadDocument(path) ?? []));

    /// <summary>The links and images of a page in Markdown, written relative to its file; a folder is a page.</summary>
    private sealed class DocumentAddresses(string path, PageReader reader) : ILinkResolver, IImageSource
    {
        private readonly string _folder = path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
        private readonly string _root = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/') + 1));

        public string? Resolve(string target)
        {
            if (RepositoryPath.Resolve(target, _folder) is not { } resolved)
            {
                return null;
            }

            var file = resolved switch
            {
                { Path: "" } => "index.html",
                { IsFolder: true } => resolved.Path + "/index.html",
                _ when resolved.Path.EndsWith(Extension, StringComparison.Ordinal) => DocumentPage.SitePath(resolved.Path),
                _ => resolved.Path,
            };
            return _root + file + resolved.Suffix;
        }

        public string? ResolveFragment(string fragment) => null;

        public byte[]? Read(string target) =>
            RepositoryPath.Resolve(target, _folder) is { Path.Length: > 0 } resolved ? reader.ReadDocument(resolved.Path) : null;

        public string SitePath(string fileName) => path[..^Extension.Length] + "/" + fileName;

        public string Address(string sitePath) => sitePath[(sitePath.LastIndexOf('/') + 1)..];
    }
}
