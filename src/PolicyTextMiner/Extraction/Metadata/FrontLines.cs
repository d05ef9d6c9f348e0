using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Tells what the lines around an official document's text are: its head before the first sentence, labels, numbers, imprints.</summary>
static partial class FrontLines
{
    const int LongestTitleLine = 80;
    const int MostLines = 40;

    /// <summary>How many paragraphs stand before the first that is running text, a section heading or a table of contents.</summary>
    public static int Count(IReadOnlyList<string> paragraphs)
    {
        var end = 0;
        while (end < paragraphs.Count && end < MostLines && !BeginsBody(paragraphs[end])) end++;
        return end;
    }

    /// <summary>The paragraphs with what a centred block ran together taken apart: （试行） / 生态环境部 / 2020年11月, and with a bracket over two lines joined.</summary>
    public static List<string> Separate(IReadOnlyList<string> paragraphs)
    {
        var lines = new List<string>(paragraphs.Count);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Block().Match(paragraphs[i]) is { Success: true } block) lines.AddRange(block.Groups.Values.Skip(1).Select(part => part.Value).Where(part => part.Length > 0));
            else if (i < MostLines && TitleAndAddressees().Match(paragraphs[i]) is { Success: true } both) lines.AddRange([both.Groups[1].Value, both.Groups[2].Value]);
            else if (paragraphs[i] == "令" && i + 1 < paragraphs.Count && Number(paragraphs[i + 1]) is not null) lines.Add(paragraphs[i] + paragraphs[++i]);
            else if (paragraphs[i].StartsWith('（') && !paragraphs[i].Contains('）') && i + 1 < paragraphs.Count) lines.Add(paragraphs[i] + paragraphs[++i]);
            else lines.Add(paragraphs[i]);
        }

        return lines;
    }

    /// <summary>Whether the line has a Chinese character.</summary>
    public static bool IsChinese(string line) => HasHan().IsMatch(line);

    /// <summary>Whether the line may be part of a title.</summary>
    public static bool IsTitle(string line) =>
        line.Length <= LongestTitleLine
        && HasHan().IsMatch(line)
        && !line.StartsWith("——", StringComparison.Ordinal)
        && !LineRules.EndsSentence(line)
        && !IsFurniture(line)
        && Number(line) is null
        && Labels(line).Count == 0
        && DateLine.Whole(line) is null
        && !Remark().IsMatch(line)
        && !RedHead().IsMatch(line);

    /// <summary>Whether the line is navigation of a web page, a bare timestamp or the like.</summary>
    public static bool IsFurniture(string line) => Furniture().IsMatch(line) || Timestamp().IsMatch(line);

    /// <summary>（试行）, （2021—2025年）, （征求意见稿）: part of the title before it.</summary>
    public static bool IsVersion(string line) => Version().IsMatch(line);

    /// <summary>（发布稿）, （报批稿）: printed under the title, but no part of it.</summary>
    public static bool IsRemark(string line) => Remark().IsMatch(line);

    /// <summary>The issuer in 上海市人民政府文件, or null.</summary>
    public static string? OfRedHead(string line) => RedHead().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The body in 中华人民共和国自然资源部　发布 on the cover of a standard, or null.</summary>
    public static string? OfPublisher(string line) => Publisher().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The document number (文号) where the line holds nothing else but a signatory: 国发〔2021〕23号; null where it says more.</summary>
    public static string? Number(string line)
    {
        var folded = Fold(line);
        if (NumberLine().Match(folded) is { Success: true } match) return $"{match.Groups["who"].Value}〔{match.Groups["year"].Value}〕{match.Groups["n"].Value}号";
        if (OrderLine().Match(folded) is { Success: true } order) return order.Groups[1].Value;
        return null;
    }

    /// <summary>Labels of an index card (发文机关：…　成文日期：…) with their values; empty where the line does not begin with one.</summary>
    public static IReadOnlyDictionary<string, string> Labels(string line)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var folded = LetterSpaced().Replace(line, match => match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal));
        if (!BeginsWithLabel().IsMatch(folded)) return found;
        foreach (Match match in Label().Matches(folded)) found.TryAdd(match.Groups["label"].Value, match.Groups["value"].Value.Trim());
        return found;
    }

    /// <summary>The body and the day in 上海市人民政府办公厅 2022年1月10日印发; null where the line is no imprint.</summary>
    public static (string Body, PrintedDate Date)? Imprint(string line)
    {
        if (ImprintLine().Match(Fold(line)) is not { Success: true } match || DateLine.First(match.Groups["date"].Value) is not { } date) return null;
        return (match.Groups["body"].Value.Trim(), date);
    }

    /// <summary>Half-width figures and brackets, 《》 for «», and no spaces inside numbers.</summary>
    public static string Fold(string line) => Spaces().Replace(string.Concat(line.Select(c => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '［' or '[' or '﹝' or '【' => '〔',
        '］' or ']' or '﹞' or '】' => '〕',
        '(' => '（',
        ')' => '）',
        '«' => '《',
        '»' => '》',
        '　' => ' ',
        _ => c,
    })), "");

    static bool BeginsBody(string line) =>
        line.Contains('。') && Labels(line).Count == 0
        || line.Length > 50 && line.Contains('，') && !LineRules.EndsSentence(line) && !line.Contains("关于", StringComparison.Ordinal)
        || LineRules.NumberLevel(line) > 0
        || LineRules.IsContentsEntry(line)
        || Body().IsMatch(line);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HasHan();

    [GeneratedRegex(@"^([^。：:]{2,80}的(?:通知|意见|函|公告))((?:各|市|省|有关|县|区)[^。]+[：:])$")]
    private static partial Regex TitleAndAddressees();

    // [version] [bodies] date [remark]
    [GeneratedRegex(@"^([（(][^（）()]{2,12}[）)])?([\p{IsCJKUnifiedIdeographs} 、]*(?:部|委|会|局|厅|署|院|室|政府|公司|银行))?((?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?)([（(]此件.*|附件.*|相关解读.*|目录)?$")]
    private static partial Regex Block();

    [GeneratedRegex(@"^(目\s*[录錄次]|前\s*言|序\s*言|引\s*言|第[一二三四五六七八九十\d]+条)|^(同志们|各位代表|各位委员)[：:！!，]|^附件[：:]")]
    private static partial Regex Body();

    [GeneratedRegex(@"^(下载|打印|全屏|收藏|分享|关闭|【?字[号体][：:]?.{0,8}】?|[大中小]+|加大|还原|减小|首页|当前位置.*|您?所在的?位置.*|浏览次数.*|打印本页|扫一扫.*|索引号?|无障碍.*|=+.*|附件?\s*\d*[：:]?|资料(来源|整理).*|https?:.*|作者[：:].*|编辑[：:].*|责任编辑.*|来源[：:]?.*|抄送.*|(信息)?公开(属性|方式|选项).*|签发人.*|主办单位.*|编制单位.*|主要编制人员.*|备案号.*|中华人民共和国.*行业标准|中华人民共和国国家标准|[\p{IsCJKUnifiedIdeographs} ]+发\s?布|[\p{IsCJKUnifiedIdeographs}]{2,8}(日报|网|通讯员|记者.*))$")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^((发布|发文|更新)?(日期|时间)[：:]?)?\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*(\d{1,2}[:：时]\d{1,2}([:：分]\d{1,2})?分?)?(\s*来源.*)?$")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^[（(](试\s*行|暂\s*行|草案|修订|修正|征求意见稿|送审稿|修订版|\d{4}\s*年?(版|修订|修正)?|[\d０-９]{4}\s*年?\s*[-—–－~～至−]+\s*[\d０-９]{4}\s*年?)[）)]$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[（(](发布稿|报批稿|公开稿|公示稿|此件.*|本文有删.*|.*通过.*|.*发布.*|.*施行.*)[）)]$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^([\p{IsCJKUnifiedIdeographs}\s]{3,40}?)\s*(文\s*件)$")]
    private static partial Regex RedHead();

    [GeneratedRegex(@"(?:^|实施\s*)(\p{IsCJKUnifiedIdeographs}{3,30})\s*发\s?布$")]
    private static partial Regex Publisher();

    [GeneratedRegex(@"^（?(?<who>\p{IsCJKUnifiedIdeographs}{1,14})[〔（](?<year>\d{4})[〕）]第?(?<n>\d+)号）?(签发人.*|文件)?$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^（?((\p{IsCJKUnifiedIdeographs}{0,16}(令|公告))?(\d{4}年)?第\d+号)）?$")]
    private static partial Regex OrderLine();

    const string Names = "发文机关|发布部门|发布机构|发布机关|制定机关|成文日期|成文时间|发文日期|发布日期|发布时间|印发日期|生成日期|公开日期|实施日期|施行日期|生效日期|标题|名称|发文字号|文号|索引号|分类|主题分类|体裁分类|公文种类|时效性?|有效性|效力级别|法规类别|主题词|关键词|备案号|来源";

    [GeneratedRegex(@"^(" + Names + @")\s*[：:]")]
    private static partial Regex BeginsWithLabel();

    [GeneratedRegex(@"(?<label>" + Names + @")\s*[：:]\s*(?<value>.*?)(?=\s*\t|\s+(" + Names + @")\s*[：:]|(发文机关|成文日期|发文字号|发布日期|主题分类|标题|时效)[：:]|$)")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(索[\s　]+引[\s　]+号|标[\s　]+题|时[\s　]+效|文[\s　]+号|名[\s　]+称)")]
    private static partial Regex LetterSpaced();

    [GeneratedRegex(@"^(?<body>[\p{IsCJKUnifiedIdeographs}]*?)(?<date>[\d〇○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)印发?$")]
    private static partial Regex ImprintLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
