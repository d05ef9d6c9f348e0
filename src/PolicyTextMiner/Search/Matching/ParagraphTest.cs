using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Something that is true of some paragraphs and is told by their values, not by their text.</summary>
abstract class ParagraphTest
{
    /// <summary>Tells of paragraphs of one part of the index, counted within it, whether it is true of them; for one thread.</summary>
    public abstract Predicate<int> In(AtomicReaderContext part);
}

/// <summary>True of paragraphs of the documents of which <paramref name="matches"/> is true; each document is judged once.</summary>
sealed class DocumentTest(DocumentTable documents, Predicate<DocumentFacts> matches) : ParagraphTest
{
    readonly Lazy<bool[]> _wanted = new(() => [.. Enumerable.Range(0, documents.Count).Select(number => matches(documents[number].Facts))]);

    /// <inheritdoc/>
    public override Predicate<int> In(AtomicReaderContext part)
    {
        var (numbers, wanted) = (documents.In(part), _wanted.Value);
        return paragraph => wanted[numbers.Of(paragraph)];
    }
}

/// <summary>True of paragraphs that have, among the values of <paramref name="field"/>, one of which <paramref name="matches"/> is true; each different value is judged once.</summary>
sealed class ValueTest(string field, Predicate<BytesRef> matches) : ParagraphTest
{
    /// <inheritdoc/>
    public override Predicate<int> In(AtomicReaderContext part)
    {
        if (part.AtomicReader.GetSortedSetDocValues(field) is not { } values) return _ => false;
        var wanted = Wanted(values);
        return paragraph =>
        {
            values.SetDocument(paragraph);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                if (wanted.Get((int)ordinal)) return true;
            }

            return false;
        };
    }

    // One behind the other: a look-up of a single value takes ten times as long.
    FixedBitSet Wanted(SortedSetDocValues values)
    {
        var wanted = new FixedBitSet((int)Math.Max(1, values.ValueCount));
        for (var value = values.GetTermsEnum(); value.MoveNext();)
        {
            if (matches(value.Term)) wanted.Set((int)value.Ord);
        }

        return wanted;
    }
}
