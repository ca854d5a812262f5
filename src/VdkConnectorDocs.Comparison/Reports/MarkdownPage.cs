using System.Text;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>Markdown up to a number of bytes; rows beyond it are counted.</summary>
internal sealed class MarkdownPage(int maxBytes)
{
    private readonly StringBuilder _text = new();
    private int _bytes;

    /// <summary>How many rows did not fit.</summary>
    public int Omitted { get; private set; }

    /// <summary>A line of the frame, which is always written; the frame is small.</summary>
    public void Line(string line)
    {
        _text.Append(line).Append('\n');
        _bytes += Encoding.UTF8.GetByteCount(line) + 1;
    }

    public void Row(string line)
    {
        if (Omitted > 0 || _bytes + Encoding.UTF8.GetByteCount(line) + 1 > maxBytes)
        {
            Omitted++;
        }
        else
        {
            Line(line);
        }
    }

    public void Fold(string title, Action write)
    {
        Line($"<details><summary>{title}</summary>\n");
        write();
        Line("\n</details>");
    }

    public void Last(string text) => _text.Append(text);

    public override string ToString() => _text.ToString();
}
