using System.Reflection;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Architecture;

/// <summary>Every code that a user can meet is explained on a page of its own, and no page is left over.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly Lazy<IReadOnlyList<DiagnosticDescriptor>> Descriptors = new(FindDescriptors);

    public static TheoryData<string> Codes => [.. Descriptors.Value.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCodeHasAPageWithItsTitle(string code)
    {
        var page = RepositoryRoot.Combine($"site/pages/diagnostics/{code.ToLowerInvariant()}.md");

        Assert.True(File.Exists(page), $"{page} is missing.");
        Assert.Equal($"# {code}: {Descriptors.Value.First(d => d.Id == code).Title}", File.ReadLines(page).First());
    }

    [Fact]
    public void EveryPageHasACode()
    {
        var pages = new DirectoryInfo(RepositoryRoot.Combine("site/pages/diagnostics")).GetFiles("vcd*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file.Name).ToUpperInvariant());

        Assert.Empty(pages.Except(Descriptors.Value.Select(descriptor => descriptor.Id), StringComparer.Ordinal));
    }

    [Fact]
    public void NoCodeIsGivenTwice() =>
        Assert.Empty(Descriptors.Value.GroupBy(descriptor => descriptor.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    private static List<DiagnosticDescriptor> FindDescriptors() =>
        [.. new DirectoryInfo(AppContext.BaseDirectory).GetFiles("VdkConnectorDocs.*.dll")
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file.Name)))
            .Append(typeof(Tool).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];
}
