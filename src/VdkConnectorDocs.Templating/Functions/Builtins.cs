using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>All builtin objects and functions, in one list.</summary>
internal static class Builtins
{
    /// <summary>The variables that every template sees unless its model has others of the same name. Shared by all threads.</summary>
    public static ScriptObject Globals { get; } = Create(
    [
        ArrayFunctions.Create(),
        DateFunctions.Create(),
        HtmlFunctions.Create(),
        MathFunctions.Create(),
        ObjectFunctions.Create(),
        RegexFunctions.Create(),
        StringFunctions.Create(),
        TimeSpanFunctions.Create(),
    ]);

    /// <summary>Whether the object is one of the tables.</summary>
    public static bool IsBuiltin(ScriptObject members) =>
        Globals.Any(global => ReferenceEquals(global.Value.As<ScriptObject>(), members)
            || ReferenceEquals(global.Value.As<ScriptFunction>()?.Members, members));

    private static ScriptObject Create(IReadOnlyList<FunctionTable> tables)
    {
        var globals = new ScriptObject();
        foreach (var table in tables)
        {
            globals.Set(table.Name, table.ToValue(), isReadOnly: true);
        }

        globals.Set("empty", ScriptValue.Empty, isReadOnly: true);
        globals.Set("blank", ScriptValue.Empty, isReadOnly: true);
        globals.Set("include", Includes.Include, isReadOnly: true);
        globals.Set("include_join", Includes.IncludeJoin, isReadOnly: true);
        return globals.Freeze();
    }
}
