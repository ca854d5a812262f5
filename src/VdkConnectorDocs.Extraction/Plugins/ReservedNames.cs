namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Names that Windows keeps for devices, with and without an extension.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    public static bool IsReserved(string name) => Names.Contains(name.Split('.')[0]);
}
