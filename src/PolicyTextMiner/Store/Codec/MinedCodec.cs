using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Store.Codec;

/// <summary>Writes everything that was found in a file as bytes and reads it back; nothing is lost or rounded.</summary>
static class MinedCodec
{
    /// <summary>Writes <paramref name="mined"/>.</summary>
    public static void Write(ByteWriter output, MinedDocument mined)
    {
        output.Text(mined.DocumentId);
        output.List(mined.Diagnostics, diagnostic => WriteDiagnostic(output, diagnostic));
        output.Flag(mined.Document is not null);
        if (mined.Document is not { } document) return;
        output.Text(document.Text);
        DocumentCodec.WriteMetadata(output, document.Metadata);
        DocumentCodec.WriteStructure(output, document);
        output.List(mined.Indicators, indicator => WriteIndicator(output, indicator));
        output.List(mined.Strategies, mention => WriteMention(output, mention));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MinedDocument Read(ByteReader input)
    {
        var id = input.Text();
        var diagnostics = input.List(() => ReadDiagnostic(input));
        if (!input.Flag()) return new(id, null, [], [], diagnostics);
        var text = input.Text();
        var metadata = DocumentCodec.ReadMetadata(input);
        var document = DocumentCodec.ReadStructure(input, id, text, metadata);
        return new(id, document, input.List(() => ReadIndicator(input)), input.List(() => ReadMention(input)), diagnostics);
    }

    /// <summary>Writes one diagnostic.</summary>
    public static void WriteDiagnostic(ByteWriter output, Diagnostic diagnostic)
    {
        output.Text(diagnostic.Code);
        output.Enum(diagnostic.Severity);
        output.Text(diagnostic.Message);
        output.OptionalNumber(diagnostic.Page);
    }

    /// <summary>Reads what <see cref="WriteDiagnostic"/> wrote.</summary>
    public static Diagnostic ReadDiagnostic(ByteReader input) =>
        new(input.Text(), input.Enum<Severity>(), input.Text(), input.OptionalNumber());

    static void WriteIndicator(ByteWriter output, Indicator indicator)
    {
        output.Span(indicator.Span);
        output.Span(indicator.Sentence);
        output.Enum(indicator.Kind);
        WriteQuantity(output, indicator.Quantity);
        output.Text(indicator.Unit);
        output.Enum(indicator.Bound);
        output.Enum(indicator.Change);
        output.Text(indicator.Base);
        output.Text(indicator.Name);
        output.Text(indicator.Region);
        output.Text(indicator.Time);
        output.Enum(indicator.Status);
        output.Text(indicator.Rule);
        output.Real(indicator.Confidence);
    }

    static Indicator ReadIndicator(ByteReader input) => new()
    {
        Span = input.Span(),
        Sentence = input.Span(),
        Kind = input.Enum<QuantityKind>(),
        Quantity = ReadQuantity(input),
        Unit = input.Text(),
        Bound = input.Enum<Bound>(),
        Change = input.Enum<Change>(),
        Base = input.Text(),
        Name = input.Text(),
        Region = input.Text(),
        Time = input.Text(),
        Status = input.Enum<Status>(),
        Rule = input.Text(),
        Confidence = input.Real(),
    };

    static void WriteQuantity(ByteWriter output, Quantity quantity)
    {
        var (shape, values) = QuantityColumns.Of(quantity);
        output.Enum(shape);
        output.List(values, output.Decimal);
    }

    static Quantity ReadQuantity(ByteReader input) => QuantityColumns.Quantity(input.Enum<QuantityShape>(), input.List(input.Decimal));

    static void WriteMention(ByteWriter output, StrategyMention mention)
    {
        output.Span(mention.Span);
        output.Span(mention.Sentence);
        output.Text(mention.Canonical);
        output.Enum(mention.Type);
        output.Flag(mention.Nested);
    }

    static StrategyMention ReadMention(ByteReader input) =>
        new(input.Span(), input.Span(), input.Text(), input.Enum<StrategyType>(), input.Flag());
}
