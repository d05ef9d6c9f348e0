using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Says of each figure of one sentence what it measures; what its own words do not say it takes from those before it.</summary>
sealed class SentenceNames(string text, TextSpan sentence, IReadOnlyList<TimeMention> times, Setting setting, IReadOnlyList<Indicator> earlier, Clauses clauses, List<Indicator> rows)
{
    List<string> _members = [];   // of the list that is read
    bool _started;   // the figure before is where a change starts
    string _ofMembers = "";   // what is measured of each: 占全国比重

    /// <summary>What was measured last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The place that the clause before gives to the figure that was named last; null where it gives none.</summary>
    public string? ClauseRegion { get; private set; }

    /// <summary>What the percentages of the sentence are where it says that it looks at changes (从增速看).</summary>
    public Change ViewChange { get; private set; }

    /// <summary>Takes notice of another name for what was measured last.</summary>
    public string Rename(string name) => Last = name;

    /// <summary>Whether <paramref name="name"/> is what was measured before it in the sentence.</summary>
    public bool GoesOn(string name) => name == Last && rows.Count > 0;

    /// <summary>The words of <paramref name="rest"/> without the times in them, and where they stand (-1 where they were put together). As in 使得2022年的比值, 保障性住房今年基本建成.</summary>
    public (string Words, int Start) WithoutTime(TextSpan rest)
    {
        foreach (var time in times.Reverse())
        {
            if (time.IsBase || time.Span.Start < rest.Start || time.Span.End + 1 > rest.End || time.IsStreak) continue;
            if (time.Span.Start > rest.Start && clauses.Cut(new(rest.Start, time.Span.Start)) is { Length: > 1 } place && Region.AtStartOf(place).Length == place.Length) return (place + clauses.Cut(new(time.Span.End, rest.End)), -1);   // 江苏2021年生产总值
            var before = time.Span.Start - rest.Start < 4 ? "" : SubjectPhrase.Read(clauses.Cut(new(rest.Start, time.Span.Start)), -1, setting.Words).Name;
            var after = clauses.Cut(new(time.Span.End, rest.End));
            if (after.StartsWith("开始", StringComparison.Ordinal) && text[time.Span.Start - 1] is '从' or '自' or '由' && before.Length > 2) return (before[..^1], -1);   // 出口从7月份开始回升
            var isSubject = before.Length >= 4 && !MeasureName.IsOnlyVerbs(before) && !"到至在从由自于".Contains(text[time.Span.Start - 1]) && before[^1] != '于';
            return isSubject ? (before + after, -1) : (after, rest.End - after.Length);
        }

        var all = clauses.Cut(rest);
        return (all, rest.End - all.Length);
    }

    /// <summary>Takes notice of whether a change starts at the figure that was named last.</summary>
    public void Started(bool started) => _started = started;

    /// <summary>What a figure measures.</summary>
    /// <param name="figure">The figure and the words around it.</param>
    public string Of(Figure figure)
    {
        ClauseRegion = null;
        if (rows.Count > 0 && s_views.Any(view => figure.Name == view)) figure = figure with { Name = "" };   // 其中增长较快的“一五”时期平均每年增长…
        return InList(ref figure) ?? OfShare(figure) ?? OfCounted(figure) ?? (figure.Name.Length == 0 ? OfUnnamed(figure) : Completed(figure));
    }

    // A、B和C分别为…; 从15个县扩大到57个县
    string? InList(ref Figure figure)
    {
        var (found, left, name, right, run, members) = figure;
        var isFirst = members > 1 && run == 0;
        if (isFirst && name.Length == 0 && right.Length == 0)
        {
            if (_members.Count != members) name = PreviousClause(found);
            if (name.Length == 0 && _members.Count == 0) name = Last;
            figure = figure with { Name = name };
        }

        if (isFirst)
        {
            if (IsBare(name) && _members.Count == members) name = "";   // …投资分别增长40%、20%，增速分别快于全部投资32和12个百分点
            _members = name.Length == 0 || name == Last ? OfTheFiguresBefore(members) ?? Distribute(name, members) : Distribute(name, members);
            _ofMembers = !found.IsPart ? "" : left.Among.Length > 0 ? "占" + left.Among + "比重" : left.IsShare ? "占比" : "";
        }

        if (members > 1 && _members.Count == members) return (Last = _members[run].TrimEnd('占')) + _ofMembers;
        if (members > 1 && run > 0 && name.Length == 0 && right.Length == 0) return Last;
        return _started && left is { IsLevel: true, IsStart: false } && name.Length == 0 && rows.Count > 0 ? Last : null;
    }

    // 对增长的贡献率…; 占全国的三分之一; 90%以上的行政村通宽带
    string? OfShare(Figure figure)
    {
        var (found, left, name, right, _, _) = figure;
        if (name.Length > 2 && name[0] is '对' or '与' or '同' && (name.EndsWith("贡献率", StringComparison.Ordinal) || name.EndsWith("之比", StringComparison.Ordinal))) return Last + name;
        if (found.Kind is QuantityKind.Percent && RightContext.AtThePace(right) is { } paced) return Last = paced.Name;
        if (left is { Among.Length: > 0, IsLevel: false } && right.Length > 2 && right[0] == '的' && name is "用" or "以" or "仅用") return Last = MeasureName.FirstHeaded(right[1..]) + "占" + left.Among + "比重";   // 用不到全国2%的土地养活…
        if (found.IsPart && RightContext.OfRight(found, left, name, right) is { Length: > 0 } ofRight) return Last = ofRight;
        if (found.Kind is QuantityKind.Percent && rows.Count > 0 && Excess(found) is { } excess) return Last + excess + "比例";
        if (left.Among.Length > 0 && name.Length == 0 && right.StartsWith('的') && right.Length > 1 && PreviousClause(found) is { Length: > 2 } spread) return Last = spread + "覆盖" + right[1..] + "比重";   // 新制度不断完善，已扩大到全省30%的县
        if (left.Among.Length > 0 && found.IsPart) return Share(name, left.Among);
        if (name is "占比" or "占比重" or "比重" && Last.Length > 0) return Last + name;
        if (!found.IsPart || name.Length == 0) return null;
        if (name[0] == '占') return ShareOfLast(found, left, name);
        if (left.IsShare && !name.Contains('占')) return Last = name + "占比";
        return name.Contains('占') && name[^1] is not ('重' or '例' or '比') ? Last = name + "比重" : null;
    }

    // 研发经费…，占国内生产总值比重从1.07%提高到1.49%
    string ShareOfLast(Found found, LeftContext left, string name)
    {
        var whole = OwnSubject(found) is { Length: > 1 } part ? part : Last.IndexOf('占') is > 1 and var end ? Last[..end] : Last;
        var share = whole + name + (name[^1] is '重' or '例' ? "" : "比重");
        if (left.IsStart) Last = share;
        return share;
    }

    // 支持4000多个项目; 在建线路有甲线、乙线等25条
    string? OfCounted(Figure figure)
    {
        var (found, _, name, right, _, _) = figure;
        if (found.Kind == QuantityKind.Count && name.EndsWith('等') && name.IndexOf('有') is >= 2 and var listed && !name.AsSpan(0, listed).Contains('、')) return Last = name[..listed];
        return found.Kind is QuantityKind.Count or QuantityKind.Amount && RightContext.Counted(found, name, right, setting.Words) is { Length: > 0 } counted ? Remember(counted, name) : null;
    }

    // the words before the figure name nothing: the clause before does, or what was measured last
    string OfUnnamed(Figure figure)
    {
        var (found, left, _, right, _, _) = figure;
        if (rows.Count > 0 && PreviousClause(found) is { Length: > 2 } own && MeasureName.EndsWithHead(own)) return Last = own;   // 粮食、棉花的产量，也都比上年增长一倍
        if (rows.Count == 0 && RightContext.OfAim(right) is { Length: > 0 } aim) return Last = aim;
        if (Last.Length > 0 && !(left.IsStart && clauses.Start(found.Span.Start, sentence.Start) > sentence.Start)) return Last = Inherited(found, left);
        return Last = PreviousClause(found) is { Length: > 0 } clause ? clause : Last.Length > 0 ? Last : NameOf(earlier, found.Unit);
    }

    // the words before the figure name a measure without its subject, or only what is done with it
    string Completed(Figure figure)
    {
        var (found, _, name, right, _, _) = figure;
        if (IsBare(name) && Owner(found, name) is { Length: > 0 } owner) return Last = owner.EndsWith(name, StringComparison.Ordinal) || found.Kind is QuantityKind.Rank ? owner : owner + name;
        if (found.Kind is QuantityKind.Percent && OfCompletion(found, name) is { Length: > 0 } completed) return Last = completed;
        if (found.Kind is not (QuantityKind.Amount or QuantityKind.Count)) return Last = name;
        var goesOn = rows.Count > 0 && rows[^1].Unit == found.Unit;
        var onlyVerbs = MeasureName.IsOnlyVerbs(name);
        if (found.Kind == QuantityKind.Amount)
        {
            if ((name is "生产" || onlyVerbs) && Example(found) is { Length: > 0 } example) return Last = example + (name.EndsWith("生产", StringComparison.Ordinal) ? "产量" : name);
            if (name is "生产" && goesOn) return Last;
            if (onlyVerbs && WordList.Stages.StartOf(name) is not null && PreviousClause(found) is { Length: > 2 } doing) return Last = doing + name;   // 风电基地建设顺利推进，已投产300万千瓦
        }

        if (onlyVerbs && Last.Length > 0 && goesOn) return MeasureName.Thing(Last) + name;   // 风电装机400万千瓦，在建200万千瓦
        if (found.Kind == QuantityKind.Count) return Last = !onlyVerbs ? name : name + (found.Unit is "户" ? "户数" : found.Unit is "人" or "名" or "" ? "人数" : "数");   // 惠及310万户
        if (right.Length is > 2 and <= 24 && WordList.Payments.StartOf(name)?.Length == name.Length) return Last = name + NamePhrase.Of(right);   // 投入12亿元实施技术攻关
        return Last = right.Length == 0 && WordList.Payments.EndOf(name) is not null ? name + Purpose(found) : name;
    }

    // 如发电设备，去年生产80万千瓦: what the clause before gives as an example
    string Example(Found found)
    {
        var end = clauses.Start(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start || PreviousClause(found) is not { Length: > 1 and <= 12 } clause) return "";
        var start = clauses.Start(end, sentence.Start);
        var mark = s_examples.FirstOrDefault(word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0);
        return mark is null ? "" : clause.StartsWith(mark, StringComparison.Ordinal) ? clause[mark.Length..] : clause;
    }

    static readonly string[] s_examples = ["例如", "比如", "如"];

    // 只完成年度计划的98%: the name is whose plan it is
    string OfCompletion(Found found, string name)
    {
        if (name.IndexOf("完成", StringComparison.Ordinal) is not (>= 0 and var at) || at + 6 < name.Length || text[found.Span.Start - 1] is not '的') return "";
        var subject = at > 1 ? name[..at].TrimEnd('只', '仅', '约', '已') : rows.Count > 0 ? Last : PreviousClause(found);
        return subject.Length > 1 ? subject + "完成计划比例" : "";
    }

    static readonly string[] s_views = ["增长较快", "增长最快", "增长较慢", "增长最慢", "增加最多", "增加较多", "最高", "最低", "最多", "最少", "较高", "较低", "高", "低", "多", "少", "高的", "低的"];
    // 贫困人口…；贫困发生率…；2016年末减少到4335万人: the level is that of the last figure with the same unit
    string Inherited(Found found, LeftContext left)
    {
        if (rows.Count == 0 || rows[^1].Unit == found.Unit || found.Kind is not (QuantityKind.Amount or QuantityKind.Count or QuantityKind.Percent)) return Last;
        if (left.Change == Change.None && NameOf(rows, found.Unit) is { Length: > 0 } same && rows.Any(row => row.Unit == found.Unit && row.Change == Change.None)) return same;
        return Last.IndexOf("超过", StringComparison.Ordinal) is > 1 and var limit ? Last[..limit] : Last;   // 投入超过千亿元的省有12个，其中广东为…
    }

    static string NameOf(IReadOnlyList<Indicator> rows, string unit) =>
        (rows.LastOrDefault(row => row.Unit == unit && row.Change == Change.None) ?? (rows.Count > 0 ? rows[^1] : null))?.Name ?? "";

    // 地区生产总值连续迈上4个台阶、达14.2万亿元: the subject goes on, not what was counted
    string Remember(string counted, string name)
    {
        Last = name.Length > 1 && !MeasureName.IsOnlyVerbs(name) && WordList.Verbs.EndOf(name) is null ? name : counted;
        return counted;
    }

    List<string> Distribute(string name, int members) =>
        name.Length > 0 ? MeasureName.Members(name, members) : _members.Count == members ? _members : [];

    string Share(string name, string among)
    {
        if (name.EndsWith('占')) name = name[..^1];
        return (name.Length > 0 ? Last = name : Last) + "占" + among + "比重";
    }

    // 全国粮食连续四年增产，产量达到…; 地区生产总值增长5.3%、增量保持全国第一
    // 产量, 总量和增速
    static bool IsBare(string name) => name.Split('和', '、').All(part => WordList.Bare.StartOf(part)?.Length == part.Length && part.Length > 0);

    // 成交额60亿元、金额居全国第3位; 新增企业30家、总数突破1万家
    string Owner(Found found, string name)
    {
        if (Last.Length > 0 && found.Kind is QuantityKind.Rank) return Last;
        if (Last.Length > 0 && rows.Count > 0 && name[0] is '总' && rows[^1].Kind is QuantityKind.Count) return MeasureName.Thing(Last);
        if (Last.Length > 0 && rows.Count > 0 && name is "总额" or "总量" or "总规模" && rows[^1].Unit == found.Unit) return Last;
        if (Last.Length > 0) return rows.Count > 0 && rows[^1].Kind is QuantityKind.Percent ? Last : "";
        var clause = PreviousClause(found);
        return clause.Length <= 10 ? clause : "";
    }

    // 其中参加试点的农户，占…
    string OwnSubject(Found found)
    {
        var end = clauses.Start(found.Span.Start, sentence.Start) - 1;
        return end > sentence.Start && text.AsSpan(clauses.Start(end, sentence.Start)).StartsWith("其中") ? PreviousClause(found) : "";
    }

    // 投资550亿元、研发投入130亿元，分别增长10%、9%: the list is that of the figures just before
    List<string>? OfTheFiguresBefore(int members)
    {
        if (rows.Count < members) return null;
        var last = rows[^members..];
        return last.All(row => row.Change == Change.None && row.Kind is QuantityKind.Amount or QuantityKind.Count) && last.Select(row => row.Name).Distinct().Count() == members ? [.. last.Select(row => row.Name)] : null;
    }

    // 超年度计划28%
    string? Excess(Found found)
    {
        var clause = text.AsSpan(0, found.Span.Start)[clauses.Start(found.Span.Start, sentence.Start)..];
        if (clause.LastIndexOf('超') is not (>= 0 and var at) || clause.Length - at > 10) return null;
        var words = clause[at..];
        foreach (var mark in s_marks) if (words.EndsWith(mark, StringComparison.Ordinal)) return words.ToString();
        return null;
    }

    static readonly string[] s_marks = ["计划", "目标", "预算", "任务", "进度"];

    // 中央财政安排800亿元，比上年增加160亿元，支持卫生事业改革和发展
    string Purpose(Found found)
    {
        for (var at = found.Tail; at < sentence.End && at - found.Tail < 40;)
        {
            var end = at + 1;
            while (end < sentence.End && !Clauses.Ends.Contains(text[end])) end++;
            if (text[at] is '，' && WordList.Purposes.StartOf(text.AsSpan(at + 1, end - at - 1)) is { } verb && end - at - 1 > verb.Length + 1) return NamePhrase.Of(text[(at + 1)..end]);
            at = end;
        }

        return "";
    }

    // 从增速看，东部地区为5.4%: the figures before are meant, as changes
    string InView(string view)
    {
        if (view is not ("增速" or "增长速度" or "增长率" or "增幅")) return view;
        ViewChange = Change.Up;
        return earlier.LastOrDefault(row => row.Kind is QuantityKind.Amount or QuantityKind.Count)?.Name ?? view;
    }

    // 首届免费师范生全部到中小学任教，90％以上在中西部
    string PreviousClause(Found found)
    {
        var end = clauses.Start(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start) return "";
        var start = clauses.Start(end, sentence.Start);
        while (start > sentence.Start && IsAside(text.AsSpan(start, end - start))) (start, end) = (clauses.Start(start - 1, sentence.Start), start - 1);
        if (rows.Count > 0 && rows[^1].Span.End > start) return "";
        if (text[start] == '从' && text[end - 1] == '看') return InView(text[(start + 1)..(end - 1)].TrimEnd('来'));
        var (region, name, _) = SubjectPhrase.Read(WithoutTime(new(start, end)).Words, -1, setting.Words);
        if (region.Length > 0) ClauseRegion = region;
        return WordList.Predicates.IndexIn(name, 2) is > 1 and var predicate ? name[..predicate] : name;
    }

    // 生产总值，按不变价格计算，同比增长…
    static bool IsAside(ReadOnlySpan<char> clause) =>
        clause.StartsWith("按") && clause.EndsWith("计算") || clause.StartsWith("扣除") && clause.TrimEnd('后').EndsWith("因素");
}
