using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary>What a user must know of a full-text index before trusting its answers.</summary>
static class SearchState
{
    /// <summary>Says on standard error where the index is behind the records or was cut into words by another lexicon.</summary>
    public static void Tell(CorpusSearcher searcher, PolicyStore store)
    {
        if (Behind(searcher, store) is { } behind) Messages.Note(behind);
        if (Stale(searcher) is { } stale) Messages.Note(stale);
    }

    /// <summary>Says that the index lacks what the records have; null where it does not.</summary>
    public static string? Behind(CorpusSearcher searcher, PolicyStore store) => searcher.Sequence == store.Sequence
        ? null
        : $"The full-text index is behind the records ({searcher.Sequence:N0} of {store.Sequence:N0} changes): some paragraphs are missing. Run 'ptm ingest' again, or 'ptm verify --rebuild'.";

    /// <summary>Says that the index was cut into words by another lexicon; null where it was not.</summary>
    public static string? Stale(CorpusSearcher searcher) => searcher.LexiconVersion == Miner.Default.Segmenter.Lexicon.Version
        ? null
        : "The full-text index is stale: it was cut into words by another lexicon. No paragraph is missed, but ranking and counts of words are by the old words. Run 'ptm verify --rebuild'.";
}
