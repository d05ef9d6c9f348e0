using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>The documents of an index, numbered in order of their files' paths; the number of a paragraph's document is found by two look-ups. Safe to share between threads.</summary>
sealed class DocumentTable
{
    readonly IndexedDocument[] _documents;
    readonly int[][] _numbers;
    readonly SearchText?[] _titles;

    DocumentTable(IndexedDocument[] documents, int[][] numbers) => (_documents, _numbers, _titles) = (documents, numbers, new SearchText?[documents.Length]);

    /// <summary>How many documents there are; some may have lost all of their paragraphs.</summary>
    public int Count => _documents.Length;

    /// <summary>The document with a number.</summary>
    public IndexedDocument this[int number] => _documents[number];

    /// <summary>The title of the document with a number, folded once for all searches.</summary>
    public SearchText TitleOf(int number) => _titles[number] ??= new(_documents[number].Facts.Title);

    /// <summary>Reads the documents of <paramref name="reader"/>.</summary>
    public static DocumentTable Of(IndexReader reader)
    {
        var parts = reader.Leaves.Select(leaf => Values(leaf.AtomicReader)).ToList();
        var all = parts.SelectMany(values => values).Distinct(StringComparer.Ordinal).ToArray();
        var documents = Array.ConvertAll(all, IndexedDocument.Read);
        Array.Sort(documents, (a, b) => string.CompareOrdinal(a.Facts.File, b.Facts.File) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++) numbers.Add(documents[i].Write(), i);
        return new(documents, [.. parts.Select(values => Array.ConvertAll(values, value => numbers[value]))]);
    }

    /// <summary>The numbers of one part of the index; for one thread.</summary>
    public DocumentNumbers In(AtomicReaderContext part) => new(part.AtomicReader.GetSortedDocValues(IndexField.Facts), _numbers[part.Ord]);

    static string[] Values(AtomicReader reader)
    {
        if (reader.GetSortedDocValues(IndexField.Facts) is not { } facts) return [];
        var value = new BytesRef();
        var values = new string[facts.ValueCount];
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            facts.LookupOrd(ordinal, value);
            values[ordinal] = value.Utf8ToString();
        }

        return values;
    }
}

/// <summary>Tells the number of a paragraph's document in one part of the index.</summary>
readonly struct DocumentNumbers(SortedDocValues facts, int[] numbers)
{
    /// <summary>The number of the document that holds <paramref name="paragraph"/>, which counts within the part.</summary>
    public int Of(int paragraph) => numbers[facts.GetOrd(paragraph)];
}
