using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Causes;

/// <summary>One thing that happened to a plugin and took facts with it.</summary>
/// <param name="Facts">What is lost because of it; may be empty.</param>
internal abstract record Cause(IReadOnlyList<Fact> Facts);

/// <summary>A file no longer parses.</summary>
internal sealed record BrokenFileCause(BrokenFile File, IReadOnlyList<Fact> Facts) : Cause(Facts);

/// <summary>An entry point that VDK loads is gone, or leads nowhere.</summary>
/// <param name="EntryPoint">As it was.</param>
/// <param name="Dead">Where it leads nowhere; null when it is gone.</param>
/// <param name="Hooks">What is no longer implemented because of it.</param>
internal sealed record EntryPointCause(Fact EntryPoint, UnresolvedFact? Dead, IReadOnlyList<string> Hooks, IReadOnlyList<Fact> Facts) : Cause(Facts);

/// <summary>A hook is no longer implemented.</summary>
/// <param name="Hook">As it was.</param>
/// <param name="Hooks">Others that are no longer implemented because of it.</param>
internal sealed record HookCause(HookImplementation Hook, IReadOnlyList<string> Hooks, IReadOnlyList<Fact> Facts) : Cause(Facts);

/// <summary>What leads to facts can no longer be proven, so that they may be there or not.</summary>
/// <param name="About">The kind of what cannot be proven.</param>
/// <param name="Subject">Its name as it was.</param>
/// <param name="Hooks">What is not known to be implemented because of it.</param>
internal sealed record UnprovenCause(string About, string Subject, UnresolvedFact Now, IReadOnlyList<string> Hooks, IReadOnlyList<Fact> Facts) : Cause(Facts);
