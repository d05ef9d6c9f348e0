using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>What stands between a number and the last number or comma before it.</summary>
sealed record LeftContext
{
    /// <summary>What is left of the clause once all words about the number are taken away: the name, its region and time.</summary>
    public required TextSpan Rest { get; init; }

    /// <summary>What the words before the number say of it, or exact.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether the number is itself a change.</summary>
    public Change Change { get; init; }

    /// <summary>What a change is against, or empty.</summary>
    public string Base { get; init; } = "";

    /// <summary>Whether the number is a level that was reached by a change (提高到).</summary>
    public bool IsLevel { get; init; }

    /// <summary>Whether it is where a change starts (从2000元).</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether 占 stands before the number.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether 分别 stands before the number.</summary>
    public bool IsDistributed { get; init; }

    /// <summary>The place that a rank or a share is of (全国第一, 占全国1/3), or empty.</summary>
    public string Among { get; init; } = "";

    static readonly string[] s_among = ["世界", "全国", "全球", "国内", "国际", "亚洲", "全省", "各省区", "各省区市", "各省份", "中西部", "全省各市", "全国各省区", "全国省区", "全国各省区市", "全国同类城市", "副省级城市", "世界各国", "世界范围", "全市", "同类城市"];
    static readonly string[] s_ranked = [.. s_among, "中部", "中部地区", "中部六省", "西部", "西部地区", "东部", "东部地区", "东北", "全区", "全县", "长三角", "沿海地区"];
    static readonly string[] s_unitaries = ["同比", "环比"];

    /// <summary>Reads from the number at <paramref name="start"/> to the left, not beyond <paramref name="floor"/>.</summary>
    public static LeftContext Read(string text, int start, int floor, QuantityKind kind, IReadOnlyList<TimeMention> times, WordBoundaries words)
    {
        floor = Math.Min(floor, start);   // 1/4多以上亿: the words after one number may run over the next
        var context = new LeftContext { Rest = new(start, start) };
        var at = start;
        for (var guard = 0; at > floor && guard < 24; guard++)
        {
            if (text[at - 1] is ' ' or '　' or '~' or (>= '①' and <= '⑳')) at--;
            else if (kind is QuantityKind.Rank or QuantityKind.Fraction or QuantityKind.Percent && context.Among.Length == 0 && PlaceBefore(text, at, floor, kind is QuantityKind.Rank ? s_ranked : s_among) is { Length: > 0 } among) (context, at) = (context with { Among = among }, at - among.Length);
            else if ((context.Change != Change.None || context.IsLevel || kind is QuantityKind.PercentagePoints) && BaseBefore(text, at, floor, times, context.Change != Change.None) is { } reference) (context, at) = (context with { Base = reference.Base }, reference.At);
            else if (context.Change == Change.None && !context.IsLevel && Cues.EndingAt(text, at, floor) is null && Distance(text, at, floor, times) is { } distance) (context, at) = (context with { Change = distance.Change, Base = distance.Base }, distance.At);
            else if (Duration(text, at, floor) is var duration && duration < at) at = duration;
            else if (Factors(text, at, floor) is var factors && factors < at) at = factors;
            else if (kind is QuantityKind.Multiple or QuantityKind.Percent && Compared(text, at, floor) is { } compared) (context, at) = (context with { Base = compared.Base }, compared.At);
            else if (Price(text, at, floor) is var price && price < at) at = price;
            else if (context.Change == Change.None && !context.IsLevel && kind is QuantityKind.PercentagePoints && Cues.EndingAt(text, at, floor) is null && Difference(text[at - 1]) is not Change.None and var difference) (context, at) = (context with { Change = difference }, at - 1);
            else if (Cues.EndingAt(text, at, floor) is { } cue && cue.Class != CueClass.Keep && IsWhole(cue, at, words) && !(kind == QuantityKind.Rank && cue.Class == CueClass.Change)) (context, at) = (context.With(cue), at - cue.Word.Length);
            else if (context.Among.Length > 0 && text[at - 1] is '居' or '列' or '排' or '位') at--;
            else if (times.FirstOrDefault(time => time.Span.End == at && time.Span.Start >= floor) is { } time) (context, at) = (time.IsBase && context.Base.Length == 0 ? context with { Base = time.Span.Of(text).ToString() } : context, StartOf(text, time, floor));
            else break;
        }

        var against = context.Base.Length == 0 && context.Change != Change.None ? times.FirstOrDefault(time => time.IsBase && time.Span.Start >= floor && time.Span.End <= at) : null;
        return context with { Rest = new(floor, at), Base = against?.Span.Of(text).ToString() ?? context.Base };
    }

    // 约 in 节约, 增 in 递增: no word of its own
    static bool IsWhole(Cue cue, int at, WordBoundaries words) => cue.Word.Length > 1 || cue.Class is not (CueClass.Link or CueClass.BoundBefore) || words.At(at - 1);

    LeftContext With(Cue cue)
    {
        var next = cue.Word.Contains("分别", StringComparison.Ordinal) ? this with { IsDistributed = true } : this;
        if (cue.Word.Contains('占')) next = next with { IsShare = true };
        return cue.Class switch
        {
            CueClass.BoundBefore => next.Bound == Bound.Exact ? next with { Bound = Enum.Parse<Bound>(cue.Value, true) } : next,
            CueClass.Change when next.Change == Change.None && WordList.Growths.StartOf(cue.Word)?.Length == cue.Word.Length => next with { Change = Enum.Parse<Change>(cue.Value, true), IsLevel = false },   // 涨幅稳定在2%
            CueClass.Change => next.Change == Change.None && !next.IsLevel ? next with { Change = Enum.Parse<Change>(cue.Value, true) } : next,
            CueClass.Level => next.Change == Change.None ? next with { IsLevel = true } : next,
            CueClass.From => next with { IsStart = true },
            _ => next,
        };
    }

    static string PlaceBefore(string text, int at, int floor, string[] places)
    {
        var best = "";
        foreach (var place in places)
        {
            if (place.Length > best.Length && EndsWith(text, at, floor, place)) best = place;
        }

        return best;
    }

    // 快2.2个百分点, 低23个百分点
    static Change Difference(char word) => word is '快' or '高' or '多' ? Change.Up : word is '慢' or '低' or '少' ? Change.Down : Change.None;

    // 比全国平均水平还低3000元, 比上年多200亿斤
    static (Change Change, string Base, int At)? Distance(string text, int at, int floor, IReadOnlyList<TimeMention> times)
    {
        var change = Difference(text[at - 1]);
        if (change == Change.None || at - 1 <= floor) return null;
        var end = text[at - 2] is '还' or '要' or '则' or '约' ? at - 2 : at - 1;
        return end > floor && BaseBefore(text, end, floor, times, true) is { } reference ? (change, reference.Base, reference.At) : null;
    }

    // 是河北省的4.2倍, 相当于全国平均的80%
    static (string Base, int At)? Compared(string text, int at, int floor)
    {
        if (text[at - 1] is not '的') return null;
        for (var i = at - 2; i >= floor && at - i <= 12; i--)
        {
            if (text[i] is '是' && (i == floor || text[i - 1] is not '只' and not '但')) return i + 1 < at - 1 ? (text[(i + 1)..(at - 1)], i) : null;
            if (text[i] is '于' && EndsWith(text, i + 1, floor, "相当于")) return (text[(i + 1)..(at - 1)], i - 2);
            if (text[i] is '到' && i > floor + 3 && i + 2 < at - 1 && EndsWith(text, i + 1, floor, "达到")) return (text[(i + 1)..(at - 1)], i - 1);   // 占比达到总装机的37.5%
        }

        return null;
    }

    // 连续5年, 连续第7年, 五年累计
    static int Duration(string text, int at, int floor)
    {
        if (text[at - 1] is not ('年' or '次' or '月')) return at;
        var i = at - 1;
        if (text[i] is '月' && i > floor && text[i - 1] is '个') i--;
        while (i > floor && (NumberReader.Digit(text[i - 1]) >= 0 || ChineseNumber.Characters.Contains(text[i - 1]) || text[i - 1] is '第' or '多')) i--;
        if (i < at - 1 && EndsWith(text, i, floor, "连续")) return i - 2;
        if (i != at - 2 || i <= floor || !"两三四五六七八九十".Contains(text[i])) return at;
        return text[i - 1] is '前' or '后' or '近' or '这' or '头' ? i - 1 : i;   // 支出五年累计
    }

    // 从1953年至1980年: no change starts there; 产值比上年的700亿元增长…: no 产值比
    static int StartOf(string text, TimeMention time, int floor) =>
        time.Span.Start > floor && (time.IsSpan && text[time.Span.Start - 1] is '从' or '由' or '自' || time.IsBase && text[time.Span.Start - 1] is '比' or '较') ? time.Span.Start - 1 : time.Span.Start;

    // 扣除价格因素, 剔除物价上涨因素后
    static int Factors(string text, int at, int floor)
    {
        var end = text[at - 1] is '后' or '，' ? at - 1 : at;
        if (end - floor < 6 || string.CompareOrdinal(text, end - 2, "因素", 0, 2) != 0) return at;
        for (var i = end - 4; i >= floor && end - i <= 16; i--)
        {
            if (string.CompareOrdinal(text, i, "扣除", 0, 2) == 0 || string.CompareOrdinal(text, i, "剔除", 0, 2) == 0 || string.CompareOrdinal(text, i, "考虑", 0, 2) == 0) return i;
        }

        return at;
    }

    // （2010年不变价）, （含…）
    static int Price(string text, int at, int floor)
    {
        if (EndsWith(text, at, floor, "计算") && text.AsSpan(floor, at - floor).LastIndexOf("按") is >= 0 and var by && at - floor - by <= 12 && text.AsSpan(floor + by, at - floor - by).Contains('价')) return floor + by;   // 按可比价格计算
        if (text[at - 1] is not ('）' or ')')) return at;
        for (var i = at - 2; i >= floor && at - i < 40; i--)
        {
            if (text[i] is not ('（' or '(')) continue;
            return text.AsSpan(i, at - i).IndexOfAny("年价含按") >= 0 ? i : at;
        }

        return at;
    }

    // 比上年, 较“十三五”末, 与2012年相比, 同比
    static (string Base, int At)? BaseBefore(string text, int at, int floor, IReadOnlyList<TimeMention> times, bool changes)
    {
        foreach (var word in s_unitaries) if (EndsWith(text, at, floor, word)) return (word == "同比" ? "上年" : "上期", at - word.Length);
        var end = at;
        foreach (var tail in s_baseTails) if (EndsWith(text, at, floor, tail)) end = at - tail.Length;
        for (var i = end - 1; i >= floor && end - i <= 16; i--)
        {
            if (text[i] is '在' && end < at && text[at - 1] is '上' && times.Any(time => time.Span.Start == i + 1 && time.Span.End == end)) return (text[(i + 1)..end], i);   // 在2020年基础上
            if (text[i] is not ('比' or '较' or '較' or '与' or '同' or '于')) continue;
            if (i > floor && text[i] is '比' && text[i - 1] is '可' or '同' or '环') continue;   // 可比价格, 同比实际
            if (i + 1 < end && (text[i] is '比' && text[i + 1] is '重' or '例' or '率' || text[i] is '较' && text[i + 1] is '快' or '高' or '大' or '多' or '低' or '好' or '少' or '为')) continue;
            if (text[i] is '于' && !EndsWith(text, i + 1, floor, "相比于")) continue;
            if (times.Any(time => time.Span.Start == i + 1 && time.Span.End < end && !IsPointOf(text, time.Span.End, end))) return null;   // 1980年比1975年财政收入增加…
            var named = text[(i + 1)..end].TrimEnd('的');
            if (named.Length == 0 || named.Length > 14 || text[i] is '与' or '同' && end == at) continue;
            var isTime = times.Any(time => time.Span.Start >= i && time.Span.End == end) || s_bases.Any(word => named.EndsWith(word, StringComparison.Ordinal));
            if (!isTime && (text[i] is not '比' || !changes || i + 1 < end && "重例率值如".Contains(text[i + 1]) || i > floor && text[i - 1] is '之' or '占' or '对' or '无')) continue;
            return (named, text[i] == '于' ? i - 2 : i);
        }

        return null;
    }

    // 同期 of 比上年同期, 的1.2亿吨 of 比1957年的1.2亿吨
    static bool IsPointOf(string text, int from, int end) =>
        text[from] is '的' || s_bases.Any(word => end - from == word.Length && string.CompareOrdinal(text, from, word, 0, word.Length) == 0);

    static readonly string[] s_baseTails = ["分别", "已", "均", "相比", "比较", "同期相比", "的基础上", "基础上"];
    static readonly string[] s_bases = ["上年", "去年", "同期", "上月", "年初", "年前", "解放前", "全国平均", "计划", "预算", "上季度", "上一年", "前一年", "期末", "年末", "水平", "以前", "平均", "全省平均", "年底", "前年", "前五年", "前三年", "前四年", "前十年", "上个月"];

    static bool EndsWith(string text, int at, int floor, string word) =>
        at - word.Length >= floor && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0;
}
