using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Metadata;

namespace PolicyTextMiner.Extraction;

/// <summary>Reads what a document says of itself: title, issuers, number, dates, kind, region, addressees, and what it cites.</summary>
static partial class MetadataReader
{
    const int LastParagraphs = 25;

    /// <summary>The metadata printed in <paramref name="document"/>; what is not printed stays empty.</summary>
    public static DocumentMetadata Read(Document document)
    {
        var paragraphs = FrontLines.Separate([.. document.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote)
            .Select(paragraph => paragraph.Span.Of(document.Text).ToString())]);
        var headEnd = FrontLines.Count(paragraphs);
        var head = paragraphs.GetRange(0, headEnd);
        var labels = Labels(head.Concat(paragraphs.Skip(headEnd).TakeLast(LastParagraphs)));
        var title = TitleReader.Find(head)?.Text ?? labels.GetValueOrDefault("标题");
        var number = head.Select(FrontLines.Number).FirstOrDefault(found => found is not null) ?? Number(labels);
        var signature = IssuerReader.SignatureOf(paragraphs, headEnd);
        var imprints = Imprints(paragraphs);
        var issuers = Issuers(title, head, labels, signature, IssuerReader.AtEnd(paragraphs));
        var region = RegionReader.Find(title, issuers, number, [.. imprints.Select(imprint => imprint.Body)], document.Text);
        var date = Date(head, labels, signature);
        return new()
        {
            Title = title,
            Issuer = [.. issuers.Select(body => Complete(body, region))],
            DocumentNumber = number,
            Date = date?.Date,
            DateHasDay = date?.HasDay ?? true,
            Published = Published(head, labels, imprints),
            Kind = title is null ? null : TitleReader.KindOf(title),
            Region = region,
            Addressees = Addressees(paragraphs, headEnd),
            Cites = CitationReader.Find(document.Text, title),
        };
    }

    // The body may stand on the line above the day.
    static List<(string Body, PrintedDate Date)> Imprints(List<string> paragraphs)
    {
        var imprints = new List<(string Body, PrintedDate Date)>();
        for (var i = Math.Max(0, paragraphs.Count - LastParagraphs); i < paragraphs.Count; i++)
        {
            if (FrontLines.Imprint(paragraphs[i]) is not { } imprint) continue;
            if (imprint.Body.Length == 0 && !paragraphs[i].EndsWith('发')) continue;
            imprints.Add(imprint.Body.Length == 0 && i > 0 && Organisations.IsName(paragraphs[i - 1]) ? imprint with { Body = paragraphs[i - 1] } : imprint);
        }

        return imprints;
    }

    static Dictionary<string, string> Labels(IEnumerable<string> paragraphs)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
            foreach (var (label, value) in FrontLines.Labels(paragraph)) labels.TryAdd(label, value);
        return labels;
    }

    static string? Number(Dictionary<string, string> labels) =>
        labels.TryGetValue("发文字号", out var number) || labels.TryGetValue("文号", out number) ? FrontLines.Number(number) : null;

    static IReadOnlyList<string> Issuers(string? title, List<string> head, Dictionary<string, string> labels, Signature? signature, IReadOnlyList<string> atEnd)
    {
        if (signature is { Bodies.Count: > 0 }) return signature.Bodies;
        if (atEnd.Count > 0) return atEnd;
        if (title is not null && IssuerReader.OfTitle(title) is { Count: > 0 } inTitle) return inTitle;
        return IssuerReader.OfHead(head, labels);
    }

    static PrintedDate? Date(List<string> head, Dictionary<string, string> labels, Signature? signature)
    {
        foreach (var label in (string[])["成文日期", "成文时间", "发文日期"])
            if (labels.TryGetValue(label, out var value) && DateLine.First(value) is { } labelled) return labelled;
        if (head.Select(DateUnderTitle).FirstOrDefault(date => date is not null) is { } under) return under;
        return signature?.Date ?? head.Select(DateLine.Whole).FirstOrDefault(date => date is not null);
    }

    // （2021年9月22日） or （2022年6月22日…会议通过） or ——2026年1月26日在…会议上 under the title.
    static PrintedDate? DateUnderTitle(string line) => UnderTitle().IsMatch(line) ? DateLine.First(line) : null;

    static DateOnly? Published(List<string> head, Dictionary<string, string> labels, List<(string Body, PrintedDate Date)> imprints)
    {
        foreach (var label in (string[])["发布日期", "发布时间", "公开日期"])
            if (labels.TryGetValue(label, out var value) && DateLine.First(value) is { HasDay: true } labelled) return labelled.Date;
        if (imprints.Count > 0) return imprints[0].Date.Date;
        return head.Where(FrontLines.IsFurniture).Select(DateLine.First).FirstOrDefault(date => date is { HasDay: true })?.Date;
    }

    static string? Addressees(List<string> paragraphs, int headEnd)
    {
        for (var i = 0; i <= headEnd && i < paragraphs.Count; i++)
        {
            if (!Addressed().IsMatch(paragraphs[i])) continue;
            var line = paragraphs[i];
            for (var next = i + 1; LineRules.AsksForMore(line) && next < paragraphs.Count && next <= headEnd; next++) line += paragraphs[next];
            if (line.Length > 3 && line[^1] is '：' or ':') return line[..^1];
        }

        return null;
    }

    // 省政府 or 市生态环境局 of a document whose region is known.
    static string Complete(string body, string? region)
    {
        if (region is null or Regions.Nation || body[0] is not ('省' or '市')) return body;
        var named = body[0] == '省' ? Province().Match(region).Value : region;
        if (named.Length == 0 || named[^1] != body[0]) return body;
        return named + (body[1..] == "政府" ? "人民政府" : body[1..]);
    }

    [GeneratedRegex(@"^[（(].*\d.*[）)]$|^——.*[\d〇一二三四五六七八九]年.*(上|会议|大会)|^(——)?(\d{4}|[〇一二三四五六七八九]{4})年.{1,4}月.{1,4}日在.*(届|会)")]
    private static partial Regex UnderTitle();

    [GeneratedRegex(@"^(各(?!位)|有关|省|市|区|县|自治区|国务院|中央|部|全国|相关|[\p{IsCJKUnifiedIdeographs}]{2,6}(省|市|区|县|州)[\p{IsCJKUnifiedIdeographs}、]*(政府|厅|局|委))(?![^：:]*(如下|通知|意见|公告|现将|代表：))[^。]*([：:]|，|、)$")]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,3}省")]
    private static partial Regex Province();
}
