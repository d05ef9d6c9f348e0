using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

/// <summary>A small index of documents made of paragraphs.</summary>
sealed class Corpus : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly CorpusIndex _index;
    CorpusSearcher? _searcher;

    public Corpus(params string[] paragraphs)
    {
        _index = CorpusIndex.Open(_folder.Path, Segmenter);
        if (paragraphs.Length > 0) Add("doc", new() { File = "doc.pdf", Title = "报告" }, paragraphs);
    }

    public static Segmenter Segmenter { get; } = new(Lexicon.Default);

    public string Directory => _folder.Path;

    public CorpusIndex Index => _index;

    public CorpusSearcher Searcher => _searcher ??= _index.OpenSearcher();

    public Corpus Add(string id, DocumentFacts facts, params string[] paragraphs) => Add(Mined(id, paragraphs), facts);

    public Corpus Add(MinedDocument mined, DocumentFacts facts)
    {
        _index.Add(mined, facts);
        _searcher?.Dispose();
        _searcher = null;
        return this;
    }

    /// <summary>The texts found, best first.</summary>
    public string[] Find(string query) => [.. Searcher.Search(query, new() { Take = 1000 }).Hits.Select(hit => hit.Text)];

    /// <summary>A document of body paragraphs; one that begins with # is a heading of the first level.</summary>
    public static MinedDocument Mined(string id, params string[] paragraphs)
    {
        var kinds = paragraphs.Select(text => text.StartsWith('#') ? ParagraphKind.Heading : ParagraphKind.Body).ToArray();
        var texts = paragraphs.Select(text => text.TrimStart('#')).ToArray();
        var spans = new List<Paragraph>();
        var start = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            spans.Add(new(new(start, start + texts[i].Length), kinds[i], kinds[i] == ParagraphKind.Heading ? 1 : 0));
            start += texts[i].Length + 1;
        }

        var whole = string.Join('\n', texts);
        return new(id, new(id, whole, spans, [], [], [], [new(new(0, whole.Length), 1, null)], [], [], DocumentMetadata.Empty), [], [], []);
    }

    public void Dispose()
    {
        _searcher?.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }
}
