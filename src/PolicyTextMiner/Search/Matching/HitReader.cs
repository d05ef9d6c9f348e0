using Lucene.Net.Index;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Reads paragraphs from the index.</summary>
sealed class HitReader(IndexReader reader, DocumentTable documents, QueryNode query)
{
    static readonly HashSet<string> s_stored = [IndexField.Text, IndexField.Place, IndexField.Headings];

    /// <summary>The paragraph that <paramref name="hit"/> tells of.</summary>
    public SearchHit Read(RankedHit hit)
    {
        var context = reader.Leaves[ReaderUtil.SubIndex(hit.Paragraph, reader.Leaves)];
        var stored = context.AtomicReader.Document(hit.Paragraph - context.DocBase, s_stored);
        var document = documents[hit.Document];
        var text = CompactText.Read(stored.GetBinaryValue(IndexField.Text));
        var place = ParagraphPlace.Read(stored.GetBinaryValue(IndexField.Place));
        return new()
        {
            DocumentId = document.Id,
            Facts = document.Facts,
            Span = place.Span,
            Kind = place.Kind,
            Page = place.Page,
            Box = place.Box,
            Headings = CompactText.Read(stored.GetBinaryValue(IndexField.Headings)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Text = text,
            Highlights = Occurrences.Of(query, new SearchText(text)),
            Score = hit.Score,
        };
    }
}
