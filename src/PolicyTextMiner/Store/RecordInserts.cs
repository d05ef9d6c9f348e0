using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store.Codec;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Store;

/// <summary>Writes the rows that hang on one document: text, diagnostics, indicators, mentions.</summary>
sealed class RecordInserts(SqliteConnection connection) : IDisposable
{
    readonly SqliteCommand[] _clear =
        [.. new[] { "texts", "diagnostics", "indicators", "mentions" }.Select(table => connection.Statement($"DELETE FROM {table} WHERE document = ?1", 1))];

    readonly SqliteCommand _text = connection.Statement("INSERT INTO texts VALUES(?1, ?2, ?3)", 3);
    readonly SqliteCommand _diagnostic = connection.Statement("INSERT INTO diagnostics VALUES(?1, ?2, ?3, ?4, ?5, ?6)", 6);
    readonly SqliteCommand _indicator = connection.Statement(
        "INSERT INTO indicators VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)", 25);

    readonly SqliteCommand _mention = connection.Statement(
        "INSERT INTO mentions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)", 15);

    /// <summary>Puts the rows of <paramref name="mined"/> in place of those that the document with this key had.</summary>
    public void Replace(long key, MinedDocument mined)
    {
        foreach (var clear in _clear) clear.With(key).ExecuteNonQuery();
        for (var i = 0; i < mined.Diagnostics.Count; i++) Insert(key, i, mined.Diagnostics[i]);
        if (mined.Document is not { } document) return;
        _text.With(key, document.Text, DocumentCodec.Structure(document)).ExecuteNonQuery();
        for (var i = 0; i < mined.Indicators.Count; i++) Insert(key, i, document, mined.Indicators[i]);
        for (var i = 0; i < mined.Strategies.Count; i++) Insert(key, i, document, mined.Strategies[i]);
    }

    public void Dispose()
    {
        foreach (var clear in _clear) clear.Dispose();
        _text.Dispose();
        _diagnostic.Dispose();
        _indicator.Dispose();
        _mention.Dispose();
    }

    void Insert(long key, int ordinal, Diagnostic diagnostic) =>
        _diagnostic.With(key, ordinal, diagnostic.Code, diagnostic.Severity.ToString(), diagnostic.Message, diagnostic.Page).ExecuteNonQuery();

    void Insert(long key, int ordinal, Document document, Indicator indicator)
    {
        var (shape, values) = QuantityColumns.Of(indicator.Quantity);
        var box = document.BoxOf(indicator.Span);
        _indicator.With(
            key, ordinal, Page(document, indicator.Span), indicator.Span.Of(document.Text).ToString(),
            indicator.Span.Start, indicator.Span.End, indicator.Sentence.Start, indicator.Sentence.End,
            indicator.Kind.ToString(), shape.ToString(), QuantityColumns.Column(values), indicator.Unit,
            indicator.Bound.ToString(), indicator.Change.ToString(), indicator.Base, indicator.Name, indicator.Region, indicator.Time,
            indicator.Status.ToString(), indicator.Rule, indicator.Confidence, box?.Left, box?.Bottom, box?.Right, box?.Top).ExecuteNonQuery();
    }

    void Insert(long key, int ordinal, Document document, StrategyMention mention)
    {
        var box = document.BoxOf(mention.Span);
        _mention.With(
            key, ordinal, Page(document, mention.Span), mention.Span.Of(document.Text).ToString(),
            mention.Span.Start, mention.Span.End, mention.Sentence.Start, mention.Sentence.End,
            mention.Canonical, mention.Type.ToString(), mention.Nested ? 1 : 0, box?.Left, box?.Bottom, box?.Right, box?.Top).ExecuteNonQuery();
    }

    static int Page(Document document, TextSpan span) => document.ProvenanceAt(span.Start).Page;
}
