using System.Net.Http.Headers;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Reads a saved <c>connectors.json</c> from a file or over HTTP.</summary>
internal static class SavedCatalogSource
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public static ConnectorCatalog? Read(string address, CatalogReadLimits limits, ToolRun run)
    {
        var bytes = IsRemote(address) ? Download(new Uri(address), limits, run) : ReadFile(address, run);
        return bytes is null ? null : CatalogJsonReader.Read(bytes, AddressText.WithoutCredentials(address), run.Diagnostics, limits);
    }

    public static bool IsRemote(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    private static byte[]? ReadFile(string path, ToolRun run)
    {
        try
        {
            return File.ReadAllBytes(run.Context.FullPath(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(run.Context.FullPath(path)) ? "it is a folder; did you mean --plugins?"
                : exception is FileNotFoundException or DirectoryNotFoundException ? "it does not exist"
                : exception.Message;
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(path), reason));
            return null;
        }
    }

    private static byte[]? Download(Uri uri, CatalogReadLimits limits, ToolRun run)
    {
        var shown = AddressText.WithoutCredentials(uri.OriginalString);
        using var client = new HttpClient { MaxResponseContentBufferSize = limits.MaxBytes, Timeout = Timeout };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Tool.Name, Tool.Version));
        try
        {
            return run.During(
                $"Downloading {shown}",
                () => client.GetByteArrayAsync(uri, run.CancellationToken).GetAwaiter().GetResult());
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            run.Diagnostics.Add(CliDiagnostics.CannotDownload.At(SourceLocation.OfFile(shown), exception.Message));
            return null;
        }
    }
}
