using Microsoft.AspNetCore.Http;

namespace VdkConnectorDocs.Server;

/// <summary>
/// Lets only requests pass that name this machine. A page of another site can make a browser send requests to the loopback address under
/// a name of its own (DNS rebinding), and could then read the answers.
/// </summary>
internal static class HostCheck
{
    /// <param name="port">The port that the server listens on.</param>
    public static bool Allows(HostString host, int port) =>
        host.Host is "localhost" or "127.0.0.1" && (host.Port ?? 80) == port;
}
