namespace VdkConnectorDocs.Cli;

/// <summary>The tool was called in a way that makes no sense; the message says what would.</summary>
internal sealed class UsageException(string message) : Exception(message);
