using BenchmarkDotNet.Attributes;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Benchmarks;

/// <summary>Cuts the file named by PTM_BENCHMARK_TEXT, UTF-8; divide its size by the mean to have bytes a second.</summary>
[MemoryDiagnoser]
public class SegmentationBenchmark
{
    readonly Segmenter _segmenter = new(Lexicon.Default);
    readonly List<Token> _tokens = [];
    string _text = "";

    [GlobalSetup]
    public void ReadText()
    {
        var path = Environment.GetEnvironmentVariable("PTM_BENCHMARK_TEXT")
            ?? throw new InvalidOperationException("Set PTM_BENCHMARK_TEXT to a UTF-8 file of Chinese text of some megabytes.");
        _text = File.ReadAllText(path);
    }

    [Benchmark]
    public int LikeJieba()
    {
        _tokens.Clear();
        _segmenter.SegmentLikeJieba(_text, _tokens);
        return _tokens.Count;
    }

    [Benchmark]
    public int Policy()
    {
        _tokens.Clear();
        _segmenter.Segment(_text, _tokens);
        return _tokens.Count;
    }

    [Benchmark]
    public int Search()
    {
        _tokens.Clear();
        _segmenter.SegmentForSearch(_text, _tokens);
        return _tokens.Count;
    }
}
