using CsCheck;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Store;

/// <summary>Documents made by hand and by chance.</summary>
static class Samples
{
    static readonly Gen<string> s_text = Gen.OneOf(Gen.String, Gen.Char["粮食产量增长２.5%\n\t\0\uD83D"].Array[0, 30].Select(units => new string(units)));

    static readonly Gen<TextSpan> s_span = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3_000], (start, length) => new TextSpan(start, start + length));

    static readonly Gen<Box?> s_box = Gen.OneOf(
        Gen.Const(default(Box?)), Gen.Select(Gen.Double, Gen.Double, Gen.Double, Gen.Double, (l, b, r, t) => (Box?)new Box(l, b, r, t)));

    static readonly Gen<Quantity> s_quantity = Gen.OneOf<Quantity>(
        Gen.Decimal.Select(value => (Quantity)new Quantity.Exact(value)),
        Gen.Select(Gen.Decimal, Gen.Decimal, (low, high) => (Quantity)new Quantity.Range(low, high)),
        Gen.Decimal.List[2, 5].Select(parts => (Quantity)new Quantity.Ratio(parts)));

    static readonly Gen<Indicator> s_indicator =
        from span in s_span
        from sentence in s_span
        from kind in Gen.Enum<QuantityKind>()
        from quantity in s_quantity
        from bound in Gen.Enum<Bound>()
        from change in Gen.Enum<Change>()
        from status in Gen.Enum<Status>()
        from confidence in Gen.Double
        from texts in s_text.Array[6]
        select new Indicator
        {
            Span = span,
            Sentence = sentence,
            Kind = kind,
            Quantity = quantity,
            Bound = bound,
            Change = change,
            Status = status,
            Confidence = confidence,
            Unit = texts[0],
            Base = texts[1],
            Name = texts[2],
            Region = texts[3],
            Time = texts[4],
            Rule = texts[5],
        };

    static readonly Gen<StrategyMention> s_mention = Gen.Select(
        s_span, s_span, s_text, Gen.Enum<StrategyType>(), Gen.Bool, (span, sentence, name, type, nested) => new StrategyMention(span, sentence, name, type, nested));

    static readonly Gen<Diagnostic> s_diagnostic = Gen.Select(
        s_text, Gen.Enum<Severity>(), s_text, Gen.Int[1, 900].Nullable(), (code, severity, message, page) => new Diagnostic(code, severity, message, page));

    static readonly Gen<DocumentMetadata> s_metadata =
        from texts in s_text.Array[5]
        from issuer in s_text.List[0, 3]
        from day in Gen.Int[0, 3_000_000].Nullable()
        from cites in Gen.Select(s_text, s_text, (title, number) => new CitedDocument(title, number)).List[0, 3]
        select new DocumentMetadata
        {
            Title = texts[0],
            DocumentNumber = texts[1],
            Kind = texts[2],
            Region = texts[3],
            Addressees = texts[4],
            Issuer = issuer,
            Cites = cites,
            Date = day is { } number ? DateOnly.FromDayNumber(number) : null,
        };

    static readonly Gen<CharacterPlaces> s_places =
        Gen.Select(Gen.Enum<Turn>(), Gen.UShort.Array[0, 9], (turn, starts) => new CharacterPlaces(turn, starts));

    static readonly Gen<Table> s_table =
        from span in s_span
        from caption in s_span.Nullable()
        from unit in s_text.Null()
        from rows in Gen.Int[0, 3]
        from cells in Gen.Select(s_span, Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 3], Gen.Int[1, 3], (s, r, c, rs, cs) => new TableCell(s, r, c, rs, cs)).List[0, 4]
        select new Table(span, caption, unit, rows, cells);

    /// <summary>Documents with any values, which need not make sense together.</summary>
    public static Gen<MinedDocument> Any { get; } =
        from text in s_text
        from paragraphs in Gen.Select(s_span, Gen.Enum<ParagraphKind>(), Gen.Int[0, 4], (span, kind, level) => new Paragraph(span, kind, level)).List[0, 4]
        from sentences in s_span.List[0, 4]
        from notes in Gen.Select(s_text, Gen.Int[0, 9_999].Nullable(), s_span, (mark, anchor, span) => new Footnote(mark, anchor, span)).List[0, 3]
        from tables in s_table.List[0, 2]
        from provenance in Gen.Select(s_span, Gen.Int[1, 900], s_box, s_places.Null(), (span, page, box, places) => new PageSpan(span, page, box, places)).List[0, 4]
        from removed in Gen.Select(s_text, Gen.Int[1, 900], s_box, Gen.Enum<RemovalReason>(), (t, page, box, reason) => new RemovedText(t, page, box, reason)).List[0, 3]
        from pages in Gen.Select(Gen.Int[1, 900], Gen.Double, Gen.Double, Gen.Enum<IntegrityGrade>(), s_text, (p, w, h, g, r) => new PageIntegrity(p, w, h, g, r)).List[0, 3]
        from metadata in s_metadata
        from indicators in s_indicator.List[0, 4]
        from mentions in s_mention.List[0, 4]
        from diagnostics in s_diagnostic.List[0, 3]
        select new MinedDocument(
            "id", new("id", text, paragraphs, sentences, notes, tables, provenance, removed, pages, metadata), indicators, mentions, diagnostics);

    /// <summary>A document of one sentence, 全省粮食产量3.1万亿斤，实施乡村振兴战略。, with one indicator and one mention.</summary>
    public static MinedDocument Grain(string id)
    {
        const string Text = "全省粮食产量3.1万亿斤，实施乡村振兴战略。";
        var whole = new TextSpan(0, Text.Length);
        var document = new Document(
            id, Text, [new(whole, ParagraphKind.Body)], [whole], [], [], [new(whole, 2, new(70, 700, 300, 712))], [], [new(2, 595, 842, IntegrityGrade.Good)],
            new() { Title = "报告", Date = new(2012, 3, 5), Region = "江苏" });
        var indicator = new Indicator
        {
            Span = new(6, 12),
            Sentence = whole,
            Kind = QuantityKind.Amount,
            Quantity = new Quantity.Exact(3_100_000_000_000m),
            Unit = "斤",
            Name = "粮食产量",
            Region = "江苏",
            Time = "2011",
        };
        return new(id, document, [indicator], [new(new(15, 21), whole, "乡村振兴战略", StrategyType.Strategy)], []);
    }

    /// <summary>What the ledger writes for <paramref name="mined"/>.</summary>
    public static LedgerEntry Entry(MinedDocument mined) => new(
        mined, mined.Document is null ? DocumentStatus.Failed : DocumentStatus.Done, 0.5, "1", "1", mined.Document?.Metadata ?? DocumentMetadata.Empty);

    /// <summary>Why a file gave no text.</summary>
    public static Diagnostic Problem { get; } = new("PTM103", Severity.Error, "The file is empty (0 bytes). Fetch it again from its source.");

    /// <summary>A file as it was read.</summary>
    public static FileStamp File(string path) => new(path, 7, new(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc));
}
