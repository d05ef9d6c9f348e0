using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Who signed, and when.</summary>
sealed record Signature(IReadOnlyList<string> Bodies, PrintedDate Date);

/// <summary>Finds the issuing bodies of a document: in its signature, before 关于 in its title, in its red head, on its cover.</summary>
static partial class IssuerReader
{
    const int MostSignatories = 20;

    /// <summary>The first signature after the head: a day alone on its line, with the names of bodies above it; null where there is none.</summary>
    public static Signature? SignatureOf(IReadOnlyList<string> paragraphs, int headEnd)
    {
        for (var i = Math.Max(1, headEnd); i < paragraphs.Count; i++)
        {
            if (DateLine.Whole(paragraphs[i]) is { HasDay: true } date) return new(BodiesAbove(paragraphs, i), date);
        }

        return null;
    }

    /// <summary>The bodies that stand at the very end of a document whose signature bears no date.</summary>
    public static IReadOnlyList<string> AtEnd(IReadOnlyList<string> paragraphs) => BodiesAbove(paragraphs, paragraphs.Count);

    /// <summary>The bodies that a title begins with: 工业和信息化部、财政部关于…; none in 国家发展改革委等部门关于…, which does not name them all.</summary>
    public static IReadOnlyList<string> OfTitle(string title)
    {
        if (BeforeAbout().Match(title) is not { Success: true } match) return [];
        return Organisations.List(match.Groups[1].Value);
    }

    /// <summary>The bodies of a red head, of an index card or of a line of the head that names nothing else, in this order of trust.</summary>
    public static IReadOnlyList<string> OfHead(IReadOnlyList<string> head, IReadOnlyDictionary<string, string> labels)
    {
        if (head.Select(FrontLines.OfRedHead).FirstOrDefault(body => body is not null) is { } red && Organisations.List(Spacing.Close(red)) is { Count: > 0 } bodies) return bodies;
        foreach (var label in (string[])["发文机关", "发布部门", "发布机构", "发布机关", "制定机关"])
            if (labels.TryGetValue(label, out var value) && Organisations.List(value) is { Count: > 0 } labelled) return labelled;
        if (head.Select(FrontLines.OfPublisher).OfType<string>().SelectMany(Organisations.List).ToList() is { Count: > 0 } publishers) return publishers;
        // Who wrote a plan (编制单位) has not issued it.
        var lines = head.TakeWhile(line => !line.StartsWith("编制单位", StringComparison.Ordinal)).Select(Organisations.List).Where(list => list.Count > 0).SelectMany(list => list).Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count > 0) return lines;
        return head.Select(line => PassedBy().Match(FrontLines.Fold(line))).FirstOrDefault(match => match.Success) is { } passed ? [passed.Groups[1].Value + passed.Groups[2].Value] : [];
    }

    static List<string> BodiesAbove(IReadOnlyList<string> paragraphs, int date)
    {
        var bodies = new List<string>();
        for (var i = date - 1; i >= 0 && bodies.Count < MostSignatories; i--)
        {
            if (Organisations.List(paragraphs[i]) is not { Count: > 0 } line) break;
            bodies.InsertRange(0, line);
        }

        return bodies;
    }

    [GeneratedRegex(@"^(.+?)(等\S{0,3}(部门|单位))?(关于|印发|转发|发布|令|公告)")]
    private static partial Regex BeforeAbout();

    // （2022年6月22日上海市第十五届人民代表大会常务委员会第四十一次会议通过）
    [GeneratedRegex(@"日(\p{IsCJKUnifiedIdeographs}*?)第[一二三四五六七八九十]+届(人民代表大会(常务委员会)?)第[一二三四五六七八九十]+次会议(修订)?通过")]
    private static partial Regex PassedBy();
}
