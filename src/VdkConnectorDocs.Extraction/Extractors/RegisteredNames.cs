using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>A name that a plugin registers something under.</summary>
/// <param name="Name">Null when no name is proven.</param>
/// <param name="IsPerSection">Further names are possible.</param>
/// <param name="Registrations">The calls, in the order in which VDK would run them.</param>
internal sealed record RegisteredName(string? Name, bool IsPerSection, IReadOnlyList<Registration> Registrations);

/// <summary>Sorts out the names of registrations of one kind.</summary>
internal static class RegisteredNames
{
    /// <param name="registrations">Of one kind.</param>
    /// <param name="parameter">The name of the first parameter, which is the registered name.</param>
    /// <param name="ignoreCase">Names that differ in case alone are one, written in lower case.</param>
    /// <returns>Each proven name once, in the order of the code, and behind them the calls without a proven name.</returns>
    public static IReadOnlyList<RegisteredName> Of(IEnumerable<Registration> registrations, string parameter, bool ignoreCase) =>
        Of(registrations, call => call.Argument(0, parameter), ignoreCase);

    /// <param name="registrations">Of one kind.</param>
    /// <param name="argument">Finds the argument that is a name.</param>
    /// <param name="ignoreCase">Names that differ in case alone are one, written in lower case.</param>
    /// <returns>Each proven name once, in the order of the code, and behind them the calls without a proven name.</returns>
    public static IReadOnlyList<RegisteredName> Of(IEnumerable<Registration> registrations, Func<CallSite, PythonValue?> argument, bool ignoreCase)
    {
        var names = new Dictionary<string, RegisteredName>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var order = new List<string>();
        var unproven = new List<RegisteredName>();
        foreach (var site in registrations.GroupBy(static r => r.Call.Node, ReferenceEqualityComparer.Instance))
        {
            var calls = site.ToList();
            var values = calls.SelectMany(c => Possible(c.Call, argument(c.Call)).Select(v => (Call: c, Value: v))).ToList();
            var isPerSection = values.Exists(static v => v.Value is not StrValue text || (text.Labels & ValueLabels.Section) != 0);
            var proven = values.Where(static v => v.Value is StrValue text && !TreeAnchor.IsIn(text.Value)).ToList();

            // The always present section is one of the sections; it has a name of its own only where the code gives it one.
            var given = proven.Where(static v => (v.Value.Labels & ValueLabels.Section) == 0).ToList();
            foreach (var (call, value) in given.Count > 0 ? given : proven)
            {
                var name = ((StrValue)value).Value;
                name = ignoreCase ? name.ToLowerInvariant() : name;
                if (names.TryGetValue(name, out var known))
                {
                    names[name] = known with { IsPerSection = known.IsPerSection || isPerSection, Registrations = [.. known.Registrations, call] };
                }
                else
                {
                    names.Add(name, new RegisteredName(name, isPerSection, [call]));
                    order.Add(name);
                }
            }

            if (proven.Count == 0)
            {
                unproven.Add(new RegisteredName(Name: null, isPerSection, calls));
            }
        }

        return [.. order.Select(n => names[n]), .. unproven];
    }

    /// <summary>The fact that a call without a proven name would have been.</summary>
    public static UnresolvedFact ToUnresolved(RegisteredName name, string fact, string parameter, EvidenceFactory evidence)
    {
        var call = name.Registrations[0].Call;
        var value = Constants.Argument(call, 0, parameter);
        return new UnresolvedFact(
            fact,
            Constants.ExpressionText(value, call.ArgumentNode(0, parameter)),
            Constants.Reason(value),
            evidence.Of(call));
    }

    private static IReadOnlyList<PythonValue> Possible(CallSite call, PythonValue? value) => value is null
        ? [new UnknownValue("it is not given")]
        : call.Interpreter.AsPlain(value) is var plain && plain is UnionValue union ? union.Options : [plain];
}
