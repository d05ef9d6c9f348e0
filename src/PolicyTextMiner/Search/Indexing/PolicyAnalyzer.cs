using Lucene.Net.Analysis;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Makes the terms of a paragraph for all fields of its text, with their places in the original. The one way in which text gets into the index.</summary>
sealed class PolicyAnalyzer(Segmenter segmenter) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    readonly LastFolded _folding = new();

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(fieldName switch
    {
        IndexField.Grams => new GramTokenizer(reader, _folding),
        IndexField.Words => new WordTokenizer(reader, _folding, segmenter),
        IndexField.Quotes => new QuoteTokenizer(reader, _folding),
        _ => throw new ArgumentException($"The field {fieldName} holds no text.", nameof(fieldName)),
    });
}

/// <summary>Folds texts; a paragraph that goes into one field after the other is folded once.</summary>
sealed class LastFolded
{
    SearchText _last = new("");

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public SearchText Of(string text)
    {
        var last = _last;
        return last.Original == text ? last : _last = new(text);
    }
}
