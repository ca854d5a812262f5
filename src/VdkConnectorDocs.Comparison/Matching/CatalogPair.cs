using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Causes;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Two catalogs with their plugins paired.</summary>
internal sealed class CatalogPair
{
    /// <summary>From which share of common names two plugins are one under two names.</summary>
    private const double SameShare = 0.6;

    private CatalogPair(ConnectorCatalog before, ConnectorCatalog after)
    {
        Base = before;
        Head = after;
    }

    public ConnectorCatalog Base { get; }

    public ConnectorCatalog Head { get; }

    /// <summary>By the id in the head, in ordinal order.</summary>
    public IReadOnlyList<PluginPair> Plugins { get; private init; } = [];

    public IReadOnlyList<Plugin> Removed { get; private init; } = [];

    public IReadOnlyList<Plugin> Added { get; private init; } = [];

    /// <summary>Files of the head that do not parse and did, in no plugin that is on both sides.</summary>
    public IReadOnlyList<BrokenFile> OtherBroken { get; private init; } = [];

    public static CatalogPair Create(ConnectorCatalog before, ConnectorCatalog after)
    {
        var gone = before.AllPlugins.ToList();
        var pairs = new List<(Plugin Base, Plugin Head)>();
        var fresh = new List<Plugin>();

        // A package's name is its identity, as the package index compares names (PEP 503); without one it is the folder.
        var byId = gone.ToLookup(static plugin => PackageNames.Normalize(plugin.Id), StringComparer.Ordinal);
        foreach (var plugin in after.AllPlugins)
        {
            if (byId[PackageNames.Normalize(plugin.Id)].FirstOrDefault(gone.Contains) is { } same)
            {
                pairs.Add((same, plugin));
                gone.Remove(same);
            }
            else
            {
                fresh.Add(plugin);
            }
        }

        PairRest(gone, fresh, pairs, static (old, now) => old.Path == now.Path && (old.Package.Name is null || now.Package.Name is null));
        PairRest(gone, fresh, pairs, static (old, now) => old.Path == now.Path && (Share(old, now) >= SameShare / 2 || OffersNothing(old)));
        PairRest(gone, fresh, pairs, static (old, now) => Share(old, now) >= SameShare);

        var baseBroken = BrokenFile.Of(before);
        var headBroken = BrokenFile.Of(after);
        var plugins = pairs
            .OrderBy(static pair => pair.Head.Id, StringComparer.Ordinal)
            .Select(pair => Pair(pair.Base, pair.Head, baseBroken, headBroken))
            .ToList();
        var told = plugins.SelectMany(static plugin => plugin.Broken).ToHashSet();
        return new CatalogPair(before, after)
        {
            Plugins = plugins,
            Removed = gone,
            Added = fresh,
            OtherBroken = [.. headBroken.Where(file => !told.Contains(file) && !baseBroken.Any(old => old.Path == file.Path) && !plugins.Any(p => file.IsOf(p.Head)))],
        };
    }

    private static PluginPair Pair(Plugin before, Plugin after, IReadOnlyList<BrokenFile> baseBroken, IReadOnlyList<BrokenFile> headBroken)
    {
        var old = baseBroken.Where(file => file.IsOf(before)).ToList();
        var now = headBroken.Where(file => file.IsOf(after)).ToList();
        return new PluginPair(
            before,
            after,
            [.. now.Where(file => !old.Exists(other => other.PathIn(before) == file.PathIn(after)))],
            [.. old.Where(file => !now.Exists(other => other.PathIn(after) == file.PathIn(before)))]);
    }

    private static void PairRest(List<Plugin> gone, List<Plugin> fresh, List<(Plugin Base, Plugin Head)> pairs, Func<Plugin, Plugin, bool> isSame)
    {
        foreach (var old in gone.ToList())
        {
            if (fresh.Find(now => isSame(old, now)) is { } same)
            {
                pairs.Add((old, same));
                gone.Remove(old);
                fresh.Remove(same);
            }
        }
    }

    /// <summary>How much of what two plugins offer is the same, from 0 to 1; 0 when neither offers anything.</summary>
    private static double Share(Plugin first, Plugin second)
    {
        var a = PluginFacts.Of(first).Select(static fact => (fact.About, fact.Owner, fact.Key)).ToHashSet();
        var b = PluginFacts.Of(second).Select(static fact => (fact.About, fact.Owner, fact.Key)).ToHashSet();
        var all = a.Union(b).Count();
        return all == 0 ? 0 : (double)a.Intersect(b).Count() / all;
    }

    private static bool OffersNothing(Plugin plugin) => PluginFacts.Of(plugin).All(static fact => fact.About == Findings.FactKinds.EntryPoint);
}
