using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Indicators;

/// <summary>Finds the numeric indicators of a document. Holds no state between documents; safe to share between threads.</summary>
public sealed class IndicatorExtractor
{
    /// <summary>The indicators of <paramref name="document"/> in order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="date">When it was made, to resolve 去年 and 今年; null leaves such times empty.</param>
    public IReadOnlyList<Indicator> Extract(Document document, IReadOnlyList<Token> tokens, DateOnly? date) => [];
}
