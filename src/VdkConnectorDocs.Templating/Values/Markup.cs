namespace VdkConnectorDocs.Templating.Values;

/// <summary>
/// Text that is already escaped for the type of the output it was made for, so that it is written as it is. Made by
/// <c>capture</c>, <c>include</c>, <c>html.raw</c>, functions that return escaped text, and hosts (rendered Markdown).
/// </summary>
public sealed class Markup : ScriptReference
{
    private Markup(string text, ScriptValueKind kind)
        : base(kind) => Text = text;

    public string Text { get; }

    /// <summary>Text that is markup already.</summary>
    public static Markup Of(string text) => new(text, ScriptValueKind.Markup);

    /// <summary>What a <c>capture</c> wrote.</summary>
    internal static Markup OfCapture(string text) => new(text, ScriptValueKind.Capture);

    public override string ToString() => Text;
}
