using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using VdkConnectorDocs.Server;
using Xunit;

namespace VdkConnectorDocs.Tests.Server;

public sealed class SiteServerTests(ServedFolder served) : IClassFixture<ServedFolder>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("", 200, "text/html; charset=utf-8", "home")]
    [InlineData("index.html", 200, "text/html; charset=utf-8", "home")]
    [InlineData("?q=postgres", 200, "text/html; charset=utf-8", "home")]
    [InlineData("about/", 200, "text/html; charset=utf-8", "about")]
    [InlineData("page", 200, "text/html; charset=utf-8", "page")]
    [InlineData("data.json", 200, "application/json; charset=utf-8", "{}")]
    [InlineData("assets/site.css", 200, "text/css; charset=utf-8", "p {}")]
    [InlineData("nowhere", 404, "text/html; charset=utf-8", "nothing")]
    [InlineData("assets/", 404, "text/html; charset=utf-8", "nothing")]
    [InlineData("ABOUT/", 404, "text/html; charset=utf-8", "nothing")]
    [InlineData("/elsewhere/", 404, "text/html; charset=utf-8", "nothing")]
    public async Task AnswersAsGitHubPagesWould(string path, int status, string type, string content)
    {
        using var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Contains(content, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about", "/docs/about/")]
    [InlineData("about?c=a,b", "/docs/about/?c=a,b")]
    [InlineData("/docs", "/docs/")]
    [InlineData("/", "/docs/")]
    public async Task RedirectsToTheFolder(string path, string target)
    {
        using var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/docs/../secret.txt")]
    [InlineData("/docs/%2e%2e/secret.txt")]
    [InlineData("/docs/..%2fsecret.txt")]
    [InlineData("/docs/about/../../../secret.txt")]
    [InlineData("/docs/..%5csecret.txt")]
    [InlineData(@"/docs/..\secret.txt")]
    [InlineData("/docs//etc/passwd")]
    [InlineData("/docs/unlisted.txt")]
    [InlineData("/docs/page.html%00.txt")]
    [InlineData("http://127.0.0.1/docs/../secret.txt")]
    public async Task NothingButTheSiteCanBeRead(string path)
    {
        var answer = await served.Raw($"GET {path} HTTP/1.1\nHost: {served.Server.Address.Authority}\nConnection: close\n\n");

        Assert.Matches("^HTTP/1.1 4", answer);
        Assert.DoesNotContain(ServedFolder.Secret, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinksOutOfTheSiteAreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a privilege there.");
        File.CreateSymbolicLink(served.Folder.Combine("site/link.txt"), served.Folder.Combine("secret.txt"));
        Directory.CreateSymbolicLink(served.Folder.Combine("site/up"), served.Folder.Path);
        served.Show("1", "link.txt", "up/secret.txt");

        foreach (var path in (string[])["link.txt", "up/secret.txt"])
        {
            using var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(ServedFolder.Secret, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:{port}", 421)]
    [InlineData("localhost.evil.example:{port}", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("localhost:{port}", 200)]
    [InlineData("127.0.0.1:{port}", 200)]
    public async Task AnswersOnlyToTheNamesOfThisMachine(string host, int status)
    {
        var name = host.Replace("{port}", served.Server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var answer = await served.Raw($"GET /docs/ HTTP/1.1\nHost: {name}\nConnection: close\n\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 200, answer.Contains("home", StringComparison.Ordinal));
    }

    [Fact]
    public void ListensOnTheLoopbackAddressAlone()
    {
        Assert.Equal("127.0.0.1", served.Server.Address.Host);

        // Nobody holds the port on the address of any other interface.
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var addresses = Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork).Where(address => !IPAddress.IsLoopback(address)).ToList();
        Assert.SkipWhen(addresses.Count == 0, "This machine has no other address.");
        Assert.ThrowsAny<SocketException>(() => other.Connect(addresses[0], served.Server.Address.Port));
    }

    [Fact]
    public async Task OnlyReads()
    {
        using var answer = await served.Client.PostAsync(new Uri("", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("data.json", UriKind.Relative));
        using var head = await served.Client.SendAsync(request);
        Assert.Equal(3, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("about/", true)]
    [InlineData("data.json", true)]
    [InlineData("assets/site.css", true)]
    [InlineData("image.png", false)]
    public async Task TextIsSentCompressedToWhoCanReadIt(string path, bool compressed)
    {
        var plain = await served.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await served.Client.SendAsync(request);

        Assert.Equal(compressed ? ["gzip"] : [], answer.Content.Headers.ContentEncoding);
        using var content = new MemoryStream();
        await using (var body = await answer.Content.ReadAsStreamAsync())
        await using (var text = compressed ? new GZipStream(body, CompressionMode.Decompress) : body)
        {
            await text.CopyToAsync(content);
        }

        Assert.Equal(plain, content.ToArray());
    }

    [Fact]
    public async Task PagesAreToldOfANewVersion()
    {
        served.Show("first");
        Assert.Contains(
            """<script src="/.reload/script.js?version=first"></script>""", await served.Client.GetStringAsync(new Uri("about/", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("EventSource", await served.Client.GetStringAsync(new Uri("/.reload/script.js?version=first", UriKind.Relative)), StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(Patience);
        await using var events = await served.Client.GetStreamAsync(new Uri("/.reload/events", UriKind.Relative), patience.Token);
        using var reader = new StreamReader(events);

        Assert.Equal("data: first", await reader.ReadLineAsync(patience.Token));
        served.Show("second");
        Assert.Equal("", await reader.ReadLineAsync(patience.Token));
        Assert.Equal("data: second", await reader.ReadLineAsync(patience.Token));
    }

    [Fact]
    public async Task TheReloadChannelIsDoneWithWhoAsksForItsHeader()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var oneConnection = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(oneConnection) { BaseAddress = served.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/.reload/events", UriKind.Relative));

        using var answer = await client.SendAsync(request, patience.Token);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await client.GetStringAsync(new Uri("data.json", UriKind.Relative), patience.Token));
    }

    [Fact]
    public async Task WithoutReloadsAPageIsServedAsItWasPublished()
    {
        await using var server = await SiteServer.Start(new ServerOptions(), CancellationToken.None);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);

        server.Show(new ServedSite { Folder = served.Folder.Combine("site"), Files = new HashSet<string>(["index.html"]), Version = "1" });

        Assert.Equal(await File.ReadAllTextAsync(served.Folder.Combine("site/index.html")), await client.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/.reload/events", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task WhatIsNewerThanTheFolderIsServedAndWaitedFor()
    {
        await using var server = await SiteServer.Start(new ServerOptions(), CancellationToken.None);
        using var client = new HttpClient { BaseAddress = server.Address };
        var arrival = new TaskCompletionSource<byte[]?>();
        server.Show(new ServedSite
        {
            Folder = served.Folder.Combine("site"),
            Files = new HashSet<string>(["index.html", "page.html", "data.json", "new.txt"]),
            Version = "1",
            Ahead = new Dictionary<string, Task<byte[]?>>
            {
                ["index.html"] = Task.FromResult<byte[]?>("newer"u8.ToArray()),
                ["new.txt"] = Task.FromResult<byte[]?>("new"u8.ToArray()),
                ["data.json"] = arrival.Task,
            },
        });

        var late = client.GetStringAsync(new Uri("data.json", UriKind.Relative));
        Assert.Equal("newer", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal("new", await client.GetStringAsync(new Uri("new.txt", UriKind.Relative)));
        Assert.Equal(await File.ReadAllTextAsync(served.Folder.Combine("site/page.html")), await client.GetStringAsync(new Uri("page", UriKind.Relative)));
        Assert.False(late.IsCompleted);
        arrival.SetResult(null);
        Assert.Equal("{}\n", await late);
    }

    [Fact]
    public async Task PagesAreNotToldAgainOfTheVersionThatTheyHave()
    {
        served.Show("one");
        using var patience = new CancellationTokenSource(Patience);
        await using var events = await served.Client.GetStreamAsync(new Uri("/.reload/events", UriKind.Relative), patience.Token);
        using var reader = new StreamReader(events);
        Assert.Equal("data: one", await reader.ReadLineAsync(patience.Token));

        served.Show("one");
        served.Show("two");

        Assert.Equal("", await reader.ReadLineAsync(patience.Token));
        Assert.Equal("data: two", await reader.ReadLineAsync(patience.Token));
    }

    [Fact]
    public async Task AFileThatIsGoneIsNotFound()
    {
        using var answer = await served.Client.GetAsync(new Uri("gone.html", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task ATakenPortIsAnError() =>
        await Assert.ThrowsAnyAsync<IOException>(() => SiteServer.Start(new ServerOptions { Port = served.Server.Address.Port }, CancellationToken.None));
}
