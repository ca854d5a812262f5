using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace VdkConnectorDocs.Server;

/// <summary>Answers requests from the newest state of the site.</summary>
internal sealed class SiteResponder(ServerOptions options, ReloadChannel reload, CancellationToken stopping)
{
    private volatile ServedSite? _site;

    public ServedSite? Site
    {
        get => _site;
        set => _site = value;
    }

    /// <summary>The port that the server listens on, known once it does.</summary>
    public int Port { get; set; }

    public async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HostCheck.Allows(request.Host, Port))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = request.Path.Value ?? "/";
        switch (path)
        {
            case ReloadScript.EventsPath when options.Reloads:
                await reload.Serve(context, stopping);
                break;
            case ReloadScript.Path when options.Reloads:
                await Send(context, ContentTypes.Of(ReloadScript.Path), System.Text.Encoding.UTF8.GetBytes(ReloadScript.Text));
                break;
            default:
                await AnswerFromSite(context, path);
                break;
        }
    }

    private async Task AnswerFromSite(HttpContext context, string path)
    {
        if (Site is not { } site)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var route = SiteRoute.Of(path, site);
        if (route.Redirect is { } target)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers[HeaderNames.Location] = target + context.Request.QueryString.ToUriComponent();
            return;
        }

        var content = route.File is null ? null : await SiteFileReader.Read(site, route.File, context.RequestAborted);
        context.Response.StatusCode = route.IsFound && content is not null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        if (content is null)
        {
            return;
        }

        var type = ContentTypes.Of(route.File!);
        await Send(context, type, options.Reloads && type == ContentTypes.Html ? ReloadScript.InsertInto(content, site.Version) : content);
    }

    private static async Task Send(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}
