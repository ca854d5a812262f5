using System.Globalization;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>
/// The versions of Python that a package supports: those it declares, as far as <c>requires-python</c> allows them; all that it allows
/// where none is declared.
/// </summary>
internal static class SupportedPythons
{
    /// <summary>What can be meant where nothing is declared.</summary>
    private static readonly IReadOnlyList<string> Known =
        [.. Enumerable.Range(6, 9).Select(static minor => $"3.{minor.ToString(CultureInfo.InvariantCulture)}")];

    public static IReadOnlyList<string> Dropped(Package before, Package after) => Missing(before, after);

    public static IReadOnlyList<string> Added(Package before, Package after) => Missing(after, before);

    public static Change ToChange(PluginPair pair, string message) => new Change
    {
        Plugin = pair.Head.Id,
        About = FactKinds.PythonVersions,
        Subject = FactKinds.PythonVersions,
        Message = message,
        Before = FindingValue.OfList(Of(pair.Base.Package)),
        After = FindingValue.OfList(Of(pair.Head.Package)),
    }.InHead(PluginRemovedRule.PlaceOf(pair.Head));

    private static IReadOnlyList<string> Of(Package package) => Allowed(Declared(package) is { Count: > 0 } declared ? declared : Known, package);

    /// <summary>What the first supports and the second does not. Who declares nothing leaves it to what is required.</summary>
    private static List<string> Missing(Package first, Package second)
    {
        var declared = Declared(first).Count > 0 && Declared(second).Count > 0;
        var mine = declared ? Of(first) : Allowed(Known, first);
        var others = declared ? Of(second) : Allowed(Known, second);
        return [.. mine.Except(others, StringComparer.Ordinal)];
    }

    /// <summary>Versions with a minor part: <c>3</c> alone says nothing about one of them.</summary>
    private static List<string> Declared(Package package) => [.. package.PythonVersions.Where(static version => version.Contains('.', StringComparison.Ordinal))];

    private static IReadOnlyList<string> Allowed(IReadOnlyList<string> versions, Package package) =>
        package.RequiresPython is { } specifier ? [.. versions.Where(version => PythonSpecifier.Allows(specifier, version))] : versions;
}
