using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Metadata;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells the parts of an official document around its text: red head, number, title, addressees, signature, day, attachments, imprint.</summary>
static partial class Outline
{
    const int LongestHead = 40;
    const int LeastTitle = 5;

    /// <summary>The paragraphs of <paramref name="document"/>; those of running text that are such a part are named so.</summary>
    /// <param name="document">Or some pages of it.</param>
    /// <param name="metadata">Of the whole document.</param>
    public static IReadOnlyList<Paragraph> Label(Document document, DocumentMetadata metadata)
    {
        var texts = document.Paragraphs.Select(paragraph => paragraph.Span.Of(document.Text).ToString()).ToList();
        var headEnd = FrontLines.Count(texts);
        var labelled = new List<Paragraph>(document.Paragraphs);
        for (var i = 0; i < labelled.Count; i++)
        {
            if (labelled[i].Kind is not (ParagraphKind.Body or ParagraphKind.Title)) continue;
            if (KindOf(texts, i, headEnd, metadata) is { } kind) labelled[i] = labelled[i] with { Kind = kind };
            if (labelled[i].Kind == ParagraphKind.Date) LabelSignature(texts, labelled, i, headEnd);
        }

        return labelled;
    }

    static ParagraphKind? KindOf(List<string> texts, int i, int headEnd, DocumentMetadata metadata)
    {
        var text = texts[i];
        if (Attachment().IsMatch(text)) return ParagraphKind.Attachment;
        if (text.StartsWith("抄送", StringComparison.Ordinal) || (text.EndsWith("印发", StringComparison.Ordinal) && FrontLines.Imprint(text) is not null)) return ParagraphKind.Imprint;
        if (DateLine.Whole(text) is not null) return ParagraphKind.Date;
        if (i > LongestHead || i > headEnd) return null;
        if (FrontLines.OfRedHead(text) is not null) return ParagraphKind.RedHead;
        if (FrontLines.Number(text) is not null || text.StartsWith("签发人", StringComparison.Ordinal)) return ParagraphKind.DocumentNumber;
        if (metadata.Addressees is { } addressees && text.Length > 3 && (text[..^1] == addressees || (text[^1] is not '：' && addressees.Contains(text, StringComparison.Ordinal)))) return ParagraphKind.Addressees;
        if (AdoptedOn().IsMatch(text)) return ParagraphKind.Date;
        return i < headEnd && metadata.Title is { } title && text.Length >= LeastTitle && title.Contains(text.TrimEnd('*', '＊'), StringComparison.Ordinal) ? ParagraphKind.Title : null;
    }

    // The bodies above the day; on the first page they would be those of a cover.
    static void LabelSignature(List<string> texts, List<Paragraph> labelled, int date, int headEnd)
    {
        for (var i = date - 1; i >= headEnd && labelled[i].Kind == ParagraphKind.Body && Organisations.List(texts[i]).Count > 0; i--)
            labelled[i] = labelled[i] with { Kind = ParagraphKind.Signature };
    }

    [GeneratedRegex(@"^(附件\s*[\d０-９一二三四五六七八九十]{0,3}([：:].*)?|附[：:].*)$")]
    private static partial Regex Attachment();

    [GeneratedRegex(@"^[（(]\d{4}年\d{1,2}月\d{1,2}日.*(通过|批准|发布|修订)[）)]$")]
    private static partial Regex AdoptedOn();
}
