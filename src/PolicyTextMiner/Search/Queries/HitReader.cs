using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Reads paragraphs from the index.</summary>
sealed class HitReader(IndexReader reader, QueryNode query)
{
    static readonly HashSet<string> s_stored = [IndexField.Text, IndexField.Place, IndexField.Headings];

    /// <summary>The paragraph with the number <paramref name="paragraph"/>.</summary>
    public SearchHit Read(int paragraph, double score)
    {
        var context = reader.Leaves[ReaderUtil.SubIndex(paragraph, reader.Leaves)];
        var local = paragraph - context.DocBase;
        var stored = context.AtomicReader.Document(local, s_stored);
        var text = stored.Get(IndexField.Text);
        var place = ParagraphPlace.Read(stored.Get(IndexField.Place));
        return new()
        {
            DocumentId = Value(context.AtomicReader, IndexField.Document, local),
            Facts = Facts(context.AtomicReader, local),
            Span = place.Span,
            Kind = place.Kind,
            Page = place.Page,
            Box = place.Box,
            Headings = stored.Get(IndexField.Headings).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Text = text,
            Highlights = Occurrences.Of(query, new SearchText(text)),
            Score = score,
        };
    }

    static DocumentFacts Facts(AtomicReader reader, int paragraph) => new()
    {
        File = Value(reader, IndexField.File, paragraph),
        Title = Value(reader, IndexField.Title, paragraph),
        Date = Date(reader.GetNumericDocValues(IndexField.Date).Get(paragraph)),
        Kind = Value(reader, IndexField.Kind, paragraph),
        Region = Value(reader, IndexField.Region, paragraph),
        Issuer = [.. Values(reader, IndexField.Issuer, paragraph)],
        DocumentNumber = Value(reader, IndexField.Number, paragraph),
        Source = Value(reader, IndexField.Source, paragraph),
    };

    static string Value(AtomicReader reader, string field, int paragraph)
    {
        var value = new BytesRef();
        reader.GetSortedDocValues(field).Get(paragraph, value);
        return value.Utf8ToString();
    }

    static IEnumerable<string> Values(AtomicReader reader, string field, int paragraph)
    {
        if (reader.GetSortedSetDocValues(field) is not { } values) yield break;
        values.SetDocument(paragraph);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            var value = new BytesRef();
            values.LookupOrd(ordinal, value);
            yield return value.Utf8ToString();
        }
    }

    static DateOnly? Date(long day) =>
        day == 0 ? null : DateOnly.ParseExact(day.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);
}
