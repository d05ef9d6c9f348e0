using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Tells numbers that measure nothing: dates, names with numerals (三大攻坚战, 5G), titles, parts of a division, thresholds.</summary>
static class NotAnIndicator
{
    const string Stops = "，。；、！？：,;）)（(”」』\n\t 　";
    static readonly string[] s_rankPlaces =
        ["世界", "全国", "全球", "国内", "国际", "亚洲", "全省", "全市", "全区", "省区", "区市", "中部", "西部", "东部", "城市", "居", "列", "排名", "名列", "保持", "首位", "省份", "同类", "系统", "各省", "地区"];
    static readonly string[] s_beforeScale = ["超", "超过", "过", "破", "突破", "逾", "近", "上", "达", "达到", "约", "接近", "近乎", "不足", "不到"];
    static readonly string[] s_events =
        ["世界大战", "会议", "全会", "全体", "革命", "分配", "党代会", "代表大会", "创业", "飞跃", "产业", "大会", "集体", "经济", "部署", "能源", "污染", "供水", "设备", "开发", "利用", "装修", "函", "方案", "有机", "颗粒", "转化", "组分", "创新", "加工", "离子", "包装"];
    static readonly string[] s_indexNames = ["指数", "系数", "比值", "得分", "分值", "评分", "强度", "值", "倍差", "收入比", "之比"];

    /// <summary>Whether <paramref name="found"/> is no indicator where it stands.</summary>
    public static bool Is(string text, Found found, TextSpan scope) =>
        TouchesLatin(text, found, scope) || InAddress(text, found, scope) || InTitleOrName(text, found, scope) || IsDenominator(text, found, scope) || found.Rule switch
        {
            "rank-bare" => !IsBareRank(text, found, scope),
            "rank" => Before(text, found, scope, "放在") || Before(text, found, scope, "摆在") || Next(text, found, scope) == '的',
            "bare-index" => !IsIndex(text, found, scope),
            "bare-count" => !IsBareCount(text, found, scope) || IsOfCounted(text, found, scope),
            "measured" or "between" => IsNoMeasure(text, found, scope),
            "rank-first" => !s_rankPlaces.Any(place => Before(text, found, scope, place)),
            "half" => Next(text, found, scope) is '年' or '月' or '天' or '个' || Before(text, found, scope, "另") || Next(text, found, scope) is '是' or '靠',
            _ => false,
        };

    // 5G, PM2.5, C919, 1+3
    static bool TouchesLatin(string text, Found found, TextSpan scope)
    {
        var before = found.Span.Start > scope.Start ? text[found.Span.Start - 1] : ' ';
        var after = found.Span.End < scope.End ? text[found.Span.End] : ' ';
        if (before is '表' or '图' && found.Kind is QuantityKind.Count || Before(text, found, scope, "专栏")) return true;   // 表1所列
        if (before is '+' or '＋' or '№' or '#' || after is '+' or '＋' or '×') return true;
        if (before is '-' or '－' or '—' && found.Span.Start - 1 > scope.Start && (char.IsAsciiLetterOrDigit(text[found.Span.Start - 2]) || found.Rule.StartsWith("bare", StringComparison.Ordinal))) return true;
        if (before is '/' && found.Unit.Length > 0 && char.IsAsciiLetter(found.Unit[0]) && found.Span.Start - 2 >= scope.Start && char.IsAsciiDigit(text[found.Span.Start - 2])) return true;   // 16/14nm
        if (before is '.' or '/' && found.Rule.StartsWith("bare", StringComparison.Ordinal)) return true;
        return char.IsAsciiLetter(before) || found.Unit.Length == 0 && (char.IsAsciiLetterOrDigit(after) || after is >= 'Ａ' and <= 'ｚ');
    }

    // https://www.example.cn/a?b=30%20c
    static bool InAddress(string text, Found found, TextSpan scope)
    {
        var floor = Math.Max(scope.Start, found.Span.Start - 300);
        var start = found.Span.Start;
        while (start > floor && char.IsAscii(text[start - 1]) && !char.IsWhiteSpace(text[start - 1])) start--;
        var left = text.AsSpan(start, found.Span.Start - start);
        return left.Length > 3 && (left.Contains("://", StringComparison.Ordinal) || left.Contains("www.", StringComparison.OrdinalIgnoreCase));
    }

    // 《…2030年…》, “十四五”, “1650”
    static bool InTitleOrName(string text, Found found, TextSpan scope)
    {
        var floor = Math.Max(scope.Start, found.Span.Start - 40);
        for (var i = found.Span.Start - 1; i >= floor; i--)
        {
            if (text[i] is '》' or '”' or '。' or '』' or '〕') break;
            if (text[i] is '《' or '〔') return true;
            if (text[i] is '“' or '『') return QuoteIsShort(text, i, scope.End);
        }

        return false;
    }

    static bool QuoteIsShort(string text, int open, int end)
    {
        for (var i = open + 1; i < end && i - open <= 15; i++)
        {
            if (text[i] is '”' or '』') return true;
            if (text[i] is '，' or '。' or '；') return false;
        }

        return false;
    }

    // 每千人, 每100万元
    static bool IsDenominator(string text, Found found, TextSpan scope) => Before(text, found, scope, "每");

    static bool IsBareRank(string text, Found found, TextSpan scope) =>
        AtStop(text, found, scope) && s_rankPlaces.Any(place => Before(text, found, scope, place));

    // 基尼系数为0.47, 指数达105.3；下降了0.38
    static bool IsIndex(string text, Found found, TextSpan scope)
    {
        if (found.Form != NumberForm.Arabic || found.Span.Start == scope.Start || found.Tail >= scope.End) return false;   // a paragraph that ends with a number is broken off
        if (!AtStop(text, found, scope) && !IsStartOfChange(text, found, scope)) return false;
        var fraction = found.First != decimal.Truncate(found.First);
        var linked = Cues.EndingAt(text, found.Span.Start, scope.Start) is { Class: not CueClass.Keep };
        var named = false;
        var floor = Math.Max(scope.Start, found.Span.Start - 25);
        foreach (var name in s_indexNames) named |= text.AsSpan(floor, found.Span.Start - floor).Contains(name, StringComparison.Ordinal);
        return fraction && (linked || named) || named && linked;
    }

    // 由3.27缩小至2.93, 从84.7提升至89.6
    static bool IsStartOfChange(string text, Found found, TextSpan scope) =>
        Cues.EndingAt(text, found.Span.Start, scope.Start) is { Class: CueClass.From } && WordList.Movements.StartOf(text.AsSpan(found.Tail, scope.End - found.Tail)) is not null;

    static bool IsBareCount(string text, Found found, TextSpan scope)
    {
        if (found.Form == NumberForm.ScaleOnly) return found.First >= 10_000 && HasScaleCue(text, found, scope) && (AtStop(text, found, scope) || CountsPeople(text, found, scope));
        if (found.First < 1_000 || Next(text, found, scope) is '年' or '月' or '日' or '号' or '级' or '吨' or '象' or '物' or '众') return false;
        return found.Form == NumberForm.Arabic || found.First >= 10_000;
    }

    // 惠及近千万家庭
    static bool CountsPeople(string text, Found found, TextSpan scope)
    {
        var right = text.AsSpan(found.Tail, scope.End - found.Tail);
        return WordList.Persons.StartOf(right) is not null || WordList.Households.StartOf(right) is not null;
    }

    static bool HasScaleCue(string text, Found found, TextSpan scope) => text[found.Span.Start] == '上' || found.Span.Start > scope.Start && text[found.Span.Start - 1] is '在' || s_beforeScale.Any(cue => Before(text, found, scope, cue));

    static bool IsNoMeasure(string text, Found found, TextSpan scope)
    {
        if (found.Dimension == "structure" || IsThreshold(text, found, scope) || IsRating(text, found, scope)) return true;
        if (found.Form == NumberForm.ScaleOnly && !HasScaleCue(text, found, scope)) return true;
        if (found.Dimension == "time") return !IsMeasuredTime(text, found, scope);
        if (found.Dimension == "age") return !AtStop(text, found, scope) && !IsStartOfChange(text, found, scope);
        if (found.Unit == "番") return !text.AsSpan(Math.Max(scope.Start, found.Span.Start - 3), Math.Min(3, found.Span.Start - scope.Start)).Contains('翻');   // 翻了一番, not 干出一番
        if (found.Unit == "位" && Next(text, found, scope) is '数' or '一') return true;
        if (found.Unit is "位" or "名" && Before(text, found, scope, "后")) return true;   // 后10位
        return found.Form == NumberForm.Chinese && IsChineseName(text, found, scope);
    }

    // 改造10吨/小时及以下的窑炉, 3个过千亿元产业: which are meant, not how many
    static bool IsThreshold(string text, Found found, TextSpan scope) =>
        found.Kind == QuantityKind.Amount && !AtStop(text, found, scope) && (found.Tail > found.Span.End && text[found.Span.End] == '及' || IsOfCounted(text, found, scope));

    static bool IsOfCounted(string text, Found found, TextSpan scope)
    {
        var at = found.Span.Start - 1;
        return at - 2 >= scope.Start && text[at] is '过' or '超' && text[at - 1] is '个' or '家' or '户' && NumberReader.CanStart(text[at - 2]);
    }

    // 110千伏变电站
    static bool IsRating(string text, Found found, TextSpan scope) =>
        found.Unit is "千伏" or "kV" or "伏" or "兆赫" or "兆赫兹" && found.Tail == found.Span.End && !AtStop(text, found, scope);

    // 三个代表, 两个维护, 一元化, 二次分配; but 两次降低存款准备金率, 一百五十六个项目
    static bool IsChineseName(string text, Found found, TextSpan scope)
    {
        if (found.Unit is "元" or "角" && Next(text, found, scope) is '化' or '结' or '论' or '主' or '经') return true;
        if (found.Unit == "次" && IsOfAnEvent(text, found, scope)) return true;
        if (Math.Abs(found.First) >= 11 || found.First != decimal.Truncate(found.First)) return false;
        if (found.Unit == "次") return found.First < 2;
        if (found.Kind is QuantityKind.Count) return true;
        return found.Kind is QuantityKind.Amount && found.Unit.Length == 1 && found.Unit is not ("吨" or "亩" or "斤");
    }

    // 十一届七次、八次全会, 二次污染; but 巡查三次、培训五次 are two counts
    static bool IsOfAnEvent(string text, Found found, TextSpan scope)
    {
        if (Before(text, found, scope, "届")) return true;
        var at = found.Tail;
        while (at + 2 < scope.End && text[at] is '、' && NumberReader.CanStart(text[at + 1]) && NumberReader.ReadAt(text, at + 1, scope.End, out var next) is not null && next < scope.End && text[next] is '次') at = next + 1;
        return s_events.Any(name => QuantityGrammar.Follows(text, at, scope.End, name));
    }

    // 办理时间压缩到3天, 平均受教育年限11.3年; 3年来 and 2025年 are dates and durations
    static bool IsMeasuredTime(string text, Found found, TextSpan scope)
    {
        if (found.Form != NumberForm.Arabic) return false;
        var floor = Math.Max(scope.Start, found.Span.Start - 20);
        var left = text.AsSpan(floor, found.Span.Start - floor);
        if (found.Unit is "年" or "周年" or "日" or "周")
        {
            return found.Unit == "年" && (AtStop(text, found, scope) || IsStartOfChange(text, found, scope)) && found.First < 200
                && (left.Contains("年限", StringComparison.Ordinal) || left.Contains("寿命", StringComparison.Ordinal) || left.Contains("工期", StringComparison.Ordinal));
        }

        return AtStop(text, found, scope) && Cues.EndingAt(text, found.Span.Start, scope.Start) is { Class: CueClass.Change or CueClass.Level or CueClass.BoundBefore };
    }

    static bool AtStop(string text, Found found, TextSpan scope) => found.Tail >= scope.End || Stops.Contains(text[found.Tail]);

    static char Next(string text, Found found, TextSpan scope) => found.Span.End < scope.End ? text[found.Span.End] : '\0';

    static bool Before(string text, Found found, TextSpan scope, string word) =>
        found.Span.Start - word.Length >= scope.Start && string.CompareOrdinal(text, found.Span.Start - word.Length, word, 0, word.Length) == 0;

    static bool After(string text, Found found, TextSpan scope, string word) =>
        found.Tail + word.Length <= scope.End && string.CompareOrdinal(text, found.Tail, word, 0, word.Length) == 0;
}
