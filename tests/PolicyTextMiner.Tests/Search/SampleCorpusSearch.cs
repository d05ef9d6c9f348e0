using PolicyTextMiner.Search;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

/// <summary>The sample corpus in a full-text index, made once for the tests that ask it.</summary>
public sealed class SampleCorpusSearch : IDisposable
{
    readonly Corpus _corpus = new();

    public SampleCorpusSearch()
    {
        foreach (var id in SampleCorpus.Ids)
        {
            var mined = SampleCorpus.Mined(id);
            _corpus.Add(mined, DocumentFacts.Of(mined.Document!.Metadata, $"{id}.pdf"));
        }

        Paragraphs = [.. SampleCorpus.Ids.SelectMany(id => Texts(id))];
    }

    internal CorpusSearcher Searcher => _corpus.Searcher;

    /// <summary>Document (its file's name without the ending) and text of each paragraph.</summary>
    internal IReadOnlyList<(string Document, string Text)> Paragraphs { get; }

    public void Dispose() => _corpus.Dispose();

    static IEnumerable<(string, string)> Texts(string id)
    {
        var document = SampleCorpus.Mined(id).Document!;
        return document.Paragraphs.Where(paragraph => paragraph.Span.Length > 0).Select(paragraph => (id, paragraph.Span.Of(document.Text).ToString()));
    }
}
