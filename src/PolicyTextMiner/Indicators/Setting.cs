using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>What the part of the document that is being read says of all figures in it: reported or aimed at, and for when.</summary>
sealed class Setting(Document document, DateOnly? date, WordBoundaries words)
{
    static readonly string[] s_targetHeads = ["总体要求", "目标", "任务", "安排", "部署", "打算", "取向", "举措", "保障措施", "工作建议", "预期", "展望", "今后", "重点工作"];
    static readonly string[] s_actualHeads = ["回顾", "成就", "成绩", "现状", "发展基础", "形势", "进展", "成效", "主要工作", "过去", "基础和", "面临", "执行情况", "完成情况"];
    const int LongestHeading = 45;

    static readonly string[] s_reports = ["工作报告", "公报", "大会上", "会议上"];
    static readonly string[] s_plans = ["规划", "纲要", "方案", "计划", "意见", "行动"];

    readonly string _title = document.Metadata.Title ?? FirstLine(document);
    readonly string _reason = ReasonOfPlan(document);   // …，制定本规划。
    Status? _section;
    Status? _said;   // in this paragraph, or in this list of items
    bool _inItems;
    bool _announced;   // the paragraph before was 今年的主要预期目标是：
    TimeMention? _sectionTime;
    TimeMention? _scene;
    Status? _before;   // what a plan has said so far; once it has named an aim, it looks ahead
    bool _sceneIsHere;   // of this paragraph
    TimeMention? _first;   // the year that the document opens with

    // the part of the country whose authorities wrote the document; empty for the whole, and for articles about a place
    readonly (string Name, string Within) _home = document.Metadata is { Kind: "报告" or "公报" or "规划" or "行动方案" or "通知" or "意见", Region: { Length: > 1 } home } && "省市区县州盟旗".Contains(home[^1]) ? Region.Lowest(home) : ("", "");

    /// <summary>Whether a figure of <paramref name="region"/> is of a part of the country.</summary>
    public bool IsOfAPart(string region) => region.Length == 0 || s_own.Contains(region) ? _home.Name.Length > 0 : region is not ("全国" or "中国" or "全球" or "世界");

    /// <summary>The region of a figure whose words name <paramref name="region"/>; the document's own where they name none and speak of nothing wider.</summary>
    /// <param name="region">What the words of the figure name.</param>
    /// <param name="before">The sentence before the figure.</param>
    /// <param name="earlier">The figures before the sentence in its paragraph.</param>
    public string RegionFor(string region, ReadOnlySpan<char> before, IReadOnlyList<Indicator> earlier)
    {
        if (_home.Name.Length == 0) return region.Length == 0 && !SpeaksOfMore(before) || s_own.Contains(region) ? OfParagraph(region, earlier, before) ?? region : region;
        if (_home.Within.Length > 0 && s_provinces.Contains(region)) return _home.Within;   // 全省 in what a city writes
        return region.Length == 0 && !SpeaksOfMore(before) || s_own.Contains(region) ? _home.Name : region;
    }

    // 2021年，广东社会消费品零售总额…。外贸进出口总额…: the place that the paragraph is about, in what is written about several
    static string? OfParagraph(string region, IReadOnlyList<Indicator> earlier, ReadOnlySpan<char> before)
    {
        if (earlier.Count >= FewestOfTopic && earlier[0].Region is { } topic && Region.IsDivision(topic) && earlier.All(row => row.Region == topic)) return topic;
        if (region.Length == 0) return null;
        return Region.AtStartOf(before.Length > 20 ? before[..20].ToString() : before.ToString()) is { Length: > 0 } first && Region.IsDivision(first.Canonical) ? first.Canonical : null;
    }

    const int FewestOfTopic = 3;   // figures of one place, before a paragraph is taken to be about it

    static readonly string[] s_provinces = ["全省", "我省", "本省", "全自治区"];
    static readonly string[] s_own = [.. s_provinces, "全市", "全区", "全县", "我市", "我区", "本市"];
    // 我国…, 全国…; but 居全国第5位 and 全国最大 are said of the part
    static bool SpeaksOfMore(ReadOnlySpan<char> before)
    {
        if (before.IndexOfAny(s_nations) >= 0) return true;
        for (var from = 0; from < before.Length && before[from..].IndexOfAny(s_wider) is >= 0 and var found;)
        {
            var at = from + found;
            var rest = before[(at + 2)..];
            if ((at == 0 || Clauses.Ends.Contains(before[at - 1])) && (rest.IsEmpty || !"首第最领前平重".Contains(rest[0]))) return true;
            from = at + 2;
        }

        return false;
    }

    static readonly System.Buffers.SearchValues<string> s_nations = System.Buffers.SearchValues.Create(["我国", "各国"], StringComparison.Ordinal);
    static readonly System.Buffers.SearchValues<string> s_wider = System.Buffers.SearchValues.Create(["全国", "全球", "世界", "国际", "中国"], StringComparison.Ordinal);

    /// <summary>From when the document looks back and ahead: its date, else the first year of the plan that it is; null where neither is known.</summary>
    public DateOnly? Today => date ?? (IsPlan && PlanYears is { } years ? new DateOnly(int.Parse(years.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), 7, 1) : null);

    /// <summary>Where words begin in the document.</summary>
    public WordBoundaries Words => words;

    /// <summary>Whether the document is a plan, so that what it does not date lies ahead.</summary>
    public bool IsPlan => s_plans.Any(kind => _title.Contains(kind, StringComparison.Ordinal)) || _reason.Length > 0;

    /// <summary>What figures of <paramref name="sentence"/> are unless it says otherwise.</summary>
    public Status StatusOf(ReadOnlySpan<char> sentence) =>
        _said ?? (LooksAhead ? Indicators.Status.Target : LooksBack ? Indicators.Status.Actual : _section) ?? (WordList.Reviews.IsIn(sentence) ? Indicators.Status.Actual : (Status?)null) ?? (IsPlan ? _before ?? Indicators.Status.Target : Indicators.Status.Actual);

    // 今年 in a report of March; 到2035年 in any document
    bool LooksAhead => _scene is { Iso.Length: 4 or 9, LooksBothWays: false } scene && Today is { } day && (scene.EndYear > day.Year || scene.EndYear == day.Year && day.Month <= 4);

    /// <summary>Whether the paragraph speaks of a year before the document's: 去年…。虽然…，涨幅仍然达到….</summary>
    public bool LooksBack => _sceneIsHere && _scene is { Iso.Length: 4 or 9, LooksBothWays: false } scene && Today is { } day && scene.EndYear < day.Year;

    /// <summary>Takes notice of a figure whose sentence says what it is.</summary>
    public void Say(Status status)
    {
        _said = status == Indicators.Status.Target ? status : null;
        if (_before != Indicators.Status.Target) _before = status;
    }

    /// <summary>Takes notice of a heading or of a paragraph's first words.</summary>
    public void Enter(Paragraph paragraph)
    {
        if (_scene is { } scene && date is { } day && (scene.EndYear < day.Year - 1 || scene.IsWithinYear && scene.EndYear != day.Year)) _scene = null;   // an older year and a part of one hold for their paragraph only
        var isItem = paragraph.Span.Length > 2 && document.Text.AsSpan(paragraph.Span.Start).StartsWith("——", StringComparison.Ordinal);
        if (_announced) _said = Indicators.Status.Target;
        else if (!isItem || !_inItems) _said = null;   // ——到2025年…；——单位能耗控制在…: what one aims at, all aim at
        _inItems = isItem;
        _announced = Announces(paragraph.Span.Of(document.Text));
        _sceneIsHere = false;
        if (IsHeading(paragraph)) EnterSection(paragraph);
    }

    /// <summary>Takes notice of a time with which a sentence opens.</summary>
    public void Open(TextSpan sentence, IReadOnlyList<TimeMention> times)
    {
        if (sentence.Length <= LongestHeading && Any(sentence.Of(document.Text), s_reports)) return;
        foreach (var time in times)
        {
            if (time.Role != TimeRole.Own || time.Iso.Length == 0 && date is not null || time.Span.Start - sentence.Start > 12) continue;
            if (time.Span.Length + 2 >= sentence.Length) return;   // the date on a cover
            if (date is { } day && time.EndYear < day.Year - 8 || time.IsStreak || IsAside(time.Span.Of(document.Text))) continue;
            if (document.Text.AsSpan(sentence.Start, time.Span.Start - sentence.Start).IndexOfAny(s_pledges) >= 0) continue;   // 明确提出2020年…的目标
            if (time.Iso.Length > 0) _first ??= time;
            if (document.Text[time.Span.End - 1] is '日') continue;   // when something was said or done
            if (times.Any(later => later.Role == TimeRole.Own && later.EndYear > time.EndYear)) return;   // 2012年为…，2017年提高到…
            _scene = time.LooksBothWays && SpanOfSection(time) is { } span ? time with { Iso = span, Ahead = span } : time;   // 五年内 under a heading of 1953—1957
            _sceneIsHere = true;
            return;
        }
    }

    static readonly System.Buffers.SearchValues<string> s_pledges = System.Buffers.SearchValues.Create(["提出", "确定", "承诺", "制定", "面向", "着眼"], StringComparison.Ordinal);

    // “十一五”前四年累计…
    static bool IsAside(ReadOnlySpan<char> time) => time[0] is '“' && time.Contains('前');

    /// <summary>The time of figures that name none; empty where it would be a guess.</summary>
    public string TimeFor(Status status)
    {
        if (_scene is { LooksBothWays: true } both) return status == Indicators.Status.Target ? both.Ahead : both.Iso;
        if (_scene is { } scene && Fits(scene, status)) return scene.Iso;
        if (_sectionTime is { } section && Fits(section, status)) return section.Iso;
        if (date is not { } day) return status == Indicators.Status.Target && IsPlan ? PlanEnd() ?? "" : "";
        if (status == Indicators.Status.Actual && BeforePlan() is { } before) return before;
        if (status == Indicators.Status.Target) return PlanEnd() ?? (day.Month <= 4 && !IsPlan ? Year(day.Year) : "");
        if (BaseYear() is { } year && day.Year - year <= 3) return Year(year);
        return day.Month <= 4 ? Year(day.Year - 1) : !IsPlan && _first is { } first && first.EndYear == day.Year - 1 ? first.Iso : "";
    }

    /// <summary>The span of the section's heading or of the paragraph, where <paramref name="years"/> (五年内) are as many as it has; else null.</summary>
    public string? SpanOfSection(TimeMention years)
    {
        foreach (var time in new[] { _scene, _sectionTime })
        {
            if (time is { IsSpan: true, LooksBothWays: false } span && Length(span.Iso) == Length(years.Iso)) return span.Iso;
        }

        return null;
    }

    /// <summary>The span of the paragraph or of the section's heading that ends in <paramref name="year"/>, or null.</summary>
    public string? SpanUntil(string year)
    {
        foreach (var time in new[] { _scene, _sectionTime }) if (time is { IsSpan: true } && time.Iso.EndsWith(year, StringComparison.Ordinal)) return time.Iso;
        return null;
    }

    static int Length(string span) =>
        int.Parse(span.AsSpan(5, 4), System.Globalization.CultureInfo.InvariantCulture) - int.Parse(span.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    bool Fits(TimeMention time, Status status) =>
        date is not { } day || (status == Indicators.Status.Target ? time.EndYear >= day.Year : time.EndYear <= day.Year);

    string? PlanEnd() => TimeReference.Find(_title + "规", new(0, _title.Length), date) is { Count: > 0 } times && times[^1].EndYear is { } year ? Year(year) : PlanOfTitle();

    string? PlanOfTitle() => PlanYears is { } years ? years[^4..] : null;

    // what a five-year plan reports is how things stood when its five years began
    string? BeforePlan() => IsPlan && PlanYears is { } years && date is { } day && int.Parse(years.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) is var first && day.Year - first is >= -1 and <= 2 ? Year(first - 1) : null;

    string? PlanYears => TimeReference.FiveYears(_title) ?? TimeReference.FiveYears(_reason);

    /// <summary>The five years of a plan that end with <paramref name="year"/>, as 2021/2025; null in other documents and for other years.</summary>
    public string? FiveYearsTo(string year) =>
        IsPlan && int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) is var last && last % 5 == 0 ? $"{Year(last - 4)}/{year}" : null;

    // 为…，依据《…“十四五”规划》，制定本规划。
    static string ReasonOfPlan(Document document)
    {
        foreach (var paragraph in document.Paragraphs.Take(30))
        {
            var words = paragraph.Span.Of(document.Text);
            if (words.IndexOfAny(s_reasons) >= 0) return words.ToString();
        }

        return "";
    }

    static readonly System.Buffers.SearchValues<string> s_reasons = System.Buffers.SearchValues.Create(["制定本规划", "编制本规划", "制订本规划", "制定本计划", "制定本方案", "制定本行动计划"], StringComparison.Ordinal);

    // 2020 in a document of 2022 that opens with it, since five-year periods end in 0 and 5
    int? BaseYear() =>
        _first is { Iso.Length: 4, EndYear: { } first } && first % 5 == 0 && date is { Month: > 4 } ? first : null;

    static string Year(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    void EnterSection(Paragraph paragraph)
    {
        var heading = paragraph.Span.Of(document.Text);
        var target = Any(heading, s_targetHeads);
        var actual = Any(heading, s_actualHeads);
        List<TimeMention> times = Any(heading, s_reports) ? [] : [.. TimeReference.Find(document.Text, paragraph.Span, date).Where(time => document.Text[time.Span.End - 1] is not '日')];   // when a report was given
        if (target != actual) _section = target ? Indicators.Status.Target : Indicators.Status.Actual;
        else if (paragraph.Level <= 1 && IsChapter(heading)) _section = null;
        if (times.Count == 0 && !IsChapter(heading)) return;
        _sectionTime = times.FirstOrDefault(time => !time.IsBase);
        _scene = null;
    }

    static bool Announces(ReadOnlySpan<char> words) =>
        words.Length is > 4 and < 60 && words.TrimEnd()[^1] is '：' or ':' && words.Contains("目标", StringComparison.Ordinal);

    bool IsHeading(Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Heading) return true;
        if (paragraph.Kind is not ParagraphKind.Body || paragraph.Span.Length is 0 or > LongestHeading) return false;
        var words = paragraph.Span.Of(document.Text);
        return words.IndexOfAny("。；") < 0 && (IsChapter(words) || words[0] is '（');
    }

    static bool IsChapter(ReadOnlySpan<char> words)
    {
        var i = words.StartsWith("第", StringComparison.Ordinal) ? 1 : 0;
        var start = i;
        while (i < words.Length && "一二三四五六七八九十".Contains(words[i])) i++;
        return i > start && i < words.Length && words[i] is '、' or '章' or '部' or '．';
    }

    static bool Any(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words) if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    static string FirstLine(Document document) => document.Paragraphs.Count == 0 || document.Paragraphs[0].Span is not { Length: <= 80 } line || line.Of(document.Text).Contains('。') ? ""
        : line.Of(document.Text).ToString();
}
