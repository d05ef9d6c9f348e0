using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads the figures of one sentence from left to right; what a figure does not say it takes from those before it.</summary>
sealed class SentenceReader(string text, TextSpan sentence, IReadOnlyList<TimeMention> times, Setting setting, DateOnly? date, IReadOnlyList<Indicator> earlier)
{
    /// <summary>Names are cut to their last characters of this number.</summary>
    public const int LongestName = 60;

    readonly List<Indicator> _rows = [];
    string _name = "";
    string _region = "";
    readonly Clauses _clauses = new(text, sentence);
    readonly SentenceTimes _clock = new(text, sentence, times, setting, date);
    List<string> _members = [];
    bool _tookClause;   // the clause before gave the region of this figure
    Change _viewChange;
    Change _startChange;   // of the figure before, where a change starts there
    List<string> _regions = [];
    bool _reduces;   // the figure before was taken off something
    int _run;   // how many numbers of the current list A、B have been read

    /// <summary>The indicators of the sentence, whose quantities are <paramref name="found"/>.</summary>
    public List<Indicator> Read(IReadOnlyList<Found> found)
    {
        found = [.. found.Where(quantity => !IsThreshold(quantity, found))];
        if (IsOfWhole(sentence.Start, "") && earlier.Count > 0 && earlier[^1].Sentence.End >= sentence.Start - 1) _region = earlier[^1].Region;
        for (var i = 0; i < found.Count; i++)
        {
            var floor = _clauses.Start(found[i].Span.Start, i == 0 ? sentence.Start : found[i - 1].Tail);
            var joined = i > 0 && _clauses.IsJoined(found[i - 1], found[i]);
            _run = joined ? _run + 1 : 0;
            var ceiling = i + 1 < found.Count ? found[i + 1].Span.Start : sentence.End;
            _rows.Add(Row(found[i], floor, ceiling, joined ? _rows[^1] : null, _clauses.RunLength(found, i)));
        }

        return _rows;
    }

    Indicator Row(Found found, int floor, int ceiling, Indicator? before, int members)
    {
        var left = LeftContext.Read(text, found.Span.Start, floor, found.Kind, times, setting.Words);
        var joined = before is not null && left.Rest.Length <= 1;
        var (rest, at) = WithoutTime(InBracket(left.Rest));
        var anaphor = s_anaphors.Any(word => rest.StartsWith(word, StringComparison.Ordinal) || rest.StartsWith("但" + word, StringComparison.Ordinal));
        var counted = found.Kind is QuantityKind.Count ? 0 : CountedPlaces(left.Rest);
        if (counted > 0) (rest, at) = (rest[counted..], at + counted);
        var (region, name, ownTime) = BelongsToTheNumberBefore(rest, before, floor) ? ("", "", "") : SubjectPhrase.Read(rest, at, setting.Words);
        var planned = IsOfPlan(found, name);
        if (planned) name = "";
        if (counted > 0 && region.Length == 0) region = text[_rows[^1].Span.Start..(left.Rest.Start + counted)];
        var ofWhole = IsOfWhole(floor, name);
        if (ofWhole && region == "全国") region = "";
        if (anaphor && earlier.Count > 0 && _name.Length == 0) (name, region) = (earlier[^1].Name, earlier[^1].Region);
        if (found.Kind is QuantityKind.PercentagePoints && Exceeded(name) is { } mark) (name, left) = ("", left with { Change = mark.Change, Base = mark.Base });
        var right = _clauses.Right(found, ceiling);
        if (IsPartOfCounted(left.Rest, found, right)) name += _name;
        if (name.Length == 0 && region.Length == 0 && found.Kind == QuantityKind.Count) (region, right) = RightContext.RegionOf(right);
        var ofRight = found.Kind is QuantityKind.Count && right.Length > 1 && left.Change != Change.None && left.Base.Length == 0 && !left.IsLevel && WordList.Verbs.StartOf(right) is null;
        if (ofRight) (name, left) = (SubjectPhrase.Read(_clauses.Cut(new(left.Rest.Start, found.Span.Start)), left.Rest.Start, setting.Words).Name.TrimEnd('约', '近'), left with { Change = Change.None });   // 降低30万户商铺房租
        if (left is { Among: not ("" or "全国"), IsShare: false } && right.StartsWith('的') && region.Length == 0) region = left.Among;   // 全市四分之一的卫生站
        _tookClause = false;
        name = Named(found, left, name, right, joined, members);
        var change = joined && left.Change == Change.None && !left.IsLevel ? before!.Change : ChangeReader.Of(found, left, name, right, _startChange);
        if (members > 1 && !joined) _regions = Region.Members(region) is { } places && places.Count == members ? places : [];
        if (_regions.Count == members && members > 1) region = _regions[_run];
        if (region.Length > 0 || rest.Length > 0 && !joined && !InheritsSubject(name) && !_tookClause && !ofWhole || StartsClause(found, left, right)) _region = region;
        (name, change) = OfReduced(found, name, change, right, floor);
        var status = planned ? Status.Target : _clock.StatusOf(found);
        var time = _clock.TimeOf(found, left, planned ? Status.Actual : status);
        if (members > 2 && (left.IsDistributed || joined) && YearOfSpan(time, members) is { } year) time = year;   // 2016—2020年分别为…
        if (change == Change.None && !left.IsLevel && found.Kind == QuantityKind.Percent) change = _viewChange;
        _startChange = left.IsStart ? change : Change.None;
        var unit = RightContext.UnitOf(found, name, right);
        return new()
        {
            Span = found.Span,
            Sentence = sentence,
            Kind = unit is "元" && found.Kind == QuantityKind.Count ? QuantityKind.Amount : found.Kind,
            Quantity = found.Quantity,
            Unit = unit,
            Bound = found.Bound != Bound.Exact ? found.Bound : joined && left.Bound == Bound.Exact ? Bound.Exact : left.Bound,
            Change = change,
            Base = change == Change.None && found.Kind != QuantityKind.Multiple ? "" : left.Base.Length > 0 ? left.Base : joined ? before!.Base : "",
            Name = found.Kind == QuantityKind.Rank ? name : Measure.InRow(NamePhrase.AfterDistributor(name), setting.IsOfAPart(_region)),
            Region = setting.RegionFor(_region, text.AsSpan(sentence.Start, found.Span.Start - sentence.Start)),
            Time = time,
            Status = status,
            Rule = found.Rule,
            Confidence = name.Length == 0 ? 0.4 : ownTime.Length > 0 || time.Length > 0 ? 0.9 : 0.7,
        };
    }

    // 东部地区进出口3530亿美元，其中出口2001亿美元，占全国的60%: the part is of the place that the whole is of, and its share is that place's
    bool IsOfWhole(int clause, string name) =>
        name.StartsWith('占') || text.AsSpan(clause).StartsWith("其中") || clause >= 3 && text.AsSpan(clause - 3, 3) is "其中，" or "其中：";

    // 占比达到51.4%，超过国家下达指标11.4个百分点: what is exceeded is no name
    (Change Change, string Base)? Exceeded(string name)
    {
        if (_rows.Count == 0 || name.Length < 4) return null;
        return name[..2] switch
        {
            "超过" or "高于" or "快于" or "超出" or "优于" or "高出" => (Change.Up, name[2..]),
            "低于" or "慢于" or "落后" => (Change.Down, name[2..]),
            _ => null,
        };
    }

    // 登记的商户有三千家，其中有字号的有六百家
    bool IsPartOfCounted(TextSpan rest, Found found, string right) =>
        right.Length == 0 && found.Kind == QuantityKind.Count && rest.Of(text).StartsWith("其中") && text[rest.End] is '的' && _rows.Count > 0 && _rows[^1].Kind == QuantityKind.Count;

    // 74个重点城市PM2.5浓度下降9.1%: how many of these words stand at the start of rest, right behind their number
    int CountedPlaces(TextSpan rest) =>
        _rows.Count > 0 && _rows[^1].Kind is QuantityKind.Count && _rows[^1].Span.End == rest.Start && WordList.Places.StartOf(rest.Of(text)) is { } place && place.Length + 2 < rest.Length ? place.Length : 0;

    // 超过原定计划427亿元的15.3%: what was planned of the measure before
    bool IsOfPlan(Found found, string name)
    {
        if (_rows.Count == 0 || name.Length is 0 or > 8 || found.Kind is not (QuantityKind.Amount or QuantityKind.Count) || !s_plans.Any(plan => text.AsSpan(0, found.Span.Start).EndsWith(plan, StringComparison.Ordinal))) return false;
        var rest = name.AsSpan();
        while (WordList.Plans.StartOf(rest) is { } word) rest = rest[word.Length..];
        return rest.IsEmpty || s_plans.Contains(rest.ToString());
    }

    static readonly string[] s_plans = ["计划", "预算", "指标"];

    // 脱贫地区农民收入增长7.9%，71.3万监测对象稳定…: a counted thing that opens a clause is of no region before it
    bool StartsClause(Found found, LeftContext left, string right) =>
        found.Kind is QuantityKind.Count && left.Rest.Length == 0 && _rows.Count > 0 && right.Length > 4 && _rows[^1].Kind is not QuantityKind.Count && text[found.Span.Start - 1] is '，' or '；';

    // 减少企业税负3500亿元、涉企收费2000亿元: the number is what is taken off 企业税负 and 涉企收费
    (string Name, Change Change) OfReduced(Found found, string name, Change change, string right, int floor)
    {
        var goesOn = _reduces && floor < sentence.End && text[floor] is '、' && _rows.Count > 0;
        _reduces = false;
        if (change != Change.None || right.Length > 0 || found.Kind is not (QuantityKind.Amount or QuantityKind.Count)) return (name, change);
        var verb = s_reductions.FirstOrDefault(word => name.StartsWith(word, StringComparison.Ordinal));
        if (verb is null && !goesOn || verb is not null && (name.Length < verb.Length + 2 || MeasureName.IsOnlyVerbs(name.AsSpan(verb.Length)))) return (name, change);
        _reduces = true;
        return (_name = name[(verb?.Length ?? 0)..], Change.Down);
    }

    static readonly string[] s_reductions = ["减少", "压减", "削减", "减轻", "降低", "缩减", "裁减", "压缩"];

    static readonly string[] s_anaphors = ["这一", "这个", "该比", "该指", "上述", "这项"];

    // 解决了6398万农村人口的饮水困难和60万无电地区人口的用电问题: what ends in 和 is counted by the number before
    bool BelongsToTheNumberBefore(string rest, Indicator? before, int floor) =>
        rest.Length > 1 && _rows.Count > 0 && floor > sentence.Start && !Clauses.Ends.Contains(text[floor - 1]) && rest[^1] is '和' or '及' or '、' or '与';

    // 新建码头（岸电使用比例不低于60%）: the name stands in the bracket; in 公园（12个） before it
    TextSpan InBracket(TextSpan rest)
    {
        var open = text.AsSpan(rest.Start, rest.Length).LastIndexOfAny('（', '(');
        return open < 0 || rest.Length - open < 4 || text.AsSpan(rest.Start + open, rest.Length - open).IndexOfAny('）', ')') >= 0 ? rest : new(rest.Start + open + 1, rest.End);
    }

    // 使得2022年的比值, 保障性住房今年基本建成: a time inside the words is no part of the name, nor is what says nothing before it
    (string Words, int Start) WithoutTime(TextSpan rest)
    {
        foreach (var time in times.Reverse())
        {
            if (time.IsBase || time.Span.Start < rest.Start || time.Span.End + 2 > rest.End || time.IsStreak) continue;
            var before = time.Span.Start - rest.Start < 4 ? "" : SubjectPhrase.Read(_clauses.Cut(new(rest.Start, time.Span.Start)), -1, setting.Words).Name;
            var after = _clauses.Cut(new(time.Span.End, rest.End));
            var isSubject = before.Length >= 4 && !MeasureName.IsOnlyVerbs(before) && !"到至在从由自于".Contains(text[time.Span.Start - 1]) && before[^1] != '于';
            return isSubject ? (before + after, -1) : (after, rest.End - after.Length);
        }

        var all = _clauses.Cut(rest);
        return (all, rest.End - all.Length);
    }

    string? YearOfSpan(string time, int members)
    {
        if (time.Length != 9 || time[4] != '/') return null;
        var (first, last) = (int.Parse(time[..4], CultureInfo.InvariantCulture), int.Parse(time[5..], CultureInfo.InvariantCulture));
        return last - first + 1 == members ? (first + _run).ToString(CultureInfo.InvariantCulture) : null;
    }

    // R&D经费投入超过千亿元的省市有12个: 千亿元 only says which are counted
    bool IsThreshold(Found quantity, IReadOnlyList<Found> all) =>
        quantity.Tail < sentence.End && text[quantity.Tail] == '的' && (quantity.Form == NumberForm.ScaleOnly || quantity.Kind == QuantityKind.Amount && quantity.Bound is Bound.Min or Bound.Max)
        && all.Any(later => later.Span.Start > quantity.Tail && later.Kind == QuantityKind.Count && text.AsSpan(quantity.Tail, later.Span.Start - quantity.Tail).IndexOfAny(Clauses.Stops) < 0);

    bool InheritsSubject(string name) => name == _name && _rows.Count > 0;

    string Named(Found found, LeftContext left, string name, string right, bool joined, int members)
    {
        if (_rows.Count > 0 && s_views.Any(view => name == view)) name = "";   // 其中增长较快的“一五”时期平均每年增长…
        if (name.Length == 0 && right.Length == 0 && members > 1 && !joined && _members.Count != members) name = PreviousClause(found);
        if (members > 1 && !joined && name.Length == 0 && right.Length == 0 && _members.Count == 0) name = _name;
        if (members > 1 && !joined) _members = Distribute(name, members);
        if (members > 1 && _members.Count == members) return _name = _members[_run];
        if (members > 1 && joined && name.Length == 0 && right.Length == 0) return _name;
        if (name.Length > 2 && name[0] is '对' or '与' or '同' && (name.EndsWith("贡献率", StringComparison.Ordinal) || name.EndsWith("之比", StringComparison.Ordinal))) return _name + name;
        if (found.Kind is QuantityKind.Percent && RightContext.AtThePace(right) is { } paced) return _name = paced.Name;
        if (found.Kind is QuantityKind.Fraction or QuantityKind.Percent && RightContext.OfRight(left, name, right) is { Length: > 0 } ofRight) return _name = ofRight;
        if (left.Among.Length > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent) return Share(name, left.Among);
        if (left.IsShare && name.Length > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent && !name.Contains('占')) return _name = name + "占比";
        if (name.StartsWith('占') && found.Kind is QuantityKind.Fraction or QuantityKind.Percent)
        {
            var share = _name + name + (name.EndsWith('重') || name.EndsWith('例') ? "" : "比重");
            if (left.IsStart) _name = share;   // 占国内生产总值比重从1.07%提高到1.49%
            return share;
        }

        if (name.Length > 0 && name.IndexOf('占') > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent && !name.EndsWith('重') && !name.EndsWith('例') && !name.EndsWith('比')) return _name = name + "比重";
        if (found.Kind is QuantityKind.Count or QuantityKind.Amount && RightContext.Counted(found, name, right, setting.Words) is { Length: > 0 } counted) return Remember(counted, name);
        if (name.Length == 0 && left.Change != Change.None && _rows.Count > 0 && PreviousClause(found) is { Length: > 2 } own && MeasureName.EndsWithHead(own)) return _name = own;   // 粮食、棉花的产量，也都比上年增长一倍
        if (name.Length == 0) return _name = _name.Length > 0 && !(left.IsStart && _clauses.Start(found.Span.Start, sentence.Start) > sentence.Start) ? Inherited(found, left) : PreviousClause(found) is { Length: > 0 } clause ? clause : _name.Length > 0 ? _name : NameOf(earlier, found.Unit);
        if (WordList.Bare.StartOf(name)?.Length == name.Length && Owner(found) is { Length: > 0 } owner) return _name = owner.EndsWith(name, StringComparison.Ordinal) ? owner : owner + name;
        if (_rows.Count > 0 && right.StartsWith("的目标", StringComparison.Ordinal) && name.IndexOf("完成", StringComparison.Ordinal) is >= 0 and <= 2) return _name;   // 能耗下降15.2%，超额完成向社会承诺的下降13%的目标
        if (found.Kind is QuantityKind.Percent && OfCompletion(found, name) is { Length: > 0 } completed) return _name = completed;
        if (found.Kind == QuantityKind.Amount && (name is "生产" || MeasureName.IsOnlyVerbs(name)) && Example(found) is { Length: > 0 } example) return _name = example + (name.EndsWith("生产", StringComparison.Ordinal) ? "产量" : name);
        if (found.Kind == QuantityKind.Amount && name is "生产" && _rows.Count > 0 && _rows[^1].Unit == found.Unit) return _name;
        if (MeasureName.IsOnlyVerbs(name) && _name.Length > 0 && _rows.Count > 0 && _rows[^1].Unit == found.Unit && found.Kind == QuantityKind.Count) return _name = MeasureName.Thing(_name) + name;
        if (found.Kind == QuantityKind.Count && MeasureName.IsOnlyVerbs(name)) return _name = name + (found.Unit is "户" ? "户数" : found.Unit is "人" or "名" or "" ? "人数" : "数");   // 惠及310万户
        return _name = name;
    }

    // 如发电设备，去年生产80万千瓦: what the clause before gives as an example
    string Example(Found found)
    {
        var end = _clauses.Start(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start || PreviousClause(found) is not { Length: > 1 and <= 12 } clause) return "";
        var start = _clauses.Start(end, sentence.Start);
        var mark = s_examples.FirstOrDefault(word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0);
        return mark is null ? "" : clause.StartsWith(mark, StringComparison.Ordinal) ? clause[mark.Length..] : clause;
    }

    static readonly string[] s_examples = ["例如", "比如", "如"];

    // 只完成年度计划的98%: the name is whose plan it is
    string OfCompletion(Found found, string name)
    {
        if (name.IndexOf("完成", StringComparison.Ordinal) is not (>= 0 and var at) || at + 6 < name.Length || text[found.Span.Start - 1] is not '的') return "";
        var subject = at > 1 ? name[..at].TrimEnd('只', '仅', '约', '已') : _rows.Count > 0 ? _name : PreviousClause(found);
        return subject.Length > 1 ? subject + "完成计划比例" : "";
    }

    static readonly string[] s_views = ["增长较快", "增长最快", "增长较慢", "增长最慢", "增加最多", "增加较多", "最高", "最低", "最多", "最少", "较高", "较低"];
    // 贫困人口…；贫困发生率…；2016年末减少到4335万人: the level is that of the last figure with the same unit
    string Inherited(Found found, LeftContext left)
    {
        if (_rows.Count == 0 || _rows[^1].Unit == found.Unit || found.Kind is not (QuantityKind.Amount or QuantityKind.Count or QuantityKind.Percent)) return _name;
        if (left.Change == Change.None && NameOf(_rows, found.Unit) is { Length: > 0 } same && _rows.Any(row => row.Unit == found.Unit && row.Change == Change.None)) return same;
        return _name.IndexOf("超过", StringComparison.Ordinal) is > 1 and var limit ? _name[..limit] : _name;   // 投入超过千亿元的省有12个，其中广东为…
    }

    static string NameOf(IReadOnlyList<Indicator> rows, string unit) =>
        (rows.LastOrDefault(row => row.Unit == unit && row.Change == Change.None) ?? (rows.Count > 0 ? rows[^1] : null))?.Name ?? "";

    // 地区生产总值连续迈上4个台阶、达14.2万亿元: the subject goes on, not what was counted
    string Remember(string counted, string name)
    {
        _name = name.Length > 1 && !MeasureName.IsOnlyVerbs(name) && WordList.Verbs.EndOf(name) is null ? name : counted;
        return counted;
    }

    List<string> Distribute(string name, int members) =>
        name.Length > 0 ? MeasureName.Members(name, members) : _members.Count == members ? _members : [];

    string Share(string name, string among)
    {
        if (name.EndsWith('占')) name = name[..^1];
        return (name.Length > 0 ? _name = name : _name) + "占" + among + "比重";
    }

    // 全国粮食连续四年增产，产量达到…; 地区生产总值增长5.3%、增量保持全国第一
    string Owner(Found found)
    {
        if (_name.Length > 0) return _rows.Count > 0 && _rows[^1].Kind is QuantityKind.Percent ? _name : "";
        var clause = PreviousClause(found);
        return clause.Length <= 8 ? clause : "";
    }

    // 从增速看，东部地区为5.4%: the figures before are meant, as changes
    string InView(string view)
    {
        if (view is not ("增速" or "增长速度" or "增长率" or "增幅")) return view;
        _viewChange = Change.Up;
        return earlier.LastOrDefault(row => row.Kind is QuantityKind.Amount or QuantityKind.Count)?.Name ?? view;
    }

    // 首届免费师范生全部到中小学任教，90％以上在中西部
    string PreviousClause(Found found)
    {
        var end = _clauses.Start(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start) return "";
        var start = _clauses.Start(end, sentence.Start);
        if (_rows.Count > 0 && _rows[^1].Span.End > start) return "";
        if (text[start] == '从' && text[end - 1] == '看') return InView(text[(start + 1)..(end - 1)].TrimEnd('来'));
        var (region, name, _) = SubjectPhrase.Read(WithoutTime(new(start, end)).Words, -1, setting.Words);
        if (region.Length > 0) (_region, _tookClause) = (region, true);
        return WordList.Predicates.IndexIn(name, 2) is > 1 and var predicate ? name[..predicate] : name;
    }
}
