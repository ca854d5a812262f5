using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>The paths that files of a site may have, so that they mean the same on every system and none leads out of the site.</summary>
public static class SitePath
{
    private const int MaximumSegment = 200;
    private const int MaximumLength = 1_000;

    // Names of devices on Windows, whatever comes behind their first dot.
    private static readonly FrozenSet<string> DeviceNames = FrozenSet.ToFrozenSet(
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ]);

    private static readonly SearchValues<char> ForeignCharacters = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Why a path is not allowed; null when it is.</summary>
    /// <param name="path">Relative to the site's root, with <c>/</c>.</param>
    public static string? Problem(string path)
    {
        if (path.Length is 0 or > MaximumLength)
        {
            return path.Length == 0 ? "it is empty" : "it is too long";
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            if (SegmentProblem(path.AsSpan()[range]) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? SegmentProblem(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty || segment is "." or "..")
        {
            return "it leads elsewhere";
        }

        if (segment.ContainsAny(ForeignCharacters) || segment.ContainsAnyInRange('\0', '\x1F') || !IsWellFormed(segment))
        {
            return "it has a character that not every system allows";
        }

        if (segment[^1] is '.' or ' ')
        {
            return "a name in it ends in a dot or a blank";
        }

        var stem = segment[..(segment.IndexOf('.') is var dot and >= 0 ? dot : segment.Length)];
        if (DeviceNames.Contains(stem.TrimEnd(' ').ToString().ToUpperInvariant()))
        {
            return "a name in it is a device on some systems";
        }

        return Encoding.UTF8.GetByteCount(segment) > MaximumSegment ? "a name in it is too long" : null;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
