using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;

namespace VdkConnectorDocs.Benchmarks.Python;

/// <summary>Parses about 256 thousand characters of Python.</summary>
public class ParserBenchmark
{
    private readonly IReadOnlyList<SourceText> _sources = PythonFiles.Load();

    [Benchmark]
    public int Parse() => _sources.Sum(source => PythonParser.Parse(source).Module.Body.Length);
}
