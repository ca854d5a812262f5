namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>How a column of a table is aligned.</summary>
internal enum ColumnAlignment
{
    Unspecified,
    Left,
    Center,
    Right,
}

/// <summary>Tables: in a region that scrolls by keyboard too, each row as long as the others.</summary>
internal sealed partial class HtmlContentWriter
{
    private int _tables;

    /// <summary>Opens a table; closed with <see cref="CloseTable"/>.</summary>
    /// <param name="columns">The cells of each row: shorter rows are filled up, further cells are not written.</param>
    public void OpenTable(int columns)
    {
        _tables++;
        var heading = outline.Headings.Count > 0 ? ": " + outline.Headings[^1].Text : "";
        Open(
            HtmlElement.Division,
            new HtmlAttribute("class", "table-scroll"),
            new HtmlAttribute("role", "region"),
            new HtmlAttribute("aria-label", $"Table {_tables}{heading}"),
            new HtmlAttribute("tabindex", "0"));
        PrepareFor(HtmlElement.Table);
        if (!MayOpen(HtmlElement.Table) || columns == 0)
        {
            PushUnwritten(HtmlElement.Table);
            return;
        }

        PushWritten(HtmlElement.Table, [], isImplied: false, columns);
    }

    public void CloseTable()
    {
        Close();
        Close();
    }

    /// <summary>Opens a row. Rows of headers count as such only before all others.</summary>
    public void OpenRow(bool isHeader)
    {
        if (!MayOpen(HtmlElement.Row))
        {
            PushUnwritten(HtmlElement.Row);
            return;
        }

        OpenRowGroup(isHeader && _current.Group != RowGroup.Body ? RowGroup.Header : RowGroup.Body);
        PushWritten(HtmlElement.Row, [], isImplied: false, _current.Columns);
    }

    public void OpenCell(bool isHeader, ColumnAlignment alignment)
    {
        var style = alignment switch
        {
            ColumnAlignment.Left => "align-left",
            ColumnAlignment.Center => "align-center",
            ColumnAlignment.Right => "align-right",
            _ => null,
        };
        if (!isHeader)
        {
            Open(HtmlElement.Cell, new HtmlAttribute("class", style));
            return;
        }

        var isInHeader = _frames.TryPeek(out var table) && table.Group == RowGroup.Header;
        Open(HtmlElement.HeaderCell, new HtmlAttribute("scope", isInHeader ? "col" : "row"), new HtmlAttribute("class", style));
    }

    private void OpenRowGroup(RowGroup group)
    {
        if (_current.Group == group)
        {
            return;
        }

        CloseRowGroup(_current);
        _buffer.Append(group == RowGroup.Header ? "<thead>\n" : "<tbody>\n");
        _current.Group = group;
    }

    private void CloseRowGroup(Frame table)
    {
        if (table.Group != RowGroup.None)
        {
            _buffer.Append(table.Group == RowGroup.Header ? "</thead>\n" : "</tbody>\n");
        }
    }

    private void PadRow(Frame row)
    {
        for (var cell = row.Cells; cell < row.Columns; cell++)
        {
            _buffer.Append("<td></td>\n");
        }
    }
}
