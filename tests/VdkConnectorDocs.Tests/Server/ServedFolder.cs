using System.Net.Sockets;
using System.Text;
using VdkConnectorDocs.Server;
using Xunit;

namespace VdkConnectorDocs.Tests.Server;

/// <summary>A small site in a folder of its own, with a secret beside it, and a server that shows it under <c>/docs/</c>.</summary>
public sealed class ServedFolder : IAsyncLifetime
{
    public const string Secret = "not for the web";

    public TemporaryFolder Folder { get; } = new();

    public SiteServer Server { get; private set; } = null!;

    /// <summary>Follows no redirect, so that tests see it.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Folder.Write("secret.txt", Secret);
        Folder.Write("site/index.html", "<html><body><p>home</p></body></html>\n");
        Folder.Write("site/about/index.html", "<html><body><p>about</p></body></html>\n");
        Folder.Write("site/404.html", "<html><body><p>nothing</p></body></html>\n");
        Folder.Write("site/page.html", "<html><body><p>page</p></body></html>\n");
        Folder.Write("site/data.json", "{}\n");
        Folder.Write("site/assets/site.css", "p {}\n");
        Folder.Write("site/image.png", "not really");
        Folder.Write("site/unlisted.txt", Secret);
        Server = await SiteServer.Start(new ServerOptions { Reloads = true }, CancellationToken.None);
        Show("1");
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Server.Address, "/docs/") };
    }

    public void Show(string version, params IEnumerable<string> more) => Server.Show(new ServedSite
    {
        Folder = Folder.Combine("site"),
        BasePath = "/docs/",
        Version = version,
        Files = new HashSet<string>(StringComparer.Ordinal)
        {
            "index.html", "about/index.html", "404.html", "page.html", "data.json", "assets/site.css", "gone.html", "image.png",
        }.Union(more).ToHashSet(StringComparer.Ordinal),
    });

    /// <summary>The answer to a request as it is written here, byte for byte: a client would tidy up its path.</summary>
    public async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Address.Host, Server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
