namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>What is known about an element while it is open.</summary>
internal sealed partial class HtmlContentWriter
{
    /// <summary>An element that is open, or that was not written and passes its content on.</summary>
    private sealed class Frame
    {
        /// <summary>Null when the element was not written.</summary>
        public HtmlElement? Element { get; init; }

        public ContentModel Content { get; set; }

        /// <summary>Opened by the writer to make its content valid; closed with the element around it.</summary>
        public bool IsImplied { get; init; }

        public bool IsBlock { get; init; }

        public bool InLink { get; init; }

        public bool InHeading { get; init; }

        /// <summary>No heading may stand here.</summary>
        public bool NoHeading { get; init; }

        /// <summary>White space is part of the text.</summary>
        public bool InPreformatted { get; init; }

        /// <summary>Where the start tag begins.</summary>
        public int Start { get; init; }

        /// <summary>Where an attribute can be put into the start tag.</summary>
        public int AttributePosition { get; init; }

        /// <summary>Where the content begins.</summary>
        public int ContentStart { get; init; }

        /// <summary>Something that a reader can see was written.</summary>
        public bool HasContent { get; set; }

        /// <summary>Something that a link can lead to was written.</summary>
        public bool HasAnchor { get; set; }

        /// <summary>Of a table: how many cells each row has.</summary>
        public int Columns { get; init; }

        /// <summary>Of a row: how many cells it has so far.</summary>
        public int Cells { get; set; }

        /// <summary>Of a table: which group of rows is open.</summary>
        public RowGroup Group { get; set; }
    }

    private enum RowGroup
    {
        None,
        Header,
        Body,
    }
}
