using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Counts what a search finds by the values of facets.</summary>
sealed class FacetCounter(IReadOnlyList<Facet> facets, DocumentTable documents)
{
    readonly int[] _byDocument = new int[documents.Count];
    readonly Dictionary<string, int> _byStrategy = new(StringComparer.Ordinal);
    readonly bool _withStrategies = facets.Contains(Facet.Strategy);
    SortedSetDocValues? _strategies;
    int[] _byOrdinal = [];

    /// <summary>Goes on to another part of the index.</summary>
    public void Enter(AtomicReaderContext part)
    {
        Leave();
        if (!_withStrategies) return;
        _strategies = part.AtomicReader.GetSortedSetDocValues(IndexField.Strategy);
        _byOrdinal = new int[_strategies?.ValueCount ?? 0];
    }

    /// <summary>Counts a paragraph of the document with the number <paramref name="document"/>.</summary>
    public void Count(int paragraph, int document)
    {
        _byDocument[document]++;
        if (_strategies is null) return;
        _strategies.SetDocument(paragraph);
        for (var ordinal = _strategies.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _strategies.NextOrd()) _byOrdinal[ordinal]++;
    }

    /// <summary>The counts, once the search has ended.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Counts()
    {
        Leave();
        return facets.Distinct().ToDictionary(facet => facet, facet => Sorted(facet, facet == Facet.Strategy ? _byStrategy : ByFact(facet)));
    }

    static IReadOnlyList<FacetCount> Sorted(Facet facet, Dictionary<string, int> counts)
    {
        var all = counts.Where(pair => pair.Key.Length > 0).Select(pair => new FacetCount(pair.Key, pair.Value));
        return facet == Facet.Year
            ? [.. all.OrderBy(count => count.Value, StringComparer.Ordinal)]
            : [.. all.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    Dictionary<string, int> ByFact(Facet facet)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _byDocument.Length; number++)
        {
            if (_byDocument[number] == 0) continue;
            foreach (var value in Values(facet, documents[number])) counts[value] = counts.GetValueOrDefault(value) + _byDocument[number];
        }

        return counts;
    }

    static IReadOnlyList<string> Values(Facet facet, IndexedDocument document) => facet switch
    {
        Facet.Year => [document.Facts.Date?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? ""],
        Facet.Kind => [document.Facts.Kind],
        Facet.Region => [document.Facts.Region],
        Facet.Issuer => document.Facts.Issuer,
        Facet.Document => [document.Id],
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet of documents."),
    };

    void Leave()
    {
        var value = new BytesRef();
        for (var ordinal = 0; ordinal < _byOrdinal.Length; ordinal++)
        {
            if (_byOrdinal[ordinal] == 0) continue;
            _strategies!.LookupOrd(ordinal, value);
            var name = value.Utf8ToString();
            _byStrategy[name] = _byStrategy.GetValueOrDefault(name) + _byOrdinal[ordinal];
        }

        _byOrdinal = [];
    }
}
