using System.Globalization;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>
/// What all diagnostics of one code have in common. Codes are <c>VCD</c> and four digits, by room: 1xxx Python, 2xxx extraction,
/// 3xxx comparison, 4xxx lint, 5xxx templates, 6xxx site, 9xxx configuration. A code is never given to something else later.
/// </summary>
/// <param name="Id">The code, as <c>VCD1001</c>.</param>
/// <param name="Title">What the code is about, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>… for its arguments.</param>
/// <param name="DefaultSeverity">How bad it is unless the user says otherwise.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity DefaultSeverity)
{
    /// <summary>The page that explains the code, relative to the site's root.</summary>
    public string HelpLink => $"diagnostics/{Id.ToLowerInvariant()}/";

    /// <summary>A diagnostic of this code at a place.</summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        new(this, location, Format(arguments), DefaultSeverity);

    private string Format(ReadOnlySpan<object?> arguments) =>
        arguments.IsEmpty ? MessageFormat : string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments);
}
