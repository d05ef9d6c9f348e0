using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Makes what the index holds of each paragraph.</summary>
static class ParagraphFields
{
    static readonly FieldType s_positions = Indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    static readonly FieldType s_frequencies = Indexed(IndexOptions.DOCS_AND_FREQS);
    static readonly FieldType s_presence = Presence();

    /// <summary>The paragraphs of <paramref name="mined"/>.</summary>
    public static IEnumerable<LuceneDocument> Of(MinedDocument mined, DocumentFacts facts)
    {
        if (mined.Document is not { } document) yield break;
        var headings = new HeadingPath(document.Text);
        var known = new BytesRef(new IndexedDocument(mined.DocumentId, facts).Write());
        foreach (var paragraph in document.Paragraphs)
        {
            headings.Enter(paragraph);
            if (paragraph.Span.Length == 0) continue;
            var fields = new LuceneDocument();
            AddText(fields, paragraph.Span.Of(document.Text).ToString());
            AddPlace(fields, document, paragraph, headings.Above);
            fields.Add(new StringField(IndexField.Document, mined.DocumentId, Field.Store.NO));
            fields.Add(new SortedDocValuesField(IndexField.Facts, known));
            AddRecords(fields, mined, paragraph.Span);
            yield return fields;
        }
    }

    static void AddText(LuceneDocument fields, string text)
    {
        fields.Add(new Field(IndexField.Grams, text, s_positions));
        fields.Add(new Field(IndexField.Quotes, text, s_presence));
        fields.Add(new Field(IndexField.Words, text, s_frequencies));
        fields.Add(new StoredField(IndexField.Text, CompactText.Write(text)));
        fields.Add(new NumericDocValuesField(IndexField.Length, text.Length));
    }

    static void AddPlace(LuceneDocument fields, Documents.Document document, Paragraph paragraph, IEnumerable<string> headings)
    {
        var place = new ParagraphPlace(
            paragraph.Span, document.ProvenanceAt(paragraph.Span.Start).Page, paragraph.Kind, document.BoxOf(paragraph.Span));
        fields.Add(new NumericDocValuesField(IndexField.Kind, (long)paragraph.Kind));
        fields.Add(new StoredField(IndexField.Place, place.Write()));
        fields.Add(new StoredField(IndexField.Headings, CompactText.Write(string.Join('\n', headings))));
    }

    static void AddRecords(LuceneDocument fields, MinedDocument mined, TextSpan paragraph)
    {
        foreach (var strategy in mined.Strategies.Where(mention => paragraph.Contains(mention.Span)).Select(mention => mention.Canonical).Distinct(StringComparer.Ordinal))
            fields.Add(new SortedSetDocValuesField(IndexField.Strategy, new BytesRef(strategy)));
        foreach (var figure in mined.Indicators.Where(indicator => paragraph.Contains(indicator.Span)).Select(Figure.Of).OfType<Figure>().Distinct())
            fields.Add(new StringField(IndexField.Figure, figure.Write(), Field.Store.NO));
    }

    static FieldType Presence()
    {
        var type = new FieldType(Indexed(IndexOptions.DOCS_ONLY)) { OmitNorms = true };
        type.Freeze();
        return type;
    }

    static FieldType Indexed(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
