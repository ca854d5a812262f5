using System.Globalization;
using Xunit;

namespace VdkConnectorDocs.Tests;

/// <summary>
/// The seeds of the tests that make input by chance, marked with the trait <c>Category=Fuzz</c>: a few that are always the same, or
/// those that the environment variable <c>FUZZ_SEEDS=first-last</c> asks for.
/// </summary>
internal static class FuzzSeeds
{
    public const string Category = "Category";
    public const string Fuzz = "Fuzz";

    /// <summary>From 1 to <paramref name="usual"/>, unless others are asked for.</summary>
    public static IEnumerable<int> Of(int usual)
    {
        var asked = (Environment.GetEnvironmentVariable("FUZZ_SEEDS") ?? $"1-{usual}").Split('-');
        var first = int.Parse(asked[0], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, int.Parse(asked[^1], CultureInfo.InvariantCulture) - first + 1);
    }

    public static TheoryData<int> DataOf(int usual) => [.. Of(usual)];
}
