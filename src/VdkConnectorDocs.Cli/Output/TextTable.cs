using System.Text;
using Spectre.Console;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Writes rows to standard output: a table that fits a terminal, aligned columns for everything else.</summary>
internal static class TextTable
{
    public static void Write(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, ToolContext context)
    {
        var safe = rows.Select(static row => row.Select(PrintableText.OneLine).ToList()).ToList();
        if (context.OutputIsTerminal)
        {
            WriteToTerminal(headings, safe, context);
        }
        else
        {
            context.Write(Align(headings, safe));
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

    private static void WriteToTerminal(IReadOnlyList<string> headings, List<List<string>> rows, ToolContext context)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        using var writer = new StreamWriter(context.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        TerminalConsole.Create(context, writer).Write(table);
    }
}
