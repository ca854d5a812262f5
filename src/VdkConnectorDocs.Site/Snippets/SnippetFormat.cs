using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>
/// A way to write a configuration down. What it writes gives every active assignment exactly its value when it is read back, and
/// nothing else: no value and no comment can end its line or its quotes early.
/// </summary>
public abstract class SnippetFormat
{
    /// <summary>A word for addresses and ids.</summary>
    public abstract string Id { get; }

    public abstract string Label { get; }

    /// <summary>The language to highlight it as.</summary>
    public abstract string Language { get; }

    /// <summary>Whether a value can be written so that it is read back unchanged.</summary>
    public abstract bool CanWrite(string value);

    /// <summary>Lines that each end with <c>\n</c>.</summary>
    public string Write(IReadOnlyList<AssignmentSection> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            WriteHead(text, section);
            foreach (var assignment in section.Assignments)
            {
                Write(text, section, assignment);
            }
        }

        return text.ToString();
    }

    /// <summary>What stands above a section's assignments.</summary>
    protected abstract void WriteHead(StringBuilder text, AssignmentSection section);

    /// <summary>The assignment without its line break; may be several lines.</summary>
    protected abstract string Line(AssignmentSection section, Assignment assignment);

    /// <summary>The variable that sets an option of a section.</summary>
    protected static string Variable(AssignmentSection section, Assignment assignment)
    {
        const string Prefix = "VDK_";
        return section.Name is { } name && assignment.Variable.StartsWith(Prefix, StringComparison.Ordinal)
            ? $"{Prefix}{name.ToUpperInvariant()}_{assignment.Variable[Prefix.Length..]}"
            : assignment.Variable;
    }

    private void Write(StringBuilder text, AssignmentSection section, Assignment assignment)
    {
        CommentLines.Append(text, assignment.Comment);
        if (!assignment.HasPlainName)
        {
            CommentLines.Append(text, $"{assignment.Name}: a name that cannot be written here.");
        }
        else if (!CanWrite(assignment.Value))
        {
            CommentLines.Append(text, $"{assignment.Name}: its value cannot be written in this format.");
        }
        else if (assignment.Active)
        {
            text.Append(Line(section, assignment)).Append('\n');
        }
        else
        {
            text.Append('#').Append(Line(section, assignment).Replace("\n", "\n#", StringComparison.Ordinal)).Append('\n');
        }
    }
}
