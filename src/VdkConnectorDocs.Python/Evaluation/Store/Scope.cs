using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>Where the names of a piece of code are looked up and bound (Python reference, section 4.2).</summary>
public sealed class Scope
{
    private Dictionary<string, Namespace>? _redirected;

    public required ModuleValue Module { get; init; }

    public required Namespace Locals { get; init; }

    /// <summary>The scope of the function around this one; null when only the module's names are around it.</summary>
    public Scope? Enclosing { get; init; }

    /// <summary>A class body: its names are not seen by the functions in it.</summary>
    public bool IsClassBody { get; init; }

    /// <summary>The scope of a comprehension.</summary>
    public bool IsComprehension { get; init; }

    /// <summary>The class whose code this is; mangles private names.</summary>
    public ClassName? Class { get; init; }

    /// <summary>The nearest scope that functions made here close over.</summary>
    public Scope? ForClosures => IsClassBody ? Enclosing : this;

    /// <summary>
    /// The variables that a name may stand for, nearest first: further ones count where those before them may be unbound.
    /// </summary>
    public IEnumerable<Variable> Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Enclosing)
        {
            if ((ReferenceEquals(scope, this) || !scope.IsClassBody) && scope.NamespaceOf(name) is var names && names.Find(name) is { } variable)
            {
                yield return variable;
                if (!scope.IsClassBody && !ReferenceEquals(names, Module.Members))
                {
                    // A local variable that is not bound is an error, not the one around it.
                    yield break;
                }
            }
        }

        if (Module.Members.Find(name) is { } global)
        {
            yield return global;
        }
    }

    /// <summary>Whether a name is bound in this scope, the ones around it or the module.</summary>
    public bool IsBound(string name) => Find(name).Any();

    /// <summary>Where an assignment to the name goes.</summary>
    public Namespace NamespaceOf(string name) =>
        _redirected is not null && _redirected.TryGetValue(name, out var redirected) ? redirected : Locals;

    /// <summary>The name is the module's (<c>global</c>).</summary>
    public void DeclareGlobal(string name) =>
        (_redirected ??= new Dictionary<string, Namespace>(StringComparer.Ordinal))[name] = Module.Members;

    /// <summary>The name is that of a function around this one (<c>nonlocal</c>).</summary>
    public void DeclareNonlocal(string name)
    {
        for (var scope = Enclosing; scope is not null; scope = scope.Enclosing)
        {
            if (!scope.IsClassBody && scope.NamespaceOf(name).Get(name) is not null)
            {
                (_redirected ??= new Dictionary<string, Namespace>(StringComparer.Ordinal))[name] = scope.NamespaceOf(name);
                return;
            }
        }
    }

    /// <summary>The name as the class's code means it: <c>__x</c> is <c>_Class__x</c> (Python reference, section 6.2.1).</summary>
    public string Mangle(string name) => Class?.Mangle(name) ?? name;
}

/// <summary>A class by name, also while its body is still being run.</summary>
public sealed record ClassName(string Name)
{
    /// <summary>See <see cref="Scope.Mangle"/>.</summary>
    public string Mangle(string name) =>
        name.StartsWith("__", StringComparison.Ordinal)
        && !name.EndsWith("__", StringComparison.Ordinal)
        && Name.TrimStart('_') is { Length: > 0 } stripped
            ? $"_{stripped}{name}"
            : name;
}
