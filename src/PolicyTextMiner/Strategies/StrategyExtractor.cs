using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds the mentions of the catalogue's strategies in a document. Safe to share between threads.</summary>
public sealed class StrategyExtractor(StrategyCatalog catalog)
{
    /// <summary>The names that are looked for.</summary>
    public StrategyCatalog Catalog { get; } = catalog;

    /// <summary>The mentions in <paramref name="document"/> in order of the text; a nested one follows the name that holds it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its words.</param>
    public IReadOnlyList<StrategyMention> Extract(Document document, IReadOnlyList<Token> tokens) => [];
}
