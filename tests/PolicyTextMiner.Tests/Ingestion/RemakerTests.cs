using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

public sealed class RemakerTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MakesTheRecordsAgainFromTheStoredText()
    {
        Ingest("2023年粮食产量13908.2亿斤。");
        Directory.Delete(_folder["corpus"], recursive: true);   // it needs no file
        var blind = new Miner(new(Lexicon.Default), StrategyCatalog.Read(new StringReader("canonical\ttype\taliases\tparent\tfirst\tsource\tnote\n粮食\tgoal\t\t\t\t报告1954\t\n"), "test.tsv"));
        var summary = Remake(IngestStage.Indicators, Options with { Miner = blind });
        Assert.Equal((1, 1, 0), (summary.Read, summary.Mentions, summary.Remaining));
        using var store = PolicyStore.OpenReadOnly(_folder["index"]);
        Assert.Equal("粮食", Assert.Single(store.Mentions(new())).Record.Canonical);
        Assert.Equal("13908.2亿斤", Assert.Single(store.Indicators(new())).Quote);
    }

    [Fact]
    public void MakesTheFullTextIndexAgainFromTheStore()
    {
        Ingest("甲市粮食产量。");
        Directory.Delete(_folder["corpus"], recursive: true);
        Directory.Delete(_folder["index/search"], recursive: true);
        Remake(IngestStage.Index, Options);
        using var searcher = CorpusSearcher.Open(_folder[$"index/{Ingester.SearchFolder}"], Miner.Default.Segmenter);
        Assert.Equal(1, searcher.Search("粮食", new()).Total);
    }

    [Fact]
    public void ReadsTheTextOfTheKnownFilesAgainAndOfNoOthers()
    {
        Ingest("甲市粮食产量。");
        _folder.Write("corpus/b.txt", "乙市。");
        var summary = Remake(IngestStage.Text, Options);
        Assert.Equal((1, 1), (summary.Files, summary.Read));
    }

    [Theory]
    [InlineData(IngestStage.Text)]
    [InlineData(IngestStage.Indicators)]
    [InlineData(IngestStage.Index)]
    public void MakesNoIndexWhereThereIsNone(IngestStage stage)
    {
        Assert.Contains("no index", Assert.Throws<IndexException>(() => Remake(stage, Options)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["index"]));
    }

    [Fact]
    public void LeavesWhatItDidNotReachAsItWasWhenCancelled()
    {
        Ingest("2023年粮食产量13908.2亿斤。");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var summary = Remaker.Run(IngestStage.Indicators, Options, new Silent(), cancelled.Token);
        Assert.Equal((0, 1), (summary.Read, summary.Remaining));
        using var store = PolicyStore.OpenReadOnly(_folder["index"]);
        Assert.Single(store.Indicators(new()));
    }

    IngestOptions Options => ChildProcess.Options(_folder["index"], _folder["corpus"]);

    void Ingest(string text)
    {
        _folder.Write("corpus/a.txt", text);
        Ingester.Run(Options, new Silent(), CancellationToken.None);
    }

    static IngestSummary Remake(IngestStage stage, IngestOptions options) => Remaker.Run(stage, options, new Silent(), CancellationToken.None);
}
