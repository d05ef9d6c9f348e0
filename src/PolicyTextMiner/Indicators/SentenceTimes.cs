using System.Buffers;
using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Says of each figure of one sentence for when it is and whether it was reached or is aimed at.</summary>
sealed class SentenceTimes(string text, TextSpan sentence, IReadOnlyList<TimeMention> times, Setting setting, DateOnly? date)
{
    const int LongestLookBack = 200;

    static readonly SearchValues<string> s_plans = SearchValues.Create(["提出", "要求", "规划", "方案", "计划", "目标"], StringComparison.Ordinal);
    static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(Clauses.Ends);
    static readonly SearchValues<char> s_to = SearchValues.Create("至到—－–-");
    static readonly SearchValues<string> s_met = SearchValues.Create(["实现", "完成", "超过", "达到", "既定", "超额"], StringComparison.Ordinal);
    static readonly SearchValues<string> s_done = SearchValues.Create(["了", "已", "完成"], StringComparison.Ordinal);

    // what nobody aims at: 涨幅仍然高达21.7%, 用棉量已降低到386斤
    static bool IsReached(ReadOnlySpan<char> before)
    {
        var clause = before[(before.LastIndexOfAny(s_clauseEnds) + 1)..];
        return WordList.Reached.EndOf(clause) is not null || clause.IndexOfAny('已', '曾') >= 0 && clause.IndexOfAny(s_ahead) < 0;
    }

    // 现在全国有100多个城市…, 有三分之二的职工…: how things are, in a passage of aims too
    static bool IsState(ReadOnlySpan<char> before)
    {
        var clause = before[(before.LastIndexOfAny(s_clauseEnds) + 1)..].TrimEnd("近约");
        return clause.EndsWith("有") && !clause.EndsWith("拥有") && !clause.EndsWith("共有") && clause.IndexOfAny(s_works) < 0 && clause.IndexOfAny(s_ahead) < 0 && !WordList.Targets.IsIn(clause);
    }

    static readonly SearchValues<string> s_works = SearchValues.Create(["建设", "新建", "改建", "扩建", "开工"], StringComparison.Ordinal);   // what is being built is planned too
    static readonly SearchValues<string> s_forecasts = SearchValues.Create(["预计", "将比", "将要", "将达", "将增", "将会", "将超", "将完成", "将有", "可达到", "可完成"], StringComparison.Ordinal);
    static readonly SearchValues<char> s_ahead = SearchValues.Create("将要应拟需再");

    string _startTime = "";

    /// <summary>Reached or aimed at; what the sentence says of it holds for those behind it in the paragraph too.</summary>
    public Status StatusOf(Found found)
    {
        if (WasAimedAt(found))
        {
            setting.Say(Status.Actual);
            return Status.Target;
        }

        if (Stated(found) is not { } stated) return Hints(found) ? Status.Target : setting.StatusOf(sentence.Of(text));
        setting.Say(stated);
        return stated;
    }

    // 去年的报告曾提出，要把物价涨幅控制在10%以内: aimed at then; says nothing of what follows
    bool WasAimedAt(Found found)
    {
        var before = Before(found);
        return Own(found) is { EndYear: { } year } && date is { } day && year < day.Year && before.Contains("提出", StringComparison.Ordinal) && IsDemanded(before);
    }

    ReadOnlySpan<char> Before(Found found)
    {
        var before = text.AsSpan(sentence.Start, found.Span.Start - sentence.Start);
        return before.Length > LongestLookBack ? before[^LongestLookBack..] : before;
    }

    // 目标 says it of this figure, but not of those behind it in the paragraph; 实现目标 looks back
    bool Hints(Found found)
    {
        var before = Before(found);
        for (var at = WordList.Targets.IndexIn(before, 0); at >= 0; at = WordList.Targets.IndexIn(before, at + 1))
        {
            var clause = before[..at][(before[..at].LastIndexOfAny(s_clauseEnds) + 1)..];
            if (before[at] is '目' && at + 3 < before.Length && before.Slice(at + 2, 2) is "考核" or "责任" or "管理") continue;   // 目标考核
            if (before[at] is '目' && at > 0 && before[at - 1] is '为' && at + 2 < before.Length && before[at + 2] is '的') continue;   // 以解决温饱问题为目标的扶贫工作
            if (before[at] is '争' && setting.LooksBack) continue;   // 去年…争取国家资金3亿元
            if (at > 0 && before[at - 1] is '大' or '种' or '同' && before[at] is '努') continue;   // 做了很大努力
            if (before[at] is '努' or '奋' && at + 2 < before.Length && "，、。；下的和".Contains(before[at + 2])) continue;   // 经过艰苦努力，
            if (before[at] is not ('目' or '规') || clause.IndexOfAny(s_met) < 0) return true;
        }

        return false;
    }

    Status? Stated(Found found)
    {
        var own = Own(found);
        var before = Before(found);
        if (own is { EndYear: { } year, LooksBothWays: false } && setting.Today is { } day)
        {
            if (year > day.Year) return Status.Target;
            if (year < day.Year) return Status.Actual;
            if (own.Iso.Length == 4 && day.Month <= 4 && before.IndexOfAny(s_done) < 0) return Status.Target;   // 今年 in a report of March
            if (before.IndexOfAny(s_forecasts) >= 0) return Status.Target;
        }

        if (found.Kind is not QuantityKind.Rank && (IsReached(before) || IsState(before))) return Status.Actual;
        if (own is not null && date is null && own.Span.Start > sentence.Start && text[own.Span.Start - 1] == '到' && before.IndexOfAny(s_plans) >= 0) return Status.Target;
        if (before.Contains("预期目标", StringComparison.Ordinal) || IsDemanded(before)) return Status.Target;
        if (own is { LooksBothWays: true } && date is { } today && times.Any(time => time.Role == TimeRole.Own && time.Span.End < own.Span.Start && time.EndYear > today.Year)) return Status.Target;
        return null;
    }

    /// <summary>The time of a figure, ISO; empty where it would be a guess.</summary>
    public string TimeOf(Found found, LeftContext left, Status status)
    {
        if (left.IsStart) return _startTime = StartTime(found, left, status);
        if (times.FirstOrDefault(time => time.IsBase && time.Span.End == found.Span.Start - 1) is { Iso.Length: > 0 } reference && found.Kind is QuantityKind.Amount or QuantityKind.Count && text[reference.Span.End] == '的') return reference.Iso;   // 比1957年的214亿元增长…
        if (left is { Change: Change.None, IsLevel: false } && found.Kind is QuantityKind.Amount or QuantityKind.Count && Likened(found, left) is { } likened) return likened;
        var own = Own(found);
        if (own is { IsWithinYear: true } && left.Rest.Length >= 2 && left.Rest.Of(text).StartsWith("全年")) return own.FirstYear;
        if (own is { Iso.Length: > 0 }) return own.LooksBothWays ? BothWays(own, status) : OverYears(found, own);
        if (own is not null && date is not null && left.Base is not ("上年" or "去年")) return "";   // 今后一个时期
        return WordList.Lasting.IsIn(text.AsSpan(sentence.Start, found.Span.End - sentence.Start)) ? "" : setting.TimeFor(status);   // 技术可开发量 is of no year
    }

    // 相比2020年生产总值11万亿元，2021年增加了…: the level that the next is likened to
    string? Likened(Found found, LeftContext left) =>
        text.AsSpan(left.Rest.Start).StartsWith("相比") && times.LastOrDefault(time => time.Span.End <= found.Span.Start) is { IsBase: true, Iso.Length: > 0 } reference && reference.Span.Start >= left.Rest.Start ? reference.Iso : null;

    string BothWays(TimeMention own, Status status) => setting.SpanOfSection(own) ?? (status == Status.Target ? own.Ahead : own.Iso);

    // 2010年…，比2000年增长一倍，年均增长7.2%: over the years between; in a plan 到2025年…，年均增长6.4% over its five years
    string OverYears(Found found, TimeMention own)
    {
        var clause = text.AsSpan(own.Span.End, found.Span.Start - own.Span.End);
        if (clause.LastIndexOfAny('，', '；') is >= 0 and var stop && clause[..stop].IndexOfAny(s_averages) >= 0) clause = clause[(stop + 1)..];   // 年均增长10%，税收达到…
        if (own.Iso.Length != 4 || clause.IndexOfAny(s_averages) < 0 || clause.IndexOfAny(s_meansWithinAYear) >= 0 || found.Kind is not (QuantityKind.Percent or QuantityKind.Amount)) return own.Iso;
        if (times.LastOrDefault(time => time.Role is TimeRole.Base or TimeRole.Start && time.Span.End <= found.Span.Start && time.Iso.Length == 4) is { } from && from.EndYear < own.EndYear - 1) return $"{from.Iso}/{own.Iso}";
        return setting.SpanUntil(own.Iso) ?? (found.Kind is QuantityKind.Percent ? setting.FiveYearsTo(own.Iso) : null) ?? own.Iso;
    }

    // 细颗粒物年均浓度 is the mean of one year
    static readonly SearchValues<string> s_meansWithinAYear = SearchValues.Create(["均浓度", "均值", "均气温", "均降水", "均降雨", "均径流"], StringComparison.Ordinal);

    static readonly SearchValues<string> s_averages = SearchValues.Create(["年均", "平均每年", "年平均"], StringComparison.Ordinal);

    // 连续8年居全国第一，开行超万列: the run of years is that of its clause only
    TimeMention? Own(Found found) => times.LastOrDefault(time => time.Span.End <= found.Span.Start && time.Role == TimeRole.Own && !(time.IsStreak && text.AsSpan(time.Span.End, found.Span.Start - time.Span.End).IndexOfAny(s_clauseEnds) >= 0));

    // 由1990年的…; 从1980年至1985年，产量由…; “六五”时期同“五五”时期相比，产量由…; 其中…由…
    string StartTime(Found found, LeftContext left, Status status)
    {
        var last = times.LastOrDefault(time => time.Span.End <= found.Span.Start && (time.Role != TimeRole.Base || time.Span.Start < left.Rest.Start));
        if (last is { Role: TimeRole.Start }) return last.Iso;
        if (last is { Role: TimeRole.Own } && last.Span.Start >= left.Rest.Start && !last.IsSpan) return last.Iso;
        if (times.LastOrDefault(time => time.IsBase && time.Span.End <= found.Span.Start) is { } reference) return reference.Iso;
        if (last is { IsSpan: true } && text.AsSpan(last.Span.Start, last.Span.Length).IndexOfAny(s_to) >= 0) return last.FirstYear;
        if (_startTime.Length > 0 && last is not null || status == Status.Target) return _startTime;
        return last is null ? YearBefore(setting.TimeFor(Status.Actual)) : last.IsSpan ? YearBefore(last.Iso) : "";
    }

    // “十三五”时期…由2.1%提高到2.4%: five years of work start from the year before them; whether 十年来 does is not said
    static string YearBefore(string span)
    {
        if (span.Length != 9 || span[4] != '/') return "";
        var (first, last) = (int.Parse(span.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(span.AsSpan(5), CultureInfo.InvariantCulture));
        return last - first == 4 ? TimeReference.Text(first - 1) : "";
    }

    // 要…, 必须…: what a clause demands is not reached yet
    static bool IsDemanded(ReadOnlySpan<char> before)
    {
        if (before.StartsWith("要") || before.StartsWith("必须") || before.StartsWith("今年要")) return true;
        for (var i = 0; i + 2 < before.Length; i++)
        {
            if (Clauses.Ends.Contains(before[i]) && before[i + 1] is '要' && before[i + 2] is not '求' and not '素') return true;
        }

        return before.Contains("今年要", StringComparison.Ordinal) || before.Contains("我们要", StringComparison.Ordinal);
    }
}
