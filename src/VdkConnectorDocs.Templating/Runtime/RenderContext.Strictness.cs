using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>What is not known is an error with the nearest name, unless the render is lax: then it is null.</content>
public sealed partial class RenderContext
{
    internal ScriptValue UnknownVariable(string name, in Place place)
    {
        if (!Settings.IsStrict)
        {
            return ScriptValue.Null;
        }

        var nearest = NearestName.Find(name, VisibleNames());
        throw place.Error(
            TemplatingDiagnostics.UnknownVariable,
            nearest is null
                ? $"There is no variable or function '{name}'."
                : $"There is no variable or function '{name}'. Did you mean '{nearest}'?");
    }

    /// <summary>
    /// A member that a value does not have. Records and builtins have all their members; of an object from a model, one is taken for a
    /// mistake only when another has nearly the same name, since members may be optional there.
    /// </summary>
    internal ScriptValue UnknownMember(ScriptValue value, string name, bool isOptional, in Place place)
    {
        if (!Settings.IsStrict || isOptional)
        {
            return ScriptValue.Null;
        }

        var (owner, names, isComplete) = Describe(value);
        var nearest = NearestName.Find(name, names);
        if (nearest is null && !isComplete)
        {
            return ScriptValue.Null;
        }

        throw place.Error(
            TemplatingDiagnostics.UnknownMember,
            nearest is null ? $"{owner} has no member '{name}'." : $"{owner} has no member '{name}'. Did you mean '{nearest}'?");
    }

    private static (string Owner, IEnumerable<string> Names, bool IsComplete) Describe(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Record when value.As<RecordValue>() is { } record =>
            ($"The {record.Shape.Name}", record.Shape.Members.Select(m => m.Name), true),
        ScriptValueKind.Object when Builtins.IsBuiltin(value.AsObject()) => ("The builtin", value.AsObject().Names, true),
        ScriptValueKind.Object => ("The object", value.AsObject().Names, false),
        ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members => ("The builtin", members.Names, true),
        ScriptValueKind.String or ScriptValueKind.Markup or ScriptValueKind.List or ScriptValueKind.Sequence =>
            ($"A value of type {TypeNames.Of(value)}", ["size"], true),
        _ => ($"A value of type {TypeNames.Of(value)}", [], true),
    };

    private IEnumerable<string> VisibleNames()
    {
        var names = Enumerable.Range(0, _functions.Count)
            .SelectMany(i => _functions[i].Variables?.Names ?? [])
            .Concat(Enumerable.Range(0, _objects.Count).SelectMany(i => Describe(_objects[i].Object).Names));
        for (var i = 0; i < _loops.Count; i++)
        {
            names = _loops[i].ItemName is { } item ? names.Append(item) : names;
            names = _loops[i].LocalItemName is { } local ? names.Append(local) : names;
        }

        return names.Concat(_locals.Top.Variables?.Names ?? []).Concat(Builtins.Globals.Names);
    }
}
