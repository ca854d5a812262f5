using System.Globalization;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>Counts in messages.</summary>
public static class CountText
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    /// <param name="noun">Takes an <c>s</c> when there are more.</param>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
