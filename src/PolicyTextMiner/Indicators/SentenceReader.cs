using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads the figures of one sentence from left to right; what a figure does not say it takes from those before it.</summary>
sealed class SentenceReader
{
    /// <summary>Names are cut to their last characters of this number.</summary>
    public const int LongestName = 60;

    readonly string _text;
    readonly TextSpan _sentence;
    readonly IReadOnlyList<TimeMention> _times;
    readonly Setting _setting;
    readonly IReadOnlyList<Indicator> _earlier;
    readonly List<Indicator> _rows = [];
    readonly Clauses _clauses;
    readonly SentenceNames _names;
    readonly SentenceTimes _clock;
    string _region = "";
    Change _startChange;   // of the figure before, where a change starts there
    List<string> _regions = [];
    bool _isGap;   // the figure before says how far apart two levels are
    bool _startsList;   // the figure before is where a change starts
    bool _reduces;   // the figure before was taken off something
    int _run;   // how many numbers of the current list A、B have been read

    /// <summary>Ready to read <paramref name="sentence"/>.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentence">The sentence in it.</param>
    /// <param name="times">The times that the sentence names.</param>
    /// <param name="setting">What the part of the document says of all its figures.</param>
    /// <param name="date">When the document was made, or null.</param>
    /// <param name="earlier">The figures before the sentence in its paragraph.</param>
    public SentenceReader(string text, TextSpan sentence, IReadOnlyList<TimeMention> times, Setting setting, DateOnly? date, IReadOnlyList<Indicator> earlier)
    {
        (_text, _sentence, _times, _setting, _earlier) = (text, sentence, times, setting, earlier);
        _clauses = new(text, sentence);
        _names = new(text, sentence, times, setting, earlier, _clauses, _rows);
        _clock = new(text, sentence, times, setting, date);
    }

    /// <summary>The indicators of the sentence, whose quantities are <paramref name="found"/>.</summary>
    public List<Indicator> Read(IReadOnlyList<Found> found)
    {
        found = [.. found.Where(quantity => !IsThreshold(quantity, found))];
        if (IsOfWhole(_sentence.Start, "") && _earlier.Count > 0 && _earlier[^1].Sentence.End >= _sentence.Start - 1) _region = _earlier[^1].Region;
        for (var i = 0; i < found.Count; i++)
        {
            var floor = _clauses.Start(found[i].Span.Start, i == 0 ? _sentence.Start : found[i - 1].Tail);
            var joined = i > 0 && _clauses.IsJoined(found[i - 1], found[i]);
            _run = joined ? _run + 1 : 0;
            var ceiling = i + 1 < found.Count ? found[i + 1].Span.Start : _sentence.End;
            _rows.Add(Row(found[i], floor, ceiling, joined ? _rows[^1] : null, _clauses.RunLength(found, i)));
        }

        return _rows;
    }

    Indicator Row(Found found, int floor, int ceiling, Indicator? before, int members)
    {
        var left = LeftContext.Read(_text, found.Span.Start, floor, found.Kind, _times, _setting.Words);
        var joined = before is not null && left.Rest.Length <= 1;
        if (joined && _startsList) left = left with { IsStart = true };   // 分别从209元、280元提高到…
        _startsList = left.IsStart;
        var (rest, at) = _names.WithoutTime(InBracket(left.Rest));
        var anaphor = s_anaphors.Any(word => rest.StartsWith(word, StringComparison.Ordinal) || rest.StartsWith("但" + word, StringComparison.Ordinal));
        var counted = found.Kind is QuantityKind.Count ? 0 : CountedPlaces(left.Rest);
        if (counted > 0) (rest, at) = (rest[counted..], at + counted);
        var (region, name, ownTime) = BelongsToTheNumberBefore(rest, before, floor) ? ("", "", "") : SubjectPhrase.Read(rest, at, _setting.Words);
        var right = _clauses.Right(found, ceiling);
        if (found.Kind is QuantityKind.Count && rest.EndsWith('等') && region is not ("" or "全国") && WordList.Verbs.IndexIn(rest, 0) < 0) (region, name) = ("", "");   // 株洲电子研究所等100个单位
        var spoken = members > 1 && !joined ? SpokenOf(name, members) : [];
        if (spoken.Count > 0) name = name[2..];
        var planned = IsOfPlan(found, name) || IsMetAim(found, name, right, floor);
        if (planned) (name, right) = ("", "");
        if (counted > 0 && region.Length == 0) region = _text[_rows[^1].Span.Start..(left.Rest.Start + counted)];
        var ofWhole = IsOfWhole(floor, name);
        if (ofWhole && region == "全国") region = "";
        if (anaphor && _earlier.Count > 0 && _names.Last.Length == 0) (name, region) = (_earlier[^1].Name, _earlier[^1].Region);
        var gap = found.Kind is QuantityKind.PercentagePoints ? Gap(name) ?? (joined && _isGap ? (name, before!.Base) : null) : null;
        _isGap = gap is not null;
        if (gap is { } mark) (name, left) = (mark.Name, left with { Change = Change.None, Base = mark.Base });
        if (IsPartOfCounted(left.Rest, found, right)) name += _names.Last;
        if (name.Length == 0 && region.Length == 0 && found.Kind == QuantityKind.Count) (region, right) = RightContext.RegionOf(right);
        var ofRight = found.Kind is QuantityKind.Count && right.Length > 1 && left.Change != Change.None && left.Base.Length == 0 && !left.IsLevel && WordList.Verbs.StartOf(right) is null;
        if (ofRight) (name, left) = (SubjectPhrase.Read(_clauses.Cut(new(left.Rest.Start, found.Span.Start)), left.Rest.Start, _setting.Words).Name.TrimEnd('约', '近'), left with { Change = Change.None });   // 降低30万户商铺房租
        if (left is { Among: not ("" or "全国"), IsShare: false } && right.StartsWith('的') && region.Length == 0) region = left.Among;   // 全市四分之一的卫生站
        name = _names.Of(new(found, left, name, right, _run, members));
        _names.Started(left.IsStart);
        if (_names.ClauseRegion is { } place) _region = place;
        var change = joined && left.Change == Change.None && !left.IsLevel ? before!.Change : gap is null ? ChangeReader.Of(found, left, name, right, _startChange) : Change.None;
        if (members > 1 && !joined) _regions = Region.Members(region) is { } places && places.Count == members ? places : spoken.Count > 0 ? spoken : PlacesBefore(found, members);
        if (_regions.Count > 1 && members == 1 && _text.AsSpan(floor, Math.Max(0, found.Span.Start - floor)).IndexOfAny(s_totals) >= 0) (_region, _regions) = ("", []);   // 分别为…，合计…: of all the places
        if (_regions.Count == members && members > 1) region = _regions[_run];
        else if (_run > 0 && Region.AtStartOf(name) is { Length: > 1 } own && own.Length + 2 <= name.Length && own.Canonical is not "全国") (region, name) = (own.Canonical, name[own.Length..]);   // 美国CPI、欧元区HICP分别…
        if (region.Length > 0 || rest.Length > 0 && !joined && !_names.GoesOn(name) && _names.ClauseRegion is null && !ofWhole || StartsClause(found, left, right)) _region = region;
        (name, change) = OfReduced(found, name, change, right, floor);
        var status = planned ? Status.Target : _clock.StatusOf(found);
        var time = _clock.TimeOf(found, left, planned ? Status.Actual : status);
        if (members > 2 && (left.IsDistributed || joined) && YearOfSpan(time, members) is { } year) time = year;   // 2016—2020年分别为…
        if (change == Change.None && !left.IsLevel && found.Kind == QuantityKind.Percent) change = planned || SaysAgain(found) ? _rows[^1].Change : _names.ViewChange;
        _startChange = left.IsStart ? change : Change.None;
        var unit = RightContext.UnitOf(found, name, right);
        return new()
        {
            Span = found.Span,
            Sentence = _sentence,
            Kind = unit is "元" && found.Kind == QuantityKind.Count ? QuantityKind.Amount : found.Kind,
            Quantity = found.Quantity,
            Unit = unit,
            Bound = found.Bound != Bound.Exact ? found.Bound : joined && left.Bound == Bound.Exact ? Bound.Exact : left.Bound,
            Change = change,
            Base = change == Change.None && found.Kind != QuantityKind.Multiple && gap is null ? "" : left.Base.Length > 0 ? left.Base : joined ? before!.Base : "",
            Name = found.Kind == QuantityKind.Rank ? name : Measure.InRow(NamePhrase.AfterDistributor(name), _setting.IsOfAPart(_region)),
            Region = _setting.RegionFor(_region, _text.AsSpan(_sentence.Start, found.Span.Start - _sentence.Start), _earlier),
            Time = time,
            Status = left.IsStart ? Status.Actual : status,
            Rule = found.Rule,
            Confidence = name.Length == 0 ? 0.4 : ownTime.Length > 0 || time.Length > 0 ? 0.9 : 0.7,
        };
    }

    // 东部地区进出口3530亿美元，其中出口2001亿美元，占全国的60%: the part is of the place that the whole is of, and its share is that place's
    bool IsOfWhole(int clause, string name) =>
        name.StartsWith('占') || _text.AsSpan(clause).StartsWith("其中") || clause >= 3 && _text.AsSpan(clause - 3, 3) is "其中，" or "其中：";

    // 占比达到51.4%，超过国家下达指标11.4个百分点; 出口增速高于全国2个百分点: how far apart two levels are is no change
    (string Name, string Base)? Gap(string name)
    {
        foreach (var word in s_comparisons)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at) || at == 0 && _rows.Count == 0 || at is 1 || at + word.Length + 2 > name.Length) continue;
            return (NamePhrase.Of(name[..at]), name[(at + word.Length)..]);
        }

        return null;
    }

    static readonly System.Buffers.SearchValues<string> s_totals = System.Buffers.SearchValues.Create(["合计", "共计", "总计", "总共", "之和"], StringComparison.Ordinal);
    static readonly string[] s_comparisons = ["超过", "高于", "快于", "超出", "优于", "高出", "低于", "慢于", "落后"];

    // 登记的商户有三千家，其中有字号的有六百家
    bool IsPartOfCounted(TextSpan rest, Found found, string right) =>
        right.Length == 0 && found.Kind == QuantityKind.Count && rest.Of(_text).StartsWith("其中") && _text[rest.End] is '的' && _rows.Count > 0 && _rows[^1].Kind == QuantityKind.Count;

    // 74个重点城市PM2.5浓度下降9.1%: how many of these words stand at the start of rest, right behind their number
    int CountedPlaces(TextSpan rest) =>
        _rows.Count > 0 && _rows[^1].Kind is QuantityKind.Count && _rows[^1].Span.End == rest.Start && WordList.Places.StartOf(rest.Of(_text)) is { } place && place.Length + 2 < rest.Length ? place.Length : 0;

    // 超过原定计划427亿元的15.3%: what was planned of the measure before
    bool IsOfPlan(Found found, string name)
    {
        if (_rows.Count == 0 || name.Length is 0 or > 8 || found.Kind is not (QuantityKind.Amount or QuantityKind.Count) || !s_plans.Any(plan => _text.AsSpan(0, found.Span.Start).EndsWith(plan, StringComparison.Ordinal))) return false;
        var rest = name.AsSpan();
        while (WordList.Plans.StartOf(rest) is { } word) rest = rest[word.Length..];
        return rest.IsEmpty || s_plans.Contains(rest.ToString());
    }

    // 能耗下降15.2%，超额完成上级下达的下降13%的目标: what was aimed at of the measure before
    bool IsMetAim(Found found, string name, string right, int floor) =>
        _rows.Count > 0 && RightContext.IsAim(right) && !MeasureName.EndsWithHead(name) && _text.AsSpan(floor, Math.Max(0, found.Span.Start - floor)).IndexOfAny(s_met) >= 0;

    static readonly System.Buffers.SearchValues<string> s_met = System.Buffers.SearchValues.Create(["完成", "实现", "达到", "超过", "优于", "好于", "高于"], StringComparison.Ordinal);
    static readonly string[] s_plans = ["计划", "预算", "指标", "设想", "设想的", "预算数"];

    // 脱贫地区农民收入增长7.9%，71.3万监测对象稳定…: a counted thing that opens a clause is of no region before it
    bool StartsClause(Found found, LeftContext left, string right) =>
        found.Kind is QuantityKind.Count && left.Rest.Length == 0 && _rows.Count > 0 && right.Length > 4 && _rows[^1].Kind is not QuantityKind.Count && _text[found.Span.Start - 1] is '，' or '；';

    // 减少企业税负3500亿元、涉企收费2000亿元: the number is what is taken off 企业税负 and 涉企收费
    (string Name, Change Change) OfReduced(Found found, string name, Change change, string right, int floor)
    {
        var goesOn = _reduces && floor < _sentence.End && _text[floor] is '、' && _rows.Count > 0;
        _reduces = false;
        if (change != Change.None || right.Length > 0 || found.Kind is not (QuantityKind.Amount or QuantityKind.Count)) return (name, change);
        var verb = s_reductions.FirstOrDefault(word => name.StartsWith(word, StringComparison.Ordinal));
        if (verb is null && !goesOn || verb is not null && (name.Length < verb.Length + 2 || MeasureName.IsOnlyVerbs(name.AsSpan(verb.Length)))) return (name, change);
        _reduces = true;
        return (_names.Rename(name[(verb?.Length ?? 0)..]), Change.Down);
    }

    static readonly string[] s_reductions = ["减少", "压减", "削减", "减轻", "降低", "缩减", "裁减", "压缩"];

    static readonly string[] s_anaphors = ["这一", "这个", "该比", "该指", "上述", "这项"];

    // 三地常住人口分别为…: the places of the last figures
    List<string> SpokenOf(string name, int members)
    {
        if (name.Length < 4 || name[1] is not ('地' or '省' or '市' or '国') || ChineseNumber.Digit(name[0]) != members) return [];
        List<string> places = [.. _earlier.Concat(_rows).Select(row => row.Region).Where(place => place.Length > 0).Distinct().TakeLast(members)];
        return places.Count == members ? places : [];
    }

    // 上海、广东和北京居前，金额分别为…: the places of the figures stand in the clause before
    List<string> PlacesBefore(Found found, int members)
    {
        var end = _clauses.Start(found.Span.Start, _sentence.Start) - 1;
        return end > _sentence.Start ? Region.ListIn(_text[_clauses.Start(end, _sentence.Start)..end], members) : [];
    }

    // 增产2200万吨，即7.8%
    bool SaysAgain(Found found) => _rows.Count > 0 && found.Span.Start > 0 && _text[found.Span.Start - 1] is '即';

    // 解决了6398万农村人口的饮水困难和60万无电地区人口的用电问题: what ends in 和 is counted by the number before
    bool BelongsToTheNumberBefore(string rest, Indicator? before, int floor) =>
        rest.Length > 1 && _rows.Count > 0 && floor > _sentence.Start && !Clauses.Ends.Contains(_text[floor - 1]) && rest[^1] is '和' or '及' or '、' or '与';

    // 新建码头（岸电使用比例不低于60%）: the name stands in the bracket; in 公园（12个） before it
    TextSpan InBracket(TextSpan rest)
    {
        var open = _text.AsSpan(rest.Start, rest.Length).LastIndexOfAny('（', '(');
        return open < 0 || rest.Length - open < 3 || _text.AsSpan(rest.Start + open, rest.Length - open).IndexOfAny('）', ')') >= 0 ? rest : new(rest.Start + open + 1, rest.End);
    }

    string? YearOfSpan(string time, int members)
    {
        if (time.Length != 9 || time[4] != '/') return null;
        var (first, last) = (int.Parse(time[..4], CultureInfo.InvariantCulture), int.Parse(time[5..], CultureInfo.InvariantCulture));
        return last - first + 1 == members ? (first + _run).ToString(CultureInfo.InvariantCulture) : null;
    }

    // R&D经费投入超过千亿元的省市有12个: 千亿元 only says which are counted
    bool IsThreshold(Found quantity, IReadOnlyList<Found> all) =>
        quantity.Tail < _sentence.End && _text[quantity.Tail] == '的' && (quantity.Form == NumberForm.ScaleOnly || quantity.Kind == QuantityKind.Amount && quantity.Bound is Bound.Min or Bound.Max)
        && all.Any(later => later.Span.Start > quantity.Tail && later.Kind == QuantityKind.Count && _text.AsSpan(quantity.Tail, later.Span.Start - quantity.Tail).IndexOfAny(Clauses.Stops) < 0);
}
