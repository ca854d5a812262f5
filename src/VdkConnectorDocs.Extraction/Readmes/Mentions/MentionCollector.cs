using Markdig.Extensions.Tables;
using Markdig.Syntax;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Goes through a document in its order and lets the reader of each sort of block find names in it.</summary>
internal sealed class MentionCollector
{
    private readonly MentionList _mentions;
    private readonly Surroundings _surroundings = new();

    private MentionCollector(MentionList mentions) => _mentions = mentions;

    /// <summary>What stands in HTML, comments above all, is not looked at: nobody who reads the page sees it as text.</summary>
    public static EquatableList<ReadmeMention> Collect(MarkdownDocument document, SourceText source, int limit)
    {
        var mentions = new MentionList(source, limit);
        new MentionCollector(mentions).Visit(document);
        return mentions.ToList();
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (_mentions.IsFull)
            {
                return;
            }

            Visit(block);
            _surroundings.Pass(block);
        }
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case Table table:
                TableMentions.Find(table, _surroundings.IsAboutOptions, _mentions);
                break;
            case ListItemBlock item:
                ListMentions.Find(item, _surroundings.IsAboutOptions, _mentions);
                Visit((ContainerBlock)item);
                break;
            case CodeBlock code:
                CodeMentions.Find(code, _mentions);
                break;
            case LeafBlock { Inline: { } inlines }:
                TextMentions.Find(inlines, _mentions);
                break;
            case ContainerBlock inner:
                Visit(inner);
                break;
        }
    }
}
