using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Verification;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>One build's use of what an earlier process has left, and what it leaves itself. Safe to use from several threads.</summary>
internal sealed class PageRecording : IDisposable
{
    private readonly SiteRecording _recording;
    private readonly string _outputDirectory;
    private readonly string _basis;
    private readonly RecordedPages? _earlier;
    private readonly PageRecorder _recorder;

    private PageRecording(SiteRecording recording, PageScope scope, RenderSettings settings)
    {
        var ids = new ContentIds();
        _recording = recording;
        _outputDirectory = scope.Request.OutputDirectory;

        // What all pages are made of, besides what each asks, and the templates and the configuration, which the recording is for.
        _basis = $"{ids.Of(scope.DiagnosticCodes)} {settings.Limits}";
        _earlier = RecordedPages.Open(recording.Earlier, _basis, scope, ids);
        _recorder = new PageRecorder(ids);
    }

    /// <summary>Null when nobody wants to know.</summary>
    public static PageRecording? Begin(SiteRecording? recording, PageScope scope, RenderSettings settings) =>
        recording is null ? null : new PageRecording(recording, scope, settings);

    /// <inheritdoc cref="RecordedPages.Find"/>
    public RecordedPage? Find(PageFile page)
    {
        if (_earlier?.Find(page) is not { } known)
        {
            return null;
        }

        _recorder.Add(page, known);
        return known;
    }

    /// <inheritdoc cref="PageRecorder.Add(PageFile, PageTrace, IEnumerable{SiteFile}, IReadOnlyList{Diagnostic})"/>
    public void Add(PageFile page, PageTrace trace, IEnumerable<SiteFile> otherFiles, IReadOnlyList<Diagnostic> diagnostics) =>
        _recorder.Add(page, trace, otherFiles, diagnostics);

    /// <summary>Says that the site stands in the output directory.</summary>
    public void Complete()
    {
        if (SiteIntegrity.ManifestHash(_outputDirectory) is { } manifest)
        {
            _recording.Made = _recorder.ToRecord(_basis, manifest);
        }
    }

    public void Dispose() => _recorder.Dispose();
}
