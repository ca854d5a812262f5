namespace VdkConnectorDocs.Site.Verification;

/// <summary>What refers to something, in a page.</summary>
internal enum ReferenceKind
{
    /// <summary>An address: a link, an image, a style sheet, a script.</summary>
    Address,

    /// <summary>The ids of elements of the same page.</summary>
    Ids,
}

/// <summary>Which attributes of which elements refer to something.</summary>
internal static class ReferringAttributes
{
    public static ReferenceKind? KindOf(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8) || name.SequenceEqual("poster"u8) || name.SequenceEqual("action"u8)
            || name.SequenceEqual("xlink:href"u8))
        {
            return ReferenceKind.Address;
        }

        var isIds = name.SequenceEqual("for"u8) || name.SequenceEqual("headers"u8) || name.SequenceEqual("list"u8)
            || name.SequenceEqual("popovertarget"u8) || name.SequenceEqual("commandfor"u8)
            || name.SequenceEqual("aria-labelledby"u8) || name.SequenceEqual("aria-describedby"u8) || name.SequenceEqual("aria-controls"u8)
            || name.SequenceEqual("aria-owns"u8) || name.SequenceEqual("aria-details"u8) || name.SequenceEqual("aria-activedescendant"u8);
        return isIds ? ReferenceKind.Ids : null;
    }
}
