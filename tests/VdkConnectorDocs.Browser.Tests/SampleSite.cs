using VdkConnectorDocs.Browser.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>The site of the sample plugins and a browser to look at it with, made once for all tests.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public Chromium Chromium { get; } = new();

    public BuiltSite Built { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Chromium.InitializeAsync();
        Built = await BuiltSite.Build(static _ => []);
    }

    /// <summary>Opens a page of it, by its address relative to the site's root.</summary>
    public Task<Visit> Visit(string path, VisitOptions? options = null) => Tests.Visit.To(Chromium, new Uri(Built.Address, path), options);

    /// <summary>Opens a page of it from the disk.</summary>
    public Task<Visit> VisitFile(string path) => Tests.Visit.To(Chromium, new Uri(new Uri(Built.Folder + "/").AbsoluteUri + path), options: null);

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Built.DisposeAsync();
    }
}
