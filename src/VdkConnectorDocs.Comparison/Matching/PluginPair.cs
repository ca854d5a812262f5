using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Causes;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>One plugin in two revisions, and what became of its facts.</summary>
internal sealed class PluginPair
{
    public PluginPair(Plugin before, Plugin after, IReadOnlyList<BrokenFile> broken, IReadOnlyList<BrokenFile> mended)
    {
        Base = before;
        Head = after;
        Broken = broken;
        Mended = mended;
        Facts = FactMatcher.Match(before, after);
        Causes = CauseFinder.Find(this);
        Explained = Causes.SelectMany(static cause => cause.Facts).ToHashSet();
    }

    public Plugin Base { get; }

    public Plugin Head { get; }

    public bool IsRenamed => !string.Equals(Base.Id, Head.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Files of the head that do not parse, and did.</summary>
    public IReadOnlyList<BrokenFile> Broken { get; }

    /// <summary>Files of the base that did not parse, and do.</summary>
    public IReadOnlyList<BrokenFile> Mended { get; }

    public FactMatch Facts { get; }

    /// <summary>Why several facts are lost at once.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    /// <summary>The facts that one of <see cref="Causes"/> tells of; they are no findings of their own.</summary>
    public IReadOnlySet<Fact> Explained { get; }

    /// <summary>The metadata cannot be compared: a file that they stand in does not parse on one of the sides.</summary>
    public bool IsMetadataBroken => Broken.Any(IsMetadata) || Mended.Any(IsMetadata);

    /// <summary>What stands in a file that does not parse on one of the sides says nothing about what changed.</summary>
    public bool IsInBrokenFile(Fact before, Fact after) =>
        Broken.Any(file => file.Path == after.Evidence.Path) || Mended.Any(file => file.Path == before.Evidence.Path);

    private static bool IsMetadata(BrokenFile file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..] is "setup.py" or "setup.cfg" or "pyproject.toml" or "package.json";
}
