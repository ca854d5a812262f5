using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Lexing;

namespace VdkConnectorDocs.Benchmarks.Python;

/// <summary>Splits about 256 thousand characters of Python into tokens.</summary>
public class LexerBenchmark
{
    private readonly IReadOnlyList<SourceText> _sources = PythonFiles.Load();

    [Benchmark]
    public int Lex()
    {
        var count = 0;
        foreach (var source in _sources)
        {
            using var tokens = new TokenList(16 + (source.Length / 4));
            new Lexer(source.Text, PythonParserOptions.Default, tokens).Run();
            count += tokens.Count;
        }

        return count;
    }
}
