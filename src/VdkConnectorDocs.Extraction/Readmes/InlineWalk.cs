using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>Goes through inline markup in its order without recursion: a few kilobytes can nest it thousands deep.</summary>
internal static class InlineWalk
{
    /// <summary>Everything but the containers themselves; what stands in an image is left out, for it is no text of the page.</summary>
    public static IEnumerable<Inline> Leaves(ContainerInline? root)
    {
        var current = root?.FirstChild;
        while (current is not null)
        {
            var descends = current is ContainerInline { FirstChild: not null } and not LinkInline { IsImage: true };
            if (!descends && current is not ContainerInline)
            {
                yield return current;
            }

            current = descends ? ((ContainerInline)current).FirstChild : Next(current, root!);
        }
    }

    /// <summary>The next of all inlines, containers before what is in them; null behind the last.</summary>
    public static Inline? Following(Inline inline, ContainerInline root) =>
        inline is ContainerInline { FirstChild: { } child } ? child : Next(inline, root);

    /// <summary>What stands behind an inline and all in it, up to the end of <paramref name="root"/>.</summary>
    private static Inline? Next(Inline inline, ContainerInline root)
    {
        for (var current = inline; current != root; current = current.Parent!)
        {
            if (current.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }
}
