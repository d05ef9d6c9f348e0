using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Mining;

/// <summary>Everything that was found in one file.</summary>
/// <param name="DocumentId">SHA-256 of the file's bytes.</param>
/// <param name="Document">Null where the file could not be read; the diagnostics then say why.</param>
/// <param name="Indicators">In order of the text.</param>
/// <param name="Strategies">In order of the text.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
public sealed record MinedDocument(
    string DocumentId,
    Document? Document,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<StrategyMention> Strategies,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The whole pipeline from a file to its records. Safe to share between threads.</summary>
public sealed class Miner(Segmenter segmenter, StrategyCatalog catalog)
{
    /// <summary>Mines with the lexicon and the catalogue that are shipped, the names of the one being terms of the other; made when first asked for.</summary>
    public static Miner Default => s_default.Value;

    /// <summary>Mines with the shipped lexicon and the strategies of <paramref name="catalog"/>.</summary>
    public static Miner With(StrategyCatalog catalog) => catalog == StrategyCatalog.Default ? Default : new(Default.Segmenter, catalog);

    static readonly Lazy<Miner> s_default = new(() => new(new(Lexicon.Default.WithTerms(StrategyCatalog.Default.Words)), StrategyCatalog.Default));

    readonly DocumentReader _reader = new();
    readonly IndicatorExtractor _indicators = new();
    readonly StrategyExtractor _strategies = new(catalog);

    /// <summary>What cuts the documents into words.</summary>
    public Segmenter Segmenter { get; } = segmenter;

    /// <summary>The strategies that are looked for.</summary>
    public StrategyCatalog Catalog => _strategies.Catalog;

    /// <summary>Reads and mines <paramref name="source"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="date">The document's date where it does not say it itself.</param>
    /// <param name="pages">Pages to keep; null keeps all.</param>
    public MinedDocument Mine(SourceDocument source, DateOnly? date = null, PageRange? pages = null)
    {
        var read = _reader.Read(source, pages);
        return read.Document is { } document ? Mine(document, read.Diagnostics, date) : new(source.Id, null, [], [], read.Diagnostics);
    }

    /// <summary>Mines a document that was read before.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="diagnostics">What its reading told.</param>
    /// <param name="date">Its date where it does not say it itself.</param>
    public MinedDocument Mine(Document document, IReadOnlyList<Diagnostic> diagnostics, DateOnly? date = null)
    {
        var tokens = Segmenter.Segment(document.Text);
        var indicators = _indicators.Extract(document, tokens, document.Metadata.Date ?? date);
        var strategies = _strategies.Extract(document, tokens, date);
        return new(document.Id, document, indicators.Indicators, strategies, [.. diagnostics, .. indicators.Diagnostics]);
    }
}
