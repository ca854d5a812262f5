using System.Text;
using Spectre.Console;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>
/// Writes rows to standard output: a table that fits a terminal, aligned columns for everything else. In a terminal too narrow for it each
/// row is a paragraph, so that names and commands stay whole and can be copied.
/// </summary>
internal static class TextTable
{
    // A text may be narrower than its longest word, which can be an address, but not by much.
    private const int LeastTextWidth = 24;

    // Of each cell "│ cell ", and the last "│".
    private const int FrameWidth = 3;

    public static void Write(IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, ToolContext context)
    {
        var safe = rows.Select(static row => row.Select(PrintableText.OneLine).ToList()).ToList();
        if (context.OutputIsTerminal)
        {
            WriteToTerminal(columns, safe, context);
        }
        else
        {
            context.Write(Align([.. columns.Select(static column => column.Heading)], safe));
        }
    }

    private static string Align(IReadOnlyList<string> headings, List<List<string>> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. headings]))
        {
            // The last column is not padded: nothing ends in blanks.
            var cells = row.Select((cell, column) => column < row.Count - 1 ? cell.PadRight(widths[column] + 2) : cell);
            text.Append(PrintableText.Line(string.Concat(cells))).Append('\n');
        }

        return text.ToString();
    }

    private static void WriteToTerminal(IReadOnlyList<TextColumn> columns, List<List<string>> rows, ToolContext context)
    {
        using var writer = new StreamWriter(context.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var console = TerminalConsole.Create(context, writer);
        var needed = columns.Select((column, index) => LeastWidth(column, rows.Select(row => row[index])) + FrameWidth).Sum() + 1;
        if (needed > console.Profile.Width)
        {
            WriteParagraphs(rows, console);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Heading, new Style(decoration: Decoration.Bold))) { NoWrap = !column.Wraps });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        console.Write(table);
    }

    private static int LeastWidth(TextColumn column, IEnumerable<string> cells)
    {
        var texts = cells.Append(column.Heading);
        return column.Wraps
            ? Math.Min(LeastTextWidth, texts.SelectMany(static text => text.Split(' ')).Max(static word => word.Length))
            : texts.Max(static text => text.Length);
    }

    private static void WriteParagraphs(List<List<string>> rows, IAnsiConsole console)
    {
        foreach (var row in rows)
        {
            console.Write(new Text(row[0] + "\n", new Style(decoration: Decoration.Bold)));
            foreach (var cell in row.Skip(1).Where(static cell => cell is not ("" or "-")))
            {
                console.Write(new Padder(new Text(cell), new Padding(2, 0, 0, 0)));
            }
        }
    }
}
