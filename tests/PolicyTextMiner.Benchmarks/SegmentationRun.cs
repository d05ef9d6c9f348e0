using System.Diagnostics;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Benchmarks;

/// <summary>Times the segmenter in this process, for the comparison with peers of segmentation-peers.sh.</summary>
static class SegmentationRun
{
    const int Runs = 20;

    /// <summary>Prints opening and first cut in milliseconds, then the best of some runs of each mode in megabytes of UTF-8 a second.</summary>
    public static void Print(string path)
    {
        var watch = Stopwatch.StartNew();
        var segmenter = new Segmenter(Lexicon.Default);
        Console.WriteLine($"dictionary opened\t{watch.Elapsed.TotalMilliseconds:F1} ms");
        watch.Restart();
        segmenter.Segment("推动高质量发展，2023年国内生产总值增长5.2%。");
        Console.WriteLine($"first cut\t{watch.Elapsed.TotalMilliseconds:F1} ms");
        Console.WriteLine($"resident\t{Environment.WorkingSet >> 20} MB");
        var text = File.ReadAllText(path);
        var size = new FileInfo(path).Length;
        var tokens = new List<Token>(text.Length);
        Measure("ours, jieba mode", size, () => segmenter.SegmentLikeJieba(text, tokens), tokens);
        Measure("ours, policy mode", size, () => segmenter.Segment(text, tokens), tokens);
        Measure("ours, search mode", size, () => segmenter.SegmentForSearch(text, tokens), tokens);
    }

    static void Measure(string name, long size, Action cut, List<Token> tokens)
    {
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            tokens.Clear();
            var watch = Stopwatch.StartNew();
            cut();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"{name}\t{size / best / 1e6:F1} MB/s");
    }
}
