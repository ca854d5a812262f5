namespace VdkConnectorDocs.Benchmarks.Templates;

/// <content>Without the official engine.</content>
public partial class PageBenchmark
{
    private partial IEnumerable<string> Pages() => [Ours()];
}
