using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Tests.Search;

/// <summary>Random queries: what the index answers against a reading of every paragraph.</summary>
public sealed class QueryAnswerTests : IDisposable
{
    static readonly string[] s_words =
    [
        "创新", "驱动", "发展", "战略", "的", "了", "农业", "科技", "现代", "化", "，", "。", "；", "“", "”", "2020年", "二〇二〇年", "一九", "𠮷", "国", "务院", "香港", "a", "b", " ", "\t",
    ];

    static readonly string[] s_asked = ["创新", "驱动发展", "发展", "的", "农业", "科技", "现代化", "国", "国务院", "𠮷", "香港", "了的", "\"发展战略\"", "\"创新\"", "二〇二〇年", "2020年", "年一九", "务"];

    readonly List<SearchText> _folded;
    readonly Corpus _corpus = new();
    readonly Random _random = new(11);

    public QueryAnswerTests()
    {
        _folded = [.. Enumerable.Range(0, 300).Select(_ => new SearchText(string.Concat(_random.GetItems(s_words, _random.Next(1, 40))))).Where(text => text.Plain.Text.Length > 0)];
        for (var i = 0; i < 4; i++) _corpus.Add($"{i}", new() { File = $"{i}" }, [.. _folded.Where((_, k) => k % 4 == i).Select(text => text.Original)]);
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void NearAnswersAsAReadingDoes() => Compare(400, () => $"{Operand()} NEAR/{_random.Next(1, 8)} {Operand()}");

    [Fact]
    public void NearAmongThreeAnswersAsAReadingDoes() => Compare(100, () => $"{Operand()} NEAR/{_random.Next(1, 8)} {Operand()} NEAR/{_random.Next(1, 8)} {Operand()}");

    [Fact]
    public void WildcardsAnswerAsAReadingDoes() => Compare(400, () => $"{Piece()}{Wild()}{Piece()}{(_random.Next(3) == 0 ? Wild() + Piece() : "")}");

    [Fact]
    public void SimilarWordsAnswerAsAReadingDoes() => Compare(100, () => $"{Piece()}{Piece()}{Piece()}~");

    [Fact]
    public void OperatorsAnswerAsAReadingDoes() => Compare(400, () => Nested(3));

    void Compare(int count, Func<string> make)
    {
        for (var i = 0; i < count; i++)
        {
            var query = make();
            if (Parsed(query) is not { } parsed) continue;
            var expected = _folded.Where(text => Answers(parsed.Root, text)).Select(text => text.Original).Order(StringComparer.Ordinal).ToList();
            var found = _corpus.Searcher.Search(parsed, new() { Take = 1000 });
            Assert.True(expected.SequenceEqual(found.Hits.Select(hit => hit.Text).Order(StringComparer.Ordinal)), $"{query}: {expected.Count} paragraphs answer, {found.Total} were found");
            Assert.Equal(found.Total, _corpus.Searcher.Search(parsed, new() { Take = 0 }).Total);
            Assert.Equal(found.Total, _corpus.Searcher.All(parsed, new()).Count());
            var best = _corpus.Searcher.Search(parsed, new() { Take = 5 }).Hits;
            Assert.Equal(found.Hits.Take(5).Select(hit => (hit.DocumentId, hit.Span, hit.Score)), best.Select(hit => (hit.DocumentId, hit.Span, hit.Score)));
        }
    }

    static SearchQuery? Parsed(string query)
    {
        try
        {
            return SearchQuery.Parse(query);
        }
        catch (QueryException)
        {
            return null;   // too short for ~ or wildcards
        }
    }

    static bool Answers(QueryNode node, SearchText text) => node switch
    {
        QueryNode.And and => and.Parts.All(part => Answers(part, text)),
        QueryNode.Or or => or.Parts.Any(part => Answers(part, text)),
        QueryNode.Not not => !Answers(not.Part, text),
        _ => Occurrences.Any(node, text),
    };

    string Operand() => _random.Next(4) == 0 ? $"({Asked()} OR {Asked()})" : Asked();

    string Asked() => _random.GetItems(s_asked, 1)[0];

    string Piece() => Asked().Trim('"');

    string Wild() => _random.GetItems(["*", "?", "??", "?*"], 1)[0];

    string Nested(int depth) => _random.Next(depth == 0 ? 1 : 5) switch
    {
        0 => Asked(),
        1 => $"({Nested(depth - 1)} OR {Nested(depth - 1)})",
        2 => $"({Nested(depth - 1)} NOT {Nested(depth - 1)})",
        3 => $"{Piece()}*{Piece()}",
        _ => $"({Nested(depth - 1)} {Nested(depth - 1)})",
    };
}
