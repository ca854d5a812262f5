using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace VdkConnectorDocs.Server;

/// <summary>Serves a site on this machine's loopback address as GitHub Pages would: for looking at it, not for the public.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SiteResponder _responder;
    private readonly ReloadChannel _reload;
    private readonly CancellationTokenSource _stopping;

    private SiteServer(WebApplication application, SiteResponder responder, ReloadChannel reload, CancellationTokenSource stopping, Uri address)
    {
        _application = application;
        _responder = responder;
        _reload = reload;
        _stopping = stopping;
        Address = address;
    }

    /// <summary>The root of the host that the site is on.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve. Until the first <see cref="Show"/> every request is told that there is nothing yet.</summary>
    /// <exception cref="IOException">The port is taken or must not be used.</exception>
    public static async Task<SiteServer> Start(ServerOptions options, CancellationToken cancellationToken)
    {
        var stopping = new CancellationTokenSource();
        var reload = new ReloadChannel();
        var responder = new SiteResponder(options, reload, stopping.Token);
        var application = NewApplication(options);
        application.UseResponseCompression();
        application.Run(responder.Answer);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            await application.DisposeAsync();
            stopping.Dispose();
            if (exception is IOException or OperationCanceledException)
            {
                throw;
            }

            // What the system says of a port arrives as one of several types.
            throw new IOException(exception.Message, exception);
        }

        var bound = application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var address = new Uri(bound);
        responder.Port = address.Port;
        return new SiteServer(application, responder, reload, stopping, address);
    }

    /// <summary>Serves this state of the site from now on, and has open pages load it when its version is another than before.</summary>
    public void Show(ServedSite site)
    {
        var isNew = site.Version != _responder.Site?.Version;
        _responder.Site = site;
        if (isNew)
        {
            _reload.Announce(site.Version);
        }
    }

    /// <summary>Stops to serve; pages that listen are let go first, so that nothing waits for them.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _stopping.Dispose();
    }

    private static WebApplication NewApplication(ServerOptions options)
    {
        // No configuration, environment or logging: nothing but these options decides what is served.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        builder.Services.AddLogging().AddResponseCompression(static compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ContentTypes.Compressed;
        });
        return builder.Build();
    }

    /// <summary>Leaves signals to the program.</summary>
    private sealed class CallerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
