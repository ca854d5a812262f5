namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>What a render is given besides its model.</summary>
public sealed record RenderSettings
{
    public static RenderSettings Default { get; } = new();

    public RenderLimits Limits { get; init; } = RenderLimits.Default;

    /// <summary>Whether an unknown variable, or an unknown member of a record, is an error. If not, it is null.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>Whether values are escaped for the type of the output. If not, every template writes text.</summary>
    public bool EscapesValues { get; init; } = true;

    /// <summary>The time that <c>date.now</c> gives, in UTC.</summary>
    public DateTime Now { get; init; } = DateTime.UnixEpoch;

    /// <summary>The seed of <c>math.random</c> and <c>math.uuid</c>.</summary>
    public int RandomSeed { get; init; }

    /// <summary>Ends renders with an <see cref="OperationCanceledException"/>, also in the middle of a loop.</summary>
    public CancellationToken CancellationToken { get; init; }
}
