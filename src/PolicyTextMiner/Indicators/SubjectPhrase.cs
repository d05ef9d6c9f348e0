namespace PolicyTextMiner.Indicators;

/// <summary>The words before a figure as what is measured, where and when: 截至去年末，全省粮食总产量 is 粮食总产量 of 全省.</summary>
static class SubjectPhrase
{
    /// <summary>Takes time, lead words and region off the front of a name.</summary>
    /// <param name="rest">The words before a figure.</param>
    /// <param name="start">Where they stand in the text; -1 where they were put together.</param>
    /// <param name="words">Where the words of the text begin.</param>
    public static (string Region, string Name, string Time) Read(string rest, int start, WordBoundaries words)
    {
        var end = start + rest.Length;
        var region = "";
        var time = "";
        for (var guard = 0; guard < 12 && rest.Length > 0; guard++)
        {
            if (rest[0] is '对' && rest.EndsWith("贡献率", StringComparison.Ordinal) || rest[0] is '与' or '同' && rest.EndsWith("之比", StringComparison.Ordinal)) break;
            var written = TimeReference.StartOf(rest);
            if (written > 0) (time, rest) = (rest[..written], rest[written..]);
            else if (rest[0] is '的' or '、' or '，' or ' ' or '　' or '—' or '-' or >= '①' and <= '⑳') rest = rest[1..];
            else if (rest.Length > 4 && rest[2] == '年' && rest[0] is '前' or '后' or '近' or '头' && "两三四五六七八九十".Contains(rest[1])) rest = rest[3..];   // 前三年共开垦
            else if (rest.Length > 3 && rest[1] == '年' && "两三四五六七八九十".Contains(rest[0])) rest = rest[2..];   // 五年新增
            else if (ListMark(rest) is > 0 and var mark) rest = rest[mark..];
            else if (region.Length == 0 && rest.IndexOf('∶') is > 0 and < 4 && Region.AtStartOf(rest) is { Length: > 4 } ratio) return (ratio.Canonical.Replace('∶', '、'), Tidy(rest), time);   // 东部∶中部∶西部的比值
            else if (region.Length == 0 && Region.AtStartOf(rest) is { Length: > 0 } found && rest.Length > 0) (region, rest) = IsExample(rest, found.Length) ? ("", rest) : (found.Canonical, AfterTotal(rest[found.Length..]));
            else if (WordList.Leads.StartOf(rest) is { } lead && !IsPartOfName(rest, lead) && (lead.Length > 1 || (start < 0 ? SafeLeads.Contains(lead[0]) : words.At(end - rest.Length + 1)))) rest = rest[lead.Length..];
            else break;
        }

        if (region.Length == 0 && DoneIn(rest) is var (place, verbs, thing)) return (place, Tidy(verbs + thing), time);
        if (region.Length == 0 && rest.Length > 4 && Region.AtEndOf(rest) is { Length: > 0 } last) return (last.Canonical, Tidy(rest[..^last.Length]), time);   // 研发强度东部地区
        return (region, Tidy(rest), time);
    }

    // 推进甘孜州地热田项目: what is done, and where
    static (string Place, string Verbs, string Thing)? DoneIn(string rest)
    {
        var at = 0;
        while (at < rest.Length && WordList.Verbs.StartOf(rest.AsSpan(at)) is { Length: > 1 } verb) at += verb.Length;
        if (at == 0 || Region.AtStartOf(rest[at..]) is not { Length: > 0 } found || !Region.IsDivision(found.Canonical) || at + found.Length + 2 > rest.Length) return null;
        return rest[at + found.Length] is '至' or '到' or '—' or '-' or '、' or '等' ? null : (found.Canonical, rest[..at], rest[(at + found.Length)..]);
    }

    // 张掖等11个市: the one that is named is not the place of what is counted
    static bool IsExample(string rest, int length) => length < rest.Length && rest[length] is '等' && !rest.AsSpan(0, length).Contains('、');

    // 南宁、桂林等3市: how many were named is no part of the name
    static string AfterTotal(string rest)
    {
        if (rest.Length < 4 || rest[0] is not '等') return rest;
        var i = 1;
        while (i < 4 && (NumberReader.Digit(rest[i]) >= 0 || ChineseNumber.Characters.Contains(rest[i]))) i++;
        if (i == 1) return rest;
        if (rest[i] is '个') i++;
        return i < rest.Length && "市省县区州地".Contains(rest[i]) ? rest[(i + (rest[i] is '地' && i + 1 < rest.Length && rest[i + 1] is '区' ? 2 : 1))..] : rest;
    }

    // 全 in 全社会, 为 in 为民, 本 in 本外币: no lead words there
    static bool IsPartOfName(string rest, string lead)
    {
        var next = rest.Length > lead.Length ? rest[lead.Length] : ' ';
        if (lead.Length > 1) return false;
        return lead switch
        {
            "全" => next is '社' or '域' or '民' or '球' or '程' or '员' or '口',
            "其" => next == '他',
            "为" => next == '民',
            "本" => next is '外' or '科' or '级' or '币',
            "在" => next == '建' || rest.Length > 2 && Abbreviations.Contains(next) && Region.AtStartOf(rest[1..]).Length == 0,   // 在鄂投资
            "对" => rest.Contains("进出口", StringComparison.Ordinal) || next is '外' or '口',
            "和" or "与" or "及" => next is '平' or '谐' or '其',
            _ => false,
        };
    }

    const string Abbreviations = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔滇陕甘青蒙桂藏宁华";

    // lead words of one character that are taken off where the words of the text are not known
    const string SafeLeads = "全其为本在对和与及按据使各将把已还又也并到至如均都共这的了但即约近超拟";

    // 一是, （一）, 1.
    static int ListMark(string rest)
    {
        var digits = 0;
        while (digits < 2 && digits < rest.Length && NumberReader.Digit(rest[digits]) >= 0) digits++;
        if (digits > 0 && digits + 2 < rest.Length && rest[digits] is '.' or '．' or '、' && NumberReader.Digit(rest[digits + 1]) < 0) return digits + 1;   // 8.森林覆盖率
        if (rest[0] is not ('（' or '(') || rest.IndexOfAny(['）', ')']) is not (> 0 and <= 4)) return 0;
        return rest.IndexOfAny(['）', ')']) + 1;
    }

    static string Tidy(string name)
    {
        if (name.Length > SentenceReader.LongestName) name = name[^SentenceReader.LongestName..];
        if (name.Length > 2 && (name[^1] is '中' && name[^2] is not ('高' or '初' or '集') || name[^1] is '上' && name[^2] is not '以')) name = name[..^1];
        if (name.Length is > 0 and < 6 && NumberReader.Digit(name[0]) >= 0 && NumberReader.Digit(name[^1]) < 0 && name[^1] is '类' or '方' or '面') name = "";   // 12类45件实事
        if (name is "年" or "相") name = "";   // 年增速, 相比2020年
        name = name.TrimEnd('的', '了', '、', ' ', '：', '“', '（', '(').Replace("了", "", StringComparison.Ordinal);
        if (name.IndexOf('[') is >= 0 and var note && name.IndexOf(']', note) is > 0 and var end && end - note <= 3) name = name.Remove(note, end - note + 1);   // 农民工[2]总量
        return NamePhrase.Of(new string([.. name.Where(c => c is not (>= '①' and <= '⑳') and not ' ' and not '　')]));
    }
}
