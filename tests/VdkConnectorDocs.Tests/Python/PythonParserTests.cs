using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

public sealed class PythonParserTests
{
    [Fact]
    public void KeepsWhatSurroundsABrokenStatement()
    {
        const string Text = """
            import os
            def broken(a b):
                pass
            def kept():
                first = 1
                second = = 2
                third = 3
            last = 4
            """;

        var result = PythonParser.Parse(new SourceText("a.py", Text));

        Assert.Equal(["a.py(2,14)", "a.py(6,14)"], result.Diagnostics.Select(d => d.Location.ToString()));
        Assert.Collection(
            result.Module.Body,
            statement => Assert.IsType<ImportStatement>(statement),
            statement => Assert.Equal(2, Assert.IsType<FunctionDefinition>(statement).Body.Length),
            statement => Assert.IsType<AssignStatement>(statement));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('~')]
    public void DeepNestingIsADiagnostic(char opening)
    {
        var result = PythonParser.Parse(new SourceText("a.py", "x = " + new string(opening, 100_000) + "\ny = 1\n"));

        Assert.NotEmpty(result.Diagnostics);
    }
}
