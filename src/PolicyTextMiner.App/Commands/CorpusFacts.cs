using PolicyTextMiner.Documents;
using PolicyTextMiner.Store;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Commands;

/// <summary>What time series, comparisons and co-occurrence count, out of the store.</summary>
static class CorpusFacts
{
    /// <summary>All documents that were read, by path.</summary>
    public static IReadOnlyList<DatedDocument> Documents(PolicyStore store) =>
    [
        .. store.Documents()
            .Where(document => document.Status == DocumentStatus.Done)
            .Select(document => new DatedDocument(document.Id, document.Metadata.Title ?? document.Name, document.Metadata.Date, document.Characters)),
    ];

    /// <summary>All mentions, by the document's path, then in order of the text.</summary>
    public static IReadOnlyList<NamedMention> Mentions(PolicyStore store)
    {
        var paragraphs = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        return [.. store.Mentions(new()).Select(stored => new NamedMention(
            stored.Document.Id, stored.Record.Canonical, stored.Record.Span, stored.Record.Sentence, ParagraphOf(stored), stored.Sentence, stored.Record.Nested))];

        TextSpan ParagraphOf(StoredMention mention)
        {
            if (!paragraphs.TryGetValue(mention.Document.Id, out var spans))
                paragraphs.Add(mention.Document.Id, spans = [.. store.Paragraphs(mention.Document).Select(paragraph => paragraph.Record.Span).OrderBy(span => span.Start)]);
            return spans.FindLast(span => span.Start <= mention.Record.Span.Start) is { Length: > 0 } span ? span : mention.Record.Sentence;
        }
    }
}
