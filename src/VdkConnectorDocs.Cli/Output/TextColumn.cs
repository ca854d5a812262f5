namespace VdkConnectorDocs.Cli.Output;

/// <param name="Wraps">Whether its texts may go on in the next line; names and commands may not.</param>
internal sealed record TextColumn(string Heading, bool Wraps);
