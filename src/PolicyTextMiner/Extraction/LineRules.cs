using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction;

/// <summary>
/// What a line of official Chinese writing says of itself by its first and last characters. Knows nothing of fonts or places on a page;
/// lines come without white space at either end and without spaces between Chinese characters.
/// </summary>
static partial class LineRules
{
    const int LongestHeading = 60;
    const string Terminals = "。！？；：!?;:…";
    const string Closers = "”’』」）)》】〕";
    const string Paired = "（《“〔【";
    const string PairedClosers = "）》”〕】";
    const string Openers = "“‘『「（(《【〔";

    /// <summary>Depth of the number that the line begins with: 1 一、 or 第一章, 2 （一） or 第一节, 3 “1.”, 4 （1）; 0 where there is none.</summary>
    public static int NumberLevel(string line) =>
        FirstLevel().IsMatch(line) ? 1
        : SecondLevel().IsMatch(line) ? 2
        : ThirdLevel().IsMatch(line) ? 3
        : FourthLevel().IsMatch(line) ? 4
        : 0;

    /// <summary>Level of the heading that the line is; 0 where it is a numbered paragraph, or has no number at all.</summary>
    public static int HeadingLevel(string line) =>
        line.Length <= LongestHeading && !EndsSentence(line) && !line.Contains('。') && !AsksForMore(line) ? NumberLevel(line) : 0;

    /// <summary>Whether a new paragraph must begin here whatever the line before looks like: a number, an article, a caption, a bullet.</summary>
    public static bool StartsParagraph(string line) => NumberLevel(line) > 0 || ParagraphStart().IsMatch(line);

    /// <summary>Whether a sentence, or a clause that may end a paragraph, is complete at the end of the line. Note marks behind the full stop are looked through.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.Length;
        while (end > 0 && (IsNoteSign(line[end - 1]) || Closers.Contains(line[end - 1]))) end--;
        return end > 0 && Terminals.Contains(line[end - 1]);
    }

    /// <summary>Whether the line cannot be the end of a paragraph: it ends in ， or 、 or an opening bracket.</summary>
    public static bool AsksForMore(string line) =>
        line.Length > 0 && (line[^1] is '，' or '、' or ',' || Openers.Contains(line[^1]));

    /// <summary>Whether two pieces that stand side by side are labels with what they say: 发文机关：国务院 and 成文日期：2018年09月18日.</summary>
    public static bool ArePairs(string left, string right) => Pair().IsMatch(left) && Pair().IsMatch(right);

    /// <summary>The last opening bracket, mark of a title or quotation mark that the text does not close, or null.</summary>
    public static char? OpenBracket(string text)
    {
        Span<int> closed = stackalloc int[Paired.Length];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (PairedClosers.IndexOf(text[i]) is >= 0 and var closer) closed[closer]++;
            else if (Paired.IndexOf(text[i]) is >= 0 and var opener && closed[opener]-- == 0) return text[i];
        }

        return null;
    }

    /// <summary>What closes <paramref name="bracket"/>, which <see cref="OpenBracket"/> found.</summary>
    public static char Closing(char bracket) => PairedClosers[Paired.IndexOf(bracket)];

    /// <summary>The mark of a note that the line begins with (①, *, [1]), or null. Whether it is a note or an item of a list only its surroundings tell.</summary>
    public static string? NoteMark(string line) => NoteStart().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether the character serves as a mark of notes: ① to ㊿, *, superscript figures.</summary>
    public static bool IsNoteSign(char sign) =>
        sign is >= '①' and <= '⑳' or >= '㉑' and <= '㉟' or >= '㊱' and <= '㊿' or '*' or '＊' or '†' or '‡' or '¹' or '²' or '³' or '⁰' or >= '⁴' and <= '⁹';

    /// <summary>Whether the line is a page number by its own dress: — 12 —, 第3页, 第3页共8页, 3/8. A bare figure is not: it may be a table's cell.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>Whether the line begins with a bullet, which no line inside of a paragraph does.</summary>
    public static bool IsBullet(string line) => line.Length > 1 && line[0] is '•' or '●' or '■' or '◆' or '▲' or '➢' or '▪';

    /// <summary>Whether the line is a paragraph of its own wherever it stands: a date, a document number, （此件公开发布）, 附件2.</summary>
    public static bool StandsAlone(string line) => line.Length <= 40 && Alone().IsMatch(line);

    /// <summary>Whether the line is the title of a table, figure or box: 表2 …, 图1 …, 专栏3 ….</summary>
    public static bool IsCaption(string line) => line.Length <= LongestHeading && !EndsSentence(line) && Caption().IsMatch(line);

    /// <summary>Whether the line is an entry of a table of contents: text, leaders (at least three dots) and a page number.</summary>
    public static bool IsContentsEntry(string line) => ContentsEntry().IsMatch(line);

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇\d]+(章|编|篇|部分)(?![，。的])|[一二三四五六七八九十百]{1,4}、)")]
    private static partial Regex FirstLevel();

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇\d]+节(?![，。的])|[（(][一二三四五六七八九十百]{1,4}[）)])")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^\d{1,2}([.．](?![\d.．])|、(?!\d))\s*\S")]
    private static partial Regex ThirdLevel();

    [GeneratedRegex(@"^[（(]\d{1,2}[）)]")]
    private static partial Regex FourthLevel();

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇\d]+条(?![，。、的规款])|[①-⑳]|[•●■◆★▲※]|——|附件\s*\d*\s*([：:.]|$)|附[：:]|备?注[：:]|抄送[：:]|主送[：:]|编者按[：:]|(专栏|附?表|附?图)\s*[\d一二三四五六七八九十]+([-—.]\d+)?(\s|[：:]|(?=\p{IsCJKUnifiedIdeographs})(?![是为中所的至和、])))")]
    private static partial Regex ParagraphStart();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,6}[：:]\S[^。；]{0,40}$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^([①-⑳㉑-㉟㊱-㊿]|[*＊†‡]{1,3}|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,2}〕|[¹²³⁰⁴-⁹]+)")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^([-—－–─·•~～]+\s*(\d{1,4}|[ivxIVX]{1,5})\s*[-—－–─·•~～]+|第\s*\d{1,4}\s*页\s*([,，/]?\s*[（(]?共\s*\d{1,4}\s*页[）)]?)?|共\s*\d{1,4}\s*页|\d{1,4}\s*/\s*\d{1,4}|Page\s*\d{1,4}(\s*of\s*\d{1,4})?)$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^([（(]?[\d０-９〇○零一二三四五六七八九]{4}年[\d０-９一二三四五六七八九十]{1,3}月([\d０-９一二三四五六七八九十]{1,3}日)?(印发)?[）)]?|[（(]?\p{IsCJKUnifiedIdeographs}{1,14}[〔\[［（(][\d０-９]{4}[〕\]］）)]第?[\d０-９]+号[）)]?|[（(](此件|本文有).{1,12}[）)]|附件\s*[\d０-９]{0,2}[：:]?|目录|前言)$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(专栏|附?表|附?图)\s*[\d一二三四五六七八九十]+([-—.]\d+)?(\s|[：:]|(?=[\p{IsCJKUnifiedIdeographs}“《])(?![是为中所的至和、]))")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\S.*?\s*([.．·…⋯]\s*){3,}\s*[-—－]?\s*(\d{1,4}|[ivxIVX]{1,5})\s*[-—－]?$")]
    private static partial Regex ContentsEntry();
}
