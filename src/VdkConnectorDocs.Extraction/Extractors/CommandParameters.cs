using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Click;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>The options and arguments of a command, with click's rules for their names and types.</summary>
internal static class CommandParameters
{
    /// <summary>Null, with an unresolved fact, when the flags are not proven.</summary>
    public static CommandOption? Read(PluginEvaluation evaluation, ParameterValue parameter)
    {
        var call = parameter.Declaration;
        var evidence = evaluation.Evidence.Of(call);
        if (NameOf(parameter) is not { } name)
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.CommandOption,
                call.Node is { } node ? SyntaxText.Unparse(node) : "",
                "its flags are known only when the code runs",
                evidence));
            return null;
        }

        var isOption = parameter.Kind is "option";
        var flags = isOption ? Declared(parameter).Where(static f => !IsIdentifier(f)).ToEquatableList() : [];
        var type = call.Argument(-1, "type");
        var standard = call.Argument(-1, "default");
        var isFlag = isOption && IsFlag(parameter, flags);
        var isSensitive = call.Argument(-1, "hide_input") is BoolValue { Value: true };
        return new CommandOption(
            name,
            parameter.Kind,
            flags,
            call.ArgumentNode(-1, "type") is { } written ? SyntaxText.Unparse(written) : null,
            ValueType(type, call.ArgumentNode(-1, "type"), IsTrue(parameter, "count") ? new IntValue(0) : isFlag ? FlagValue(parameter) : standard),
            Required: IsTrue(parameter, "required") || (!isOption && standard is null or NoneValue && call.Argument(-1, "required") is null && !IsOptionalMany(parameter)),
            isFlag,
            Multiple: IsTrue(parameter, "multiple") || call.Argument(-1, "nargs") is IntValue { Value.Sign: < 0 },
            Hidden: IsTrue(parameter, "hidden"),
            standard is null ? null : Constants.ToDefault(standard, call.ArgumentNode(-1, "default"), isSensitive ? name : null),
            Choices(type),
            call.Text(-1, "help") is { } help ? TextLayout.CleanDocstring(help) : call.Argument(-1, "help") is null ? parameter.StandardHelp : null,
            evidence);
    }

    /// <summary>The Python parameter: a bare name, else the first of the flags with the longest prefix (click, "Parameter Names").</summary>
    public static string? NameOf(ParameterValue parameter)
    {
        var declared = Declared(parameter);
        if (declared.Count == 0)
        {
            return null;
        }

        var bare = declared.FirstOrDefault(IsIdentifier);
        if (bare is not null)
        {
            return parameter.Kind is "argument" ? bare.Replace('-', '_').ToLowerInvariant() : bare;
        }

        var flag = declared
            .Select(static f => f.Split('/')[0].Trim())
            .OrderByDescending(static f => f.Length - f.TrimStart('-').Length)
            .First();
        var name = flag.TrimStart('-').Replace('-', '_').ToLowerInvariant();
        return name.Length > 0 ? name : null;
    }

    private static IReadOnlyList<string> Declared(ParameterValue parameter)
    {
        if (parameter.Flags.Count > 0)
        {
            return parameter.Flags;
        }

        var positional = parameter.Declaration.Arguments.Positional;
        return positional.All(static p => p is StrValue) && !parameter.Declaration.Arguments.HasUnknownPositional
            ? [.. positional.Select(static p => ((StrValue)p).Value)]
            : [];
    }

    private static bool IsIdentifier(string text) => text.Length > 0 && text[0] is not ('-' or '/' or '+') && !text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether an option is on or off: as it says, else because of what it stands for or of its second flag.</summary>
    private static bool IsFlag(ParameterValue parameter, IEnumerable<string> flags) => parameter.Declaration.Argument(-1, "is_flag") switch
    {
        BoolValue told => told.Value,
        _ => parameter.IsSwitch
            || parameter.Declaration.Argument(-1, "flag_value") is not (null or NoneValue)
            || flags.Any(static f => f.Contains('/', StringComparison.Ordinal)),
    };

    /// <summary>What a flag stands for when it is given.</summary>
    private static PythonValue FlagValue(ParameterValue parameter) =>
        parameter.Declaration.Argument(-1, "flag_value") is { } value and not NoneValue ? value : BoolValue.True;

    private static bool IsTrue(ParameterValue parameter, string name) => parameter.Declaration.Argument(-1, name) is BoolValue { Value: true };

    private static bool IsOptionalMany(ParameterValue parameter) => parameter.Declaration.Argument(-1, "nargs") is IntValue { Value.Sign: < 0 };

    /// <summary>As click tells it: from the declared type, else from a value.</summary>
    private static string ValueType(PythonValue? type, Expression? written, PythonValue? value) =>
        type switch
        {
            null when value is BoolValue => "boolean",
            null when value is IntValue => "integer",
            null when value is FloatValue => "float",
            null => "text",
            BuiltinTypeValue { Name: "str" } => "text",
            BuiltinTypeValue { Name: "int" } => "integer",
            BuiltinTypeValue { Name: "float" } => "float",
            BuiltinTypeValue { Name: "bool" } => "boolean",
            ExternalValue external => OfClick(external.Symbol),
            ClickTypeValue click => OfClick(click.Symbol),
            _ when written is CallExpression { Function: AttributeExpression { Name: var called } } => OfClick($"click.{called}"),
            _ => "unknown",
        };

    private static string OfClick(string symbol) => symbol[(symbol.LastIndexOf('.') + 1)..] switch
    {
        "STRING" or "UNPROCESSED" => "text",
        "INT" or "IntRange" => "integer",
        "FLOAT" or "FloatRange" => "float",
        "BOOL" => "boolean",
        "Choice" => "choice",
        "Path" => "path",
        "File" => "file",
        "DateTime" => "datetime",
        "UUID" => "uuid",
        _ => "unknown",
    };

    private static EquatableList<string> Choices(PythonValue? type) =>
        type is ClickTypeValue { Symbol: "click.Choice" } click
        && click.Declaration.Argument(0, "choices") is { } choices
        && click.Declaration.Interpreter.ElementsOf(choices) is { IsExact: true } elements
        && elements.Items.All(static i => PythonText.Str(i.Value) is not null)
            ? elements.Items.Select(static i => PythonText.Str(i.Value)!).ToEquatableList()
            : [];
}
