namespace VdkConnectorDocs.Server;

/// <summary>One state of the site.</summary>
public sealed record ServedSite
{
    /// <summary>Where its files are; a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Every file that may be served, relative to the folder, with <c>/</c>. What is not listed is not there.</summary>
    public required IReadOnlySet<string> Files { get; init; }

    /// <summary>
    /// What is newer than the folder, by path: each task gives a file's content, or null once the folder has it. Empty when the folder is
    /// as it should be.
    /// </summary>
    public IReadOnlyDictionary<string, Task<byte[]?>> Ahead { get; init; } = new Dictionary<string, Task<byte[]?>>();

    /// <summary>The path under which the site stands; begins and ends with <c>/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Differs when the content does; letters and digits.</summary>
    public required string Version { get; init; }
}
