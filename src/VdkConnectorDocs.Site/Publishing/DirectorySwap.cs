namespace VdkConnectorDocs.Site.Publishing;

/// <summary>Puts the new site in the place of the old one.</summary>
/// <remarks>
/// Where the system can exchange two folders (Linux, macOS) there is no moment without a whole site. Elsewhere there is one between two
/// renames; a process that ends in it leaves the old site whole beside its place, and the next publication puts it back first.
/// </remarks>
internal static class DirectorySwap
{
    /// <summary>Makes <see cref="OutputLayout.Next"/> the site. The old site is deleted afterwards.</summary>
    /// <exception cref="IOException">The folders cannot be moved; the old site is in its place.</exception>
    public static void Swap(OutputLayout layout, Func<string, string, bool> tryExchange)
    {
        if (!Directory.Exists(layout.Target))
        {
            Directory.Move(layout.Next, layout.Target);
            return;
        }

        if (!tryExchange(layout.Next, layout.Target))
        {
            Directory.Move(layout.Target, layout.Previous);
            try
            {
                Directory.Move(layout.Next, layout.Target);
            }
            catch
            {
                Directory.Move(layout.Previous, layout.Target);
                throw;
            }
        }
    }

    /// <summary>Puts back what a publication left that was ended between its renames, and deletes what others left.</summary>
    public static void Recover(OutputLayout layout)
    {
        if (!Directory.Exists(layout.Target) && File.Exists(Path.Combine(layout.Previous, OutputLayout.MarkerName)))
        {
            Directory.Move(layout.Previous, layout.Target);
        }
    }
}
