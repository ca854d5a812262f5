namespace VdkConnectorDocs.Server;

/// <summary>What a server is told besides the site.</summary>
public sealed record ServerOptions
{
    /// <summary>The port on this machine's loopback address; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Whether pages load themselves again when the site has changed.</summary>
    public bool Reloads { get; init; }
}
