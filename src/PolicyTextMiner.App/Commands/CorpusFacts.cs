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
    public static IReadOnlyList<NamedMention> Mentions(PolicyStore store) =>
    [
        .. store.Mentions(new()).Select(stored => new NamedMention(
            stored.Document.Id, stored.Record.Canonical, stored.Record.Span, stored.Record.Sentence, stored.Record.Sentence, stored.Sentence, stored.Record.Nested)),
    ];
}
