using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>
/// Text that is already escaped for the type of the output it was made for, so that it is written as it is. Made by
/// <c>capture</c>, <c>include</c>, <c>html.raw</c>, functions that return escaped text, and hosts (rendered Markdown).
/// </summary>
public sealed class Markup : ScriptReference
{
    private string? _text;

    private Markup(string text, ScriptValueKind kind)
        : base(kind) => _text = text;

    private Markup(TextParts parts, ScriptValueKind kind)
        : base(kind) => Parts = parts;

    public string Text => _text ??= Parts!.ToString();

    /// <summary>A long text as it was made, so that it can be written without being put together; null for any other.</summary>
    internal TextParts? Parts { get; }

    /// <summary>Text that is markup already.</summary>
    public static Markup Of(string text) => new(text, ScriptValueKind.Markup);

    /// <summary>Text that is markup already.</summary>
    internal static Markup Of(TextParts text) => new(text, ScriptValueKind.Markup);

    /// <summary>What a <c>capture</c> wrote.</summary>
    internal static Markup OfCapture(string text) => new(text, ScriptValueKind.Capture);

    /// <summary>What a <c>capture</c> wrote.</summary>
    internal static Markup OfCapture(TextParts text) => new(text, ScriptValueKind.Capture);

    public override string ToString() => Text;
}
