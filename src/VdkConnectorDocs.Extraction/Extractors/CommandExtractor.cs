using System.Collections.Immutable;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Click;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>root_command.add_command(cmd)</c> with click's decorators → CLI commands.</summary>
internal sealed class CommandExtractor : IFactExtractor
{
    private const int MaxDepth = 10;

    /// <summary>What is kept of a command besides its texts, in characters.</summary>
    private const int CharactersOfOne = 200;

    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var commands = new List<Command>();
        foreach (var registration in evaluation.Log.OfKind(RegistrationKind.Command))
        {
            var call = registration.Call;
            commands.AddRange(Read(evaluation, call.Argument(0, "cmd"), call.Argument(1, "name"), call, outer: []));
        }

        return plugin with { Commands = commands.Distinct().ToEquatableList() };
    }

    private static IEnumerable<Command> Read(PluginEvaluation evaluation, PythonValue? value, PythonValue? name, CallSite added, ImmutableStack<CommandValue> outer)
    {
        switch (value)
        {
            case UnionValue union:
                return union.Options.SelectMany(o => Read(evaluation, o, name, added, outer));
            case CommandValue command when outer.Contains(command):
                // A group inside of itself has nothing new in it.
                return [];
            case CommandValue command when outer.Count() < MaxDepth:
                return Read(evaluation, command, name, outer) is { } read ? [read] : [];
            case ExternalValue external:
                return [new Command { External = true, Symbol = external.Symbol, Evidence = evaluation.Evidence.Of(added) }];
            default:
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.Command,
                    value is null ? "" : Constants.ExpressionText(value, added.ArgumentNode(0, "cmd")),
                    Constants.Reason(value),
                    evaluation.Evidence.Of(added)));
                return [];
        }
    }

    private static Command? Read(PluginEvaluation evaluation, CommandValue command, PythonValue? givenName, ImmutableStack<CommandValue> outer)
    {
        var evidence = command.Callback is { } callback ? evaluation.Evidence.Of(Interpreter.Unwrap(callback)) : evaluation.Evidence.Of(command.Declaration);
        if ((givenName is null or NoneValue ? command.Name : givenName) is not StrValue { Value: var name })
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.Command,
                Constants.ExpressionText(command.Given(0, "name") ?? command, command.Written(0, "name")),
                Constants.Reason(givenName ?? command.Given(0, "name")),
                evidence));
            return null;
        }

        // A command that groups have in common is written out in each, and groups can be in each other by many ways.
        var help = HelpOf(evaluation, command, evidence);
        var parameters = ParametersOf(evaluation, command, name, evidence);
        if (evaluation.Interpreter.SpendOnText(CharactersOfOne + (help?.Length ?? 0)) || !parameters.TrueForAll(static p => KeptArguments.Count(p.Declaration)))
        {
            return null;
        }

        if (command.Callback is { } function)
        {
            foreach (var skipped in Interpreter.WrappedIn(function).SelectMany(evaluation.Program.SkippedOn))
            {
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.CommandOption,
                    SyntaxText.Unparse(skipped.Expression),
                    $"the decorator is not part of the plugin and may add options to {name}",
                    evaluation.Evidence.Of(skipped.Module.Source!, skipped.Expression.Span)));
            }
        }

        // Following the function also runs what it adds to its group.
        var runsQuery = RunsQuery(evaluation, command, parameters);
        return new Command
        {
            Name = name,
            Symbol = command.Callback is { } named ? Interpreter.Unwrap(named).QualifiedName : null,
            Help = help,
            RunsQuery = runsQuery,
            Hidden = command.Given(-1, "hidden") is BoolValue { Value: true },
            Deprecated = command.Given(-1, "deprecated") is BoolValue { Value: true } or StrValue { Value.Length: > 0 },
            Options = parameters.Select(p => CommandParameters.Read(evaluation, p)).OfType<CommandOption>().ToEquatableList(),
            Subcommands = command.Subcommands
                .SelectMany(s => Read(evaluation, s.Command, s.Name, s.Call, outer.Push(command)))
                .ToEquatableList(),
            Evidence = evidence,
        };
    }

    /// <summary>Its options and arguments; what may be others is unresolved.</summary>
    private static List<ParameterValue> ParametersOf(PluginEvaluation evaluation, CommandValue command, string name, Evidence evidence)
    {
        var elements = evaluation.Interpreter.ElementsOf(command.Parameters);
        var values = (elements?.Items ?? []).SelectMany(static e => e.Value is UnionValue union ? union.Options : [e.Value]).ToList();
        foreach (var other in values.Where(static v => v is not ParameterValue))
        {
            evaluation.Unresolved.Add(new UnresolvedFact(UnresolvedKinds.CommandOption, Constants.ExpressionText(other, null), Constants.Reason(other), evidence));
        }

        if (elements is not { IsOpen: false })
        {
            var all = command.Parameters;
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.CommandOption,
                all is UnknownValue ? Constants.ExpressionText(all, command.Written(-1, "params")) : $"{name}.params",
                all is UnknownValue ? Constants.Reason(all) : $"the code adds options to {name} that are known only when it runs",
                evidence));
        }

        return [.. values.OfType<ParameterValue>()];
    }

    private static string? HelpOf(PluginEvaluation evaluation, CommandValue command, Evidence evidence)
    {
        var help = command.Given(-1, "help");
        string? text;
        switch (help)
        {
            case StrValue given:
                text = given.Value;
                break;
            case NoneValue when command.Attributes.Find("help") is not null:
                return null;
            case null or NoneValue:
                text = command.Callback is { } function ? Interpreter.Docstring(Interpreter.Unwrap(function)) : null;
                break;
            default:
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.CommandHelp,
                    Constants.ExpressionText(help, command.Written(-1, "help")),
                    Constants.Reason(help),
                    evidence));
                return null;
        }

        // click shows nothing behind a form feed.
        text = text is null ? null : TextLayout.CleanDocstring(text);
        return text is null ? null : text.IndexOf('\f', StringComparison.Ordinal) is var cut and >= 0 ? text[..cut].TrimEnd() : text;
    }

    private static bool RunsQuery(PluginEvaluation evaluation, CommandValue command, IEnumerable<ParameterValue> parameters)
    {
        if (command.Callback is not { } function)
        {
            return false;
        }

        evaluation.Program.RunsQuery = false;
        var arguments = parameters
            .Select(static p => CommandParameters.NameOf(p))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(n => KeyValuePair.Create(n, (PythonValue)new UnknownValue("it is given on the command line", labels: ValueLabels.CommandParameter)));
        evaluation.Interpreter.Call(function, new CallArguments { Keywords = [.. arguments] });
        return evaluation.Program.RunsQuery;
    }
}
