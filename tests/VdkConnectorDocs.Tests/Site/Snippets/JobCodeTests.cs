using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Snippets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Snippets;

public sealed class JobCodeTests
{
    private const string ReadCalls = """
        import ast, sys
        for node in ast.walk(ast.parse(sys.stdin.read())):
            if isinstance(node, ast.Call):
                for keyword in node.keywords:
                    if isinstance(keyword.value, ast.Constant):
                        print(keyword.arg, keyword.value.value, sep="=")
        """;

    [Fact]
    public void EachWayToUseAPluginHasItsSnippet() => Assert.Equal(
        ["query", "ingest", "template", "read"],
        JobCode.For(SampleCatalog.Granary()).Concat(JobCode.For(SampleCatalog.Almanac())).Select(s => s.Id));

    [Fact]
    public void TheCodeIsPythonAndHasTheRealNames()
    {
        var calls = string.Concat(JobCode.For(SampleCatalog.Granary()).Select(s => ExternalProgram.Run("python3", s.Code, "-c", ReadCalls)));
        foreach (var expected in (string[])["database=granary", "database=reporting", "method=granary", "method=reporting", "template_name=scd1"])
        {
            Assert.Contains(expected, calls.Split('\n'));
        }
    }

    [Fact]
    public void ADataSourceIsGivenWhatItRequires() =>
        Assert.Contains("\"year\": 0,", JobCode.For(SampleCatalog.Almanac())[0].Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"); import os; os.abort() #")]
    [InlineData("a\nb\\")]
    [InlineData("\u2028 ✓ 😀 \u0007")]
    public void ANameCannotEndItsLiteral(string name)
    {
        var plugin = SampleCatalog.Plugin("vdk-x", ConnectorKinds.Database) with
        {
            Databases = [new DatabaseConnection(name, PerSection: false, null, SampleCatalog.At(1))],
        };
        var literal = ExternalProgram.Run(
            "python3",
            JobCode.For(plugin)[0].Code,
            "-c",
            "import ast, sys; print(ascii([k.value.value for n in ast.walk(ast.parse(sys.stdin.read())) if isinstance(n, ast.Call) for k in n.keywords][0]))");
        Assert.Equal(ExternalProgram.Run("python3", name, "-c", "import sys; print(ascii(sys.stdin.read()))"), literal);
    }
}
