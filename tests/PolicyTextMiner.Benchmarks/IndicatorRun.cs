using System.Text;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Benchmarks;

/// <summary>Times how fast the figures of a text become rows, in its paragraphs and as a single one.</summary>
static class IndicatorRun
{
    /// <summary>Prints megabytes of UTF-8 a second on one thread; the words are cut before the clock runs.</summary>
    /// <param name="path">A UTF-8 text of some megabytes.</param>
    public static void Print(string path)
    {
        var text = File.ReadAllText(path);
        Measure("indicators, in paragraphs", path, text);
        Measure("indicators, one paragraph", path, text.ReplaceLineEndings(""));
    }

    static void Measure(string name, string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = new DocumentReader().Read(new(path, bytes)).Document!;
        var words = new Segmenter(Lexicon.Default).Segment(document.Text);
        var extractor = new IndicatorExtractor();
        Throughput.Measure(name, bytes.Length, () => extractor.Extract(document, words, new DateOnly(2024, 3, 5)).Indicators.Count);
    }
}
