namespace VdkConnectorDocs.Cli;

/// <summary>How a run ended, for scripts. Documented by <c>--help</c> and the README.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something was found that must be looked at: an error in the result, or any warning with <c>--strict</c>.</summary>
    public const int Findings = 1;

    public const int WrongUsage = 2;

    /// <summary>An input does not exist or cannot be read.</summary>
    public const int UnreadableInput = 3;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;

    public const string Help =
        """
        Exit codes: 0 done; 1 something was found: errors, warnings with --strict, what --fail-on names;
        2 wrong usage; 3 an input cannot be read; 130 cancelled.
        """;
}
