using System.Reflection;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

public sealed class PythonDiagnosticsTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(PythonDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Fact]
    public void EveryCodeIsUsedOnce() => Assert.Equal(Descriptors.Length, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void EveryCodeHasAPage()
    {
        foreach (var descriptor in Descriptors)
        {
            var page = RepositoryFolder.Combine("site", "pages", "diagnostics", descriptor.Id.ToLowerInvariant() + ".md");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    /// <summary>Two limits are left to <see cref="PythonLimitTests"/>, as a file that passes them is large.</summary>
    [Fact]
    public void EveryCodeHasAFixture()
    {
        var folder = Path.Combine(RepositoryFolder.Fixtures, "python", "invalid");
        var expected = string.Concat(RepositoryFolder.FindFiles(folder, Snapshot.Suffix).Select(file => File.ReadAllText(Path.Combine(folder, file))));
        var codes = Descriptors.Except([PythonDiagnostics.TooLong, PythonDiagnostics.TooManyErrors]).Select(descriptor => descriptor.Id);

        Assert.DoesNotContain(codes, code => !expected.Contains(code, StringComparison.Ordinal));
    }
}
