using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using Py = VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>config_builder.add(…)</c> → options. Of several with one key the last that VDK would run counts.</summary>
internal sealed class OptionExtractor : IFactExtractor
{
    // The parameters of ConfigurationBuilder.add, in their order.
    public const int Key = 0;
    private const int Default = 1;
    private const int Description = 3;
    private const int Sensitive = 4;
    private const int Section = 5;

    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var options = new Dictionary<string, ConfigurationOption>(StringComparer.OrdinalIgnoreCase);
        var order = new List<string>();
        foreach (var registration in evaluation.Log.OfKind(RegistrationKind.Option))
        {
            var call = registration.Call;
            var key = Constants.Argument(call, Key, "key");
            foreach (var possible in key is Py.UnionValue union ? union.Options : [key])
            {
                if (possible is not Py.StrValue { Value: var name } || Py.TreeAnchor.IsIn(name))
                {
                    evaluation.Unresolved.Add(new UnresolvedFact(
                        UnresolvedKinds.Option,
                        Constants.ExpressionText(possible, call.ArgumentNode(Key, "key")),
                        Constants.Reason(possible),
                        evaluation.Evidence.Of(call)));
                    continue;
                }

                var option = Read(evaluation, registration, name);
                var identity = $"{option.Section}\n{name}";
                if (!options.ContainsKey(identity))
                {
                    order.Add(identity);
                }

                options[identity] = option;
            }
        }

        return plugin with { Options = order.Select(o => options[o]).ToEquatableList() };
    }

    private static ConfigurationOption Read(PluginEvaluation evaluation, Registration registration, string key)
    {
        var call = registration.Call;
        var sensitive = Given(call, Sensitive, "is_sensitive");
        var isSensitive = sensitive is Py.BoolValue { Value: true }
            || (sensitive is not (null or Py.BoolValue) && Possibly(sensitive));
        var standard = Given(call, Default, "default_value") ?? Py.NoneValue.Instance;
        var section = call.Text(Section, "section") is { Length: > 0 } named ? named.ToLowerInvariant() : ConfigurationObject.DefaultSection;
        var description = DescriptionOf(evaluation, call, key);
        var value = Constants.ToDefault(standard, call.ArgumentNode(Default, "default_value"), isSensitive ? key : null);
        var type = OptionTyping.OfDefault(standard) ?? evaluation.Reads.TypeOf(key) ?? OptionTyping.OfUnknown(standard);
        return new ConfigurationOption
        {
            Key = key,
            Name = key.ToLowerInvariant(),
            EnvironmentVariable = ConfigurationNames.EnvironmentVariable(key, section),
            Section = section,
            Default = value,
            Type = type,
            Required = standard is Py.NoneValue && evaluation.Reads.IsRequired(key),
            Sensitive = isSensitive,
            LooksSensitive = !isSensitive && SensitiveNames.CanBeSecret(type) && SensitiveNames.LooksSensitive(key),
            Description = description,
            AllowedValues = evaluation.Reads.AllowedValuesOf(key),
            Conditional = registration.IsConditional,
            Evidence = evaluation.Evidence.Of(call),
        };
    }

    /// <summary>Null when the argument is surely not given.</summary>
    private static Py.PythonValue? Given(CallSite call, int position, string name) =>
        call.Arguments.HasUnknownPositional || call.Arguments.HasUnknownKeywords ? Constants.Argument(call, position, name) : call.Argument(position, name);

    /// <summary>A flag that is not known may be set; a secret is rather hidden once too often.</summary>
    private static bool Possibly(Py.PythonValue value) =>
        value is Py.UnknownValue or Py.ExternalValue || (value is Py.UnionValue union && union.Options.Any(static o => o is not Py.BoolValue { Value: false }));

    private static string? DescriptionOf(PluginEvaluation evaluation, CallSite call, string key)
    {
        var value = Given(call, Description, "description");
        switch (value)
        {
            case null or Py.NoneValue:
                return null;
            case Py.StrValue { Value: var text } when !Py.TreeAnchor.IsIn(text):
                return string.IsNullOrWhiteSpace(text) ? null : text;
            default:
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.OptionDescription,
                    $"{key}: {Constants.ExpressionText(value, call.ArgumentNode(Description, "description"))}",
                    Constants.Reason(value),
                    evaluation.Evidence.Of(call)));
                return null;
        }
    }
}
