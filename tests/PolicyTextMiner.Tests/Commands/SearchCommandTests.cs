using System.Text.Json;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Tests.Support;
using Directory = System.IO.Directory;

namespace PolicyTextMiner.Tests.Commands;

/// <summary>An index of four short reports, made once for all tests of <c>ptm search</c>.</summary>
public sealed class SearchedCorpus : IDisposable
{
    internal const string Reprinted = "坚持创新驱动发展战略，推动科技创新和产业创新深度融合，加快发展新质生产力，建设现代化产业体系，不断塑造发展新动能新优势。";

    readonly TemporaryFolder _folder = new();

    public SearchedCorpus()
    {
        Write("甲", "2021-03-01", "江苏省", Reprinted, "加快创新步伐。创新驱动是关键。", "全省财政收入增长。");
        Write("乙", "2022-03-01", "浙江省", Reprinted.Replace("深度融合", "深入融合", StringComparison.Ordinal), "全省财政收入下降，创新驱动不足。");
        Write("丙", "2022-06-01", "江苏省", "一二三四五，没有别的内容。");
        _folder.Write("corpus/manifest.csv", "file,title,date,region\n甲.txt,甲报告,2021-03-01,江苏省\n乙.txt,乙报告,2022-03-01,浙江省\n丙.txt,丙报告,2022-06-01,江苏省\n");
        Assert.Equal(0, Run("ingest", Corpus).ExitCode);
    }

    internal string Corpus => _folder["corpus"];

    internal string Index => _folder["index"];

    internal string this[string file] => _folder[file];

    internal Ptm.Answer Run(params string[] args) => Ptm.Run([.. args, "--index", Index]);

    internal List<JsonElement> Rows(params string[] args)
    {
        var answer = Run(["search", .. args, "--format", "jsonl"]);
        Assert.True(answer.ExitCode == 0, answer.Errors);
        return [.. answer.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    internal void Write(string name, string date, string region, params string[] paragraphs) =>
        _folder.Write($"corpus/{name}.txt", $"{name}报告\n{string.Join('\n', paragraphs)}\n{region}\n{date}\n");

    public void Dispose() => _folder.Dispose();
}

/// <summary>What <c>ptm search</c> answers besides ranked paragraphs.</summary>
public sealed class SearchCommandTests(SearchedCorpus corpus) : IClassFixture<SearchedCorpus>
{
    static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    static long Whole(JsonElement row, string field) => row.GetProperty(field).GetInt64();

    [Fact]
    public void CountsByFacets()
    {
        var rows = corpus.Rows("创新驱动", "--facets");
        Assert.Equal([("2021", 2L), ("2022", 2L)], rows.Where(row => Text(row, "facet") == "year").Select(row => (Text(row, "value"), Whole(row, "paragraphs"))));
        Assert.Contains(rows, row => Text(row, "facet") == "strategy" && Text(row, "value").Contains("创新驱动", StringComparison.Ordinal));
        Assert.Equal(["江苏省", "浙江省"], corpus.Rows("--facets").Where(row => Text(row, "facet") == "region").Select(row => Text(row, "value")));
    }

    [Fact]
    public void ListsCollocatesWithTheirScores()
    {
        var row = corpus.Rows("创新驱动", "--collocates", "--window", "3").First(row => Text(row, "word") == "坚持");
        Assert.Equal((2, 2), (Whole(row, "near"), Whole(row, "corpus")));
        Assert.True(row.GetProperty("log_likelihood").GetDouble() > 3.84);
        Assert.Empty(corpus.Rows("没有这样的词", "--collocates"));
    }

    [Fact]
    public void ListsWhatSetsAPartApart()
    {
        Assert.Contains(corpus.Rows("region:浙江", "--keyness", "--limit", "5"), row => Text(row, "word") == "下降" && Whole(row, "in_rest") == 0);
        Assert.Contains(corpus.Rows("--keyness", "--region", "浙江", "--limit", "5"), row => Text(row, "word") == "下降");
        Assert.Contains("--keyness", corpus.Run("search", "--keyness").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void CountsWordsAndRunsOfWords()
    {
        Assert.Equal(2, Whole(corpus.Rows("财政", "--frequencies").Single(row => Text(row, "word") == "财政收入"), "count"));
        Assert.Equal(2, Whole(corpus.Rows("--frequencies", "--words", "2", "--limit", "500").Single(row => Text(row, "word") == "全省 财政收入"), "count"));
        var stopped = corpus["stop.txt"];
        File.WriteAllText(stopped, "# 不要\n财政收入\n");
        Assert.DoesNotContain(corpus.Rows("--frequencies", "--stop-words", stopped), row => Text(row, "word") == "财政收入");
    }

    [Fact]
    public void MeasuresDispersion()
    {
        var rows = corpus.Rows("财政收入", "--dispersion");
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((1, 2, 2, 3), (Whole(row, "count"), Whole(row, "all_count"), Whole(row, "documents"), Whole(row, "all_documents"))));
        Assert.InRange(rows[0].GetProperty("dp").GetDouble(), 0, 1);
    }

    [Fact]
    public void FoldsNearDuplicatesUnderTheBest()
    {
        var all = corpus.Rows("新质生产力");
        var folded = Assert.Single(corpus.Rows("新质生产力", "--duplicates"));
        Assert.Equal(2, all.Count);
        Assert.Contains("p. 1", Assert.Single(folded.GetProperty("duplicates").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.All(all, row => Assert.Empty(row.GetProperty("duplicates").EnumerateArray()));
    }

    [Fact]
    public void CitesEachPageOnce()
    {
        Assert.Equal(2, corpus.Run("search", "创新驱动", "--cite", "gb7714").Lines.Length);
        Assert.StartsWith("@misc{", corpus.Run("search", "创新驱动", "--cite", "bibtex", "--limit", "1").Output, StringComparison.Ordinal);
        Assert.Contains("甲报告[A]", Text(corpus.Rows("步伐", "--cite", "gb7714").Single(), "reference"), StringComparison.Ordinal);
    }

    [Fact]
    public void SortsAndSamplesTheConcordance()
    {
        var lines = corpus.Rows("创新", "--concordance", "--sort", "right", "--width", "4", "--limit", "100");
        Assert.Equal(lines.Select(line => Text(line, "right")).Order(StringComparer.Ordinal), lines.Select(line => Text(line, "right")));
        Assert.All(lines, line => Assert.InRange(Text(line, "left").Length, 0, 4));
        Assert.Equal(3, corpus.Rows("创新", "--concordance", "--sample", "3").Count);
    }

    [Fact]
    public void PagesWithoutGapOrOverlap()
    {
        var all = corpus.Rows("创新").ConvertAll(row => Text(row, "text"));
        Assert.Equal(all, [.. corpus.Rows("创新", "--limit", "2").Select(row => Text(row, "text")), .. corpus.Rows("创新", "--skip", "2").Select(row => Text(row, "text"))]);
    }

    [Theory]
    [InlineData("--facets")]
    [InlineData("--collocates")]
    [InlineData("--concordance")]
    [InlineData("--dispersion")]
    [InlineData("--frequencies")]
    public void WritesEveryAnswerToAFile(string mode)
    {
        var file = corpus[$"answer{mode}.csv"];
        Assert.Equal(0, corpus.Run("search", "创新", mode, "-o", file).ExitCode);
        Assert.True(File.ReadAllLines(file).Length > 1);
    }

    [Theory]
    [InlineData("--facets --count", "two different answers")]
    [InlineData("创新 --limit 0", "--limit")]
    [InlineData("创新 --words 9", "--words")]
    [InlineData("创新 --save x --from 2021", "year:2018..2023")]
    [InlineData("--new 没有", "No search is saved")]
    [InlineData("--dispersion", "Give a query")]
    public void RefusesWhatHasNoAnswer(string arguments, string said)
    {
        var answer = corpus.Run(["search", .. arguments.Split(' ')]);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(said, answer.Errors, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("AND OR")]
    [InlineData("NOT")]
    [InlineData("*")]
    [InlineData("的*了*着*过*的*了*着*过*的*了")]
    [InlineData("甲\u0007乙")]
    public void RefusesABrokenQueryWithACaret(string query)
    {
        var answer = corpus.Run("search", query);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("^", answer.Errors, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public void RefusesATooLongQueryInAFewLines()
    {
        var answer = corpus.Run("search", new string('长', 10_000));
        Assert.Equal(2, answer.ExitCode);
        Assert.InRange(answer.Errors.Length, 1, 2000);
    }
}

/// <summary>Saved searches, and an index that is missing, damaged, of another version or stale.</summary>
public sealed class SearchUpkeepTests : IDisposable
{
    readonly SearchedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void ASavedSearchTellsWhatIsNewOnce()
    {
        Assert.Equal(0, _corpus.Run("search", "创新驱动", "--save", "创新").ExitCode);
        Assert.Empty(_corpus.Rows("--new", "创新"));
        _corpus.Write("丁", "2023-01-01", "江苏省", "继续创新驱动。");
        _corpus.Run("ingest", _corpus.Corpus);
        Assert.Contains("继续创新驱动", _corpus.Rows("--new", "创新").Single().GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(_corpus.Rows("--new", "创新"));
        Assert.Equal("创新驱动", _corpus.Rows("--saved").Single().GetProperty("query").GetString());
    }

    [Fact]
    public void ADamagedOrMissingIndexIsToldAndRebuiltWithoutTheFiles()
    {
        var search = SearchFolder;
        foreach (var file in Directory.GetFiles(search, "segments_*")) File.WriteAllBytes(file, [1, 2, 3]);
        Directory.Delete(_corpus.Corpus, recursive: true);
        foreach (var command in new[] { new[] { "search", "创新" }, ["verify"] })
        {
            var answer = _corpus.Run(command);
            Assert.NotEqual(0, answer.ExitCode);
            Assert.Contains("ptm verify --rebuild", answer.Errors, StringComparison.Ordinal);
        }

        Directory.Delete(search, recursive: true);
        Assert.Contains("ptm verify --rebuild", _corpus.Run("verify").Errors, StringComparison.Ordinal);
        Assert.Equal(0, _corpus.Run("verify", "--rebuild").ExitCode);
        Assert.Equal(4, _corpus.Rows("创新").Count);
    }

    [Fact]
    public void AnIndexOfANewerOrOlderProgramIsTold()
    {
        var committed = Committed;
        foreach (var (format, told) in new[] { (IndexField.Format + 1, "newer version"), (IndexField.Format - 1, "older version") })
        {
            Stamp(committed with { Format = format });
            var answer = _corpus.Run("search", "创新");
            Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
            Assert.Contains(told, answer.Errors, StringComparison.Ordinal);
            Assert.Contains("ptm verify --rebuild", answer.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(0, _corpus.Run("verify", "--rebuild").ExitCode);
        Assert.Equal(4, _corpus.Rows("创新").Count);
    }

    [Fact]
    public void AnIndexOfAnotherLexiconIsSearchedAndTold()
    {
        Stamp(Committed with { Lexicon = "another" });
        var answer = _corpus.Run("search", "创新", "--count");
        Assert.Equal((0, "4"), (answer.ExitCode, answer.Output.Trim()));
        Assert.Contains("stale", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("stale", _corpus.Run("verify").Errors, StringComparison.Ordinal);
        Assert.Equal(0, _corpus.Run("verify", "--rebuild").ExitCode);
        Assert.Equal("", _corpus.Run("search", "创新", "--count").Errors);
    }

    [Fact]
    public void AnIndexBehindTheRecordsIsSearchedAndTold()
    {
        Stamp(Committed with { Sequence = 1 });
        var answer = _corpus.Run("search", "创新", "--count");
        Assert.Equal((0, "4"), (answer.ExitCode, answer.Output.Trim()));
        Assert.Contains("behind the records", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIndexThatIsBeingWrittenCanBeSearchedButNotRebuilt()
    {
        using var held = IndexLock.Take(_corpus.Index);
        using var writer = CorpusIndex.Open(SearchFolder, Miner.Default.Segmenter);
        Assert.Equal(4, _corpus.Rows("创新").Count);
        foreach (var command in new[] { new[] { "verify", "--rebuild" }, ["ingest", _corpus.Corpus] })
        {
            var answer = _corpus.Run(command);
            Assert.Equal(2, answer.ExitCode);
            Assert.Contains("Another 'ptm ingest' is writing", answer.Errors, StringComparison.Ordinal);
        }
    }

    string SearchFolder => Path.Combine(_corpus.Index, Ingester.SearchFolder);

    CommitData Committed
    {
        get
        {
            using var files = FSDirectory.Open(SearchFolder);
            return CommitData.Read(files, SearchFolder);
        }
    }

    // Makes the index say something else of itself.
    void Stamp(CommitData data)
    {
        using var files = FSDirectory.Open(SearchFolder);
        using var writer = new Lucene.Net.Index.IndexWriter(files, new(LuceneVersion.LUCENE_48, null));
        writer.SetCommitData(data.Write());
        writer.Commit();
    }
}
