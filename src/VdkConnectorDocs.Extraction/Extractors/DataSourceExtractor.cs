using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Extraction.DataSources;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>register_data_source_class(C)</c> with <c>@data_source(name, config_class)</c> on C → data sources and their options.</summary>
internal sealed class DataSourceExtractor : IFactExtractor
{
    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var sources = new List<DataSource>();
        foreach (var registration in evaluation.Log.OfKind(RegistrationKind.DataSource))
        {
            var argument = registration.Call.Argument(0, "data_source_class");
            foreach (var value in argument is UnionValue union ? union.Options : (IReadOnlyList<PythonValue?>)[argument])
            {
                if (value is ClassValue type && Declaration(type, DataSourceDecorators.SourceAttribute) is { } declaration)
                {
                    if (Read(evaluation, type, declaration) is { } source)
                    {
                        sources.Add(source);
                    }
                }
                else
                {
                    evaluation.Unresolved.Add(new UnresolvedFact(
                        UnresolvedKinds.DataSource,
                        value is null ? "" : Constants.ExpressionText(value, registration.Call.ArgumentNode(0, "data_source_class")),
                        value is ClassValue ? "the class is not decorated with @data_source" : Constants.Reason(value),
                        evaluation.Evidence.Of(registration.Call)));
                }
            }
        }

        return plugin with { DataSources = sources.Distinct().OrderBy(static s => s.Name, StringComparer.Ordinal).ToEquatableList() };
    }

    private static DataSource? Read(PluginEvaluation evaluation, ClassValue type, DeclarationValue declaration)
    {
        var call = declaration.Declaration;
        if (call.Text(0, "name") is not { } name)
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.DataSource,
                call.Argument(0, "name") is { } unknown ? Constants.ExpressionText(unknown, call.ArgumentNode(0, "name")) : type.Name,
                Constants.Reason(call.Argument(0, "name")),
                evaluation.Evidence.Of(type)));
            return null;
        }

        if (call.Argument(1, "config_class") is not ClassValue configuration)
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.DataSourceConfig,
                call.Argument(1, "config_class") is { } foreign ? Constants.ExpressionText(foreign, call.ArgumentNode(1, "config_class")) : "",
                Constants.Reason(call.Argument(1, "config_class")),
                evaluation.Evidence.Of(type)));
            return new DataSource(name, type.Name, Config: null, [], evaluation.Evidence.Of(type));
        }

        var group = Declaration(configuration, DataSourceDecorators.ConfigAttribute)?.Declaration;
        var config = new DataSourceConfig(
            group?.Text(0, "name") ?? name,
            group?.Text(1, "description"),
            configuration.Name);
        return new DataSource(name, type.Name, config, Options(evaluation, configuration).ToEquatableList(), evaluation.Evidence.Of(type));
    }

    private static DeclarationValue? Declaration(ClassValue type, string attribute) => type.FindMember(attribute) as DeclarationValue;

    /// <summary>The fields, those of base classes first, as a data class has them.</summary>
    private static List<DataSourceOption> Options(PluginEvaluation evaluation, ClassValue configuration)
    {
        var options = new List<DataSourceOption>();
        foreach (var type in configuration.Ancestry().Reverse())
        {
            foreach (var statement in type.Node.Body)
            {
                if (statement is AnnotatedAssignStatement { Target: NameExpression { Name: var name } } field
                    && type.Members.Get(name) is ConfigFieldValue value)
                {
                    options.RemoveAll(o => string.Equals(o.Name, name, StringComparison.Ordinal));
                    options.Add(Read(evaluation, type, field, name, value));
                }
            }
        }

        return options;
    }

    private static DataSourceOption Read(
        PluginEvaluation evaluation,
        ClassValue owner,
        AnnotatedAssignStatement field,
        string name,
        ConfigFieldValue value)
    {
        var call = value.Declaration;
        var standard = call.Argument(-1, "default");
        var written = call.ArgumentNode(-1, "default");
        if (standard is null && call.Argument(-1, "default_factory") is { } factory)
        {
            standard = evaluation.Interpreter.Call(factory, VdkConnectorDocs.Python.Evaluation.CallArguments.None);
        }

        var sensitive = call.Argument(-1, "is_sensitive");
        var isSensitive = sensitive is not (null or BoolValue { Value: false });
        DefaultValue? converted = standard is null ? null : Constants.ToDefault(standard, written, isSensitive ? name : null);
        var type = AnnotationTypes.OptionType(field.Annotation) ?? (standard is null ? null : OptionTyping.OfDefault(standard)) ?? OptionTypes.Unknown;
        return new DataSourceOption(
            name,
            SyntaxText.Unparse(field.Annotation),
            type,
            Required: standard is null,
            converted,
            isSensitive,
            call.Text(-1, "description"),
            evaluation.Evidence.Of(owner.Module.Source!, field.Span))
        {
            LooksSensitive = !isSensitive && SensitiveNames.CanBeSecret(type) && SensitiveNames.LooksSensitive(name),
        };
    }
}
