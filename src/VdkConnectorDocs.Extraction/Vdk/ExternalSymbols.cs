using VdkConnectorDocs.Extraction.Click;
using VdkConnectorDocs.Extraction.DataSources;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>The symbols outside of a plugin whose meaning decides what it registers.</summary>
internal static class ExternalSymbols
{
    private static readonly NativeFunctionValue PassThrough = new("pass_context", static call => call.Argument(0) ?? NoneValue.Instance);

    private static readonly Dictionary<string, PythonValue> Known = new(StringComparer.Ordinal)
    {
        ["click.command"] = new CommandDecorator(isGroup: false),
        ["click.group"] = new CommandDecorator(isGroup: true),
        ["click.option"] = new ParameterDecorator("option"),
        ["click.argument"] = new ParameterDecorator("argument"),
        ["click.Command"] = new CommandConstructor(isGroup: false),
        ["click.Group"] = new CommandConstructor(isGroup: true),
        ["click.Option"] = new ParameterConstructor("option"),
        ["click.Argument"] = new ParameterConstructor("argument"),
        ["click.password_option"] = new ParameterDecorator("option", new ReadyMadeOption("--password", IsSwitch: false)),
        ["click.confirmation_option"] = new ParameterDecorator("option", new ReadyMadeOption("--yes", IsSwitch: true, "Confirm the action without prompting.")),
        ["click.version_option"] = new ParameterDecorator("option", new ReadyMadeOption("--version", IsSwitch: true, "Show the version and exit.", First: 1)),
        ["click.help_option"] = new ParameterDecorator("option", new ReadyMadeOption("--help", IsSwitch: true, "Show this message and exit.")),
        ["click.Choice"] = ClickTypeValue.Constructor("click.Choice"),
        ["click.Path"] = ClickTypeValue.Constructor("click.Path"),
        ["click.File"] = ClickTypeValue.Constructor("click.File"),
        ["click.IntRange"] = ClickTypeValue.Constructor("click.IntRange"),
        ["click.FloatRange"] = ClickTypeValue.Constructor("click.FloatRange"),
        ["click.DateTime"] = ClickTypeValue.Constructor("click.DateTime"),
        ["click.pass_context"] = PassThrough,
        ["click.pass_obj"] = PassThrough,
    };


    public static PythonValue? Find(string symbol)
    {
        if (Known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var name = symbol[(symbol.LastIndexOf('.') + 1)..];
        return name switch
        {
            "HookimplMarker" when symbol.StartsWith("pluggy.", StringComparison.Ordinal) => new NativeFunctionValue(name, HookMarkerConstructor.Call),

            // The marker moved between modules and packages over the years; its name did not. That of the control command line marks for
            // another project.
            "hookimpl" when IsVdk(symbol) && !symbol.Contains(".control.", StringComparison.Ordinal) => new HookMarker(),
            "data_source" or "config_class" or "config_field" when IsVdk(symbol) => DataSourceDecorators.Find(name),
            _ => null,
        };
    }

    /// <summary>Whether a function of the tree is one of VDK's own whose meaning is known, such as the decorators of vdk-data-sources.</summary>
    public static PythonValue? FindDefinition(string qualifiedName) =>
        qualifiedName.Contains(".data_sources.", StringComparison.Ordinal) && IsVdk(qualifiedName)
            ? DataSourceDecorators.Find(qualifiedName[(qualifiedName.LastIndexOf('.') + 1)..])
            : null;

    private static bool IsVdk(string symbol) =>
        symbol.StartsWith("vdk.", StringComparison.Ordinal) || symbol.StartsWith("taurus.", StringComparison.Ordinal);
}
