using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads the figures of one sentence from left to right; what a figure does not say it takes from those before it.</summary>
sealed class SentenceReader(string text, TextSpan sentence, IReadOnlyList<TimeMention> times, Setting setting, DateOnly? date, IReadOnlyList<Indicator> earlier)
{
    const string ClauseEnds = "，。；！？：,;\n\t";
    const int LongestName = 60;

    static readonly System.Buffers.SearchValues<char> s_stops = System.Buffers.SearchValues.Create("，。；（");
    static readonly System.Buffers.SearchValues<char> s_numerals = System.Buffers.SearchValues.Create(ChineseNumber.Characters);

    readonly List<Indicator> _rows = [];
    string _name = "";
    string _region = "";
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
            var floor = ClauseStart(found[i].Span.Start, i == 0 ? sentence.Start : found[i - 1].Tail);
            var joined = i > 0 && IsJoined(found[i - 1], found[i]);
            _run = joined ? _run + 1 : 0;
            var ceiling = i + 1 < found.Count ? found[i + 1].Span.Start : sentence.End;
            _rows.Add(Row(found[i], floor, ceiling, joined ? _rows[^1] : null, RunLength(found, i)));
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
        var (region, name, ownTime) = BelongsToTheNumberBefore(rest, before, floor) ? ("", "", "") : Subject(rest, at);
        var planned = IsOfPlan(found, name);
        if (planned) name = "";
        if (counted > 0 && region.Length == 0) region = text[_rows[^1].Span.Start..(left.Rest.Start + counted)];
        var ofWhole = IsOfWhole(floor, name);
        if (ofWhole && region == "全国") region = "";
        if (anaphor && earlier.Count > 0 && _name.Length == 0) (name, region) = (earlier[^1].Name, earlier[^1].Region);
        if (found.Kind is QuantityKind.PercentagePoints && Exceeded(name) is { } mark) (name, left) = ("", left with { Change = mark.Change, Base = mark.Base });
        var right = Right(found, ceiling);
        if (IsPartOfCounted(left.Rest, found, right)) name += _name;
        if (name.Length == 0 && region.Length == 0 && found.Kind == QuantityKind.Count) (region, right) = RegionOf(right);
        var ofRight = found.Kind is QuantityKind.Count && right.Length > 1 && left.Change != Change.None && left.Base.Length == 0 && !left.IsLevel && WordList.Verbs.StartOf(right) is null;
        if (ofRight) (name, left) = (Subject(Cut(new(left.Rest.Start, found.Span.Start)), left.Rest.Start).Name.TrimEnd('约', '近'), left with { Change = Change.None });   // 降低900多万个体工商户税负
        if (left is { Among: not ("" or "全国"), IsShare: false } && right.StartsWith('的') && region.Length == 0) region = left.Among;   // 全市四分之一的卫生站
        _tookClause = false;
        name = Named(found, left, name, right, joined, members);
        var change = joined && left.Change == Change.None && !left.IsLevel ? before!.Change : ChangeOf(found, left, name, right);
        if (members > 1 && !joined) _regions = Region.Members(region) is { } places && places.Count == members ? places : [];
        if (_regions.Count == members && members > 1) region = _regions[_run];
        if (region.Length > 0 || rest.Length > 0 && !joined && !InheritsSubject(name) && !_tookClause && !ofWhole || StartsClause(found, left, right)) _region = region;
        (name, change) = OfReduced(found, name, change, right, floor);
        var status = planned ? Status.Target : _clock.StatusOf(found);
        var time = _clock.TimeOf(found, left, planned ? Status.Actual : status);
        if (members > 2 && (left.IsDistributed || joined) && YearOfSpan(time, members) is { } year) time = year;   // 2016—2020年分别为…
        if (change == Change.None && !left.IsLevel && found.Kind == QuantityKind.Percent) change = _viewChange;
        _startChange = left.IsStart ? change : Change.None;
        var unit = UnitOf(found, name, right);
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

    // 施工的建设单位有一万多个，其中限额以上的有九百二十一个
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
        rest.Length > 1 && _rows.Count > 0 && floor > sentence.Start && !ClauseEnds.Contains(text[floor - 1]) && rest[^1] is '和' or '及' or '、' or '与';

    static (string Region, string Right) RegionOf(string right) =>
        Region.AtStartOf(right) is { Length: > 0 and var length } found && length < right.Length && found.Canonical != "全国" ? (found.Canonical, right[length..]) : ("", right);

    // 扩建通道（可再生能源电量比例不低于50%）: the name stands in the bracket; in 公园（12个） before it
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
            var before = time.Span.Start - rest.Start < 4 ? "" : Subject(Cut(new(rest.Start, time.Span.Start)), -1).Name;
            var after = Cut(new(time.Span.End, rest.End));
            var isSubject = before.Length >= 4 && !MeasureName.IsOnlyVerbs(before) && !"到至在从由自于".Contains(text[time.Span.Start - 1]) && before[^1] != '于';
            return isSubject ? (before + after, -1) : (after, rest.End - after.Length);
        }

        var all = Cut(rest);
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
        && all.Any(later => later.Span.Start > quantity.Tail && later.Kind == QuantityKind.Count && text.AsSpan(quantity.Tail, later.Span.Start - quantity.Tail).IndexOfAny(s_stops) < 0);

    bool InheritsSubject(string name) => name == _name && _rows.Count > 0;

    int ClauseStart(int at, int least)
    {
        var floor = Math.Max(least, at - 4 * LongestName);
        for (var i = at - 1; i >= floor; i--) if (ClauseEnds.Contains(text[i]) && !InsideBrackets(i, at)) return i + 1;
        return floor;
    }

    // a comma in brackets does not end the clause
    bool InsideBrackets(int comma, int at)
    {
        for (var i = comma + 1; i < at; i++)
        {
            if (text[i] is '（' or '(') return false;
            if (text[i] is '）' or ')') return true;
        }

        return false;
    }

    bool IsJoined(Found before, Found found) =>
        found.Span.Start - before.Tail is 1 or 2 && text.AsSpan(before.Tail, found.Span.Start - before.Tail) is "、" or "和" or "及" or "与" or "以及";

    int RunLength(IReadOnlyList<Found> found, int i)
    {
        var first = i;
        while (first > 0 && IsJoined(found[first - 1], found[first])) first--;
        var last = i;
        while (last + 1 < found.Count && IsJoined(found[last], found[last + 1])) last++;
        return last - first + 1;
    }

    string Cut(TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && text[start] is '、' or '，' or ' ' or '　' or '—' or '·' or '）' or '。') start++;
        return text[start..span.End];
    }

    // time, lead words and region off the front of a name, which stands at start in the text; -1 where it was put together
    (string Region, string Name, string Time) Subject(string rest, int start)
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
            else if (region.Length == 0 && Region.AtStartOf(rest) is { Length: > 0 } found && rest.Length > 0) (region, rest) = (found.Canonical, AfterTotal(rest[found.Length..]));
            else if (WordList.Leads.StartOf(rest) is { } lead && !IsPartOfName(rest, lead) && (lead.Length > 1 || (start < 0 ? SafeLeads.Contains(lead[0]) : setting.Words.At(end - rest.Length + 1)))) rest = rest[lead.Length..];
            else break;
        }

        if (region.Length == 0 && rest.Length > 4 && Region.AtEndOf(rest) is { Length: > 0 } last) return (last.Canonical, Tidy(rest[..^last.Length]), time);   // 研发强度东部地区
        return (region, Tidy(rest), time);
    }

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
            "在" => next == '建',
            "对" => rest.Contains("进出口", StringComparison.Ordinal) || next is '外' or '口',
            "和" or "与" or "及" => next is '平' or '谐' or '其',
            _ => false,
        };
    }

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
        if (name.Length > LongestName) name = name[^LongestName..];
        if (name.Length > 2 && name[^1] is '中' or '上' && !name.EndsWith("以上", StringComparison.Ordinal)) name = name[..^1];
        if (name.Length is > 0 and < 6 && NumberReader.Digit(name[0]) >= 0 && NumberReader.Digit(name[^1]) < 0 && name[^1] is '类' or '方' or '面') name = "";   // 12类45件实事
        name = name.TrimEnd('的', '了', '、', ' ', '：', '“', '（', '(').Replace("了", "", StringComparison.Ordinal);
        if (name.IndexOf('[') is >= 0 and var note && name.IndexOf(']', note) is > 0 and var end && end - note <= 3) name = name.Remove(note, end - note + 1);   // 农民工[2]总量
        return NamePhrase.Of(new string([.. name.Where(c => c is not (>= '①' and <= '⑳') and not ' ' and not '　')]));
    }

    string Right(Found found, int ceiling)
    {
        var end = found.Tail;
        while (end < ceiling && end - found.Tail < 40 && !ClauseEnds.Contains(text[end]) && text[end] is not ('、' or '（' or '(')) end++;
        if (end < ceiling && text[end] is '（' && text.IndexOf('）', end) is > 0 and var close && close < ceiling && close - end < 12 && close + 1 < ceiling && !ClauseEnds.Contains(text[close + 1]))
        {
            end = close + 1;
            while (end < ceiling && end - found.Tail < 40 && !ClauseEnds.Contains(text[end]) && text[end] is not '、') end++;
        }

        if (end < ceiling && text[end] is '、' && text[end - 1] is '的' && found.Kind is QuantityKind.Count && LastAttribute(end, ceiling) is { Length: > 1 } head) return head;
        if (end < ceiling && text[end] is '、' && end - found.Tail is > 1 and <= 4 && Listed(end) is { } last && last <= ceiling) end = last;
        return WithSharedPredicate(text[found.Tail..end].TrimEnd('和', '及', '与', '以'), end, ceiling);
    }

    // 2万多个大规模的、政社合一的人民公社: what stands behind the last 的
    string LastAttribute(int mark, int ceiling)
    {
        var end = mark;
        while (end < ceiling && end - mark < 40 && !ClauseEnds.Contains(text[end])) end++;
        var last = text.AsSpan(mark, end - mark).LastIndexOf('的');
        return last > 0 && end < sentence.End ? text[(mark + last + 1)..end] : "";
    }

    // 2万名视力、听力等残疾儿童, 1万名困境、留守儿童: the whole list is counted
    int? Listed(int mark)
    {
        var stop = text.AsSpan(mark, Math.Min(40, sentence.End - mark)).IndexOfAny(s_stops);
        var list = text.AsSpan(mark, stop < 0 ? Math.Min(40, sentence.End - mark) : stop);
        return list.ContainsAnyInRange('0', '9') || list.IndexOfAny(s_numerals) >= 0 ? null : mark + list.Length;
    }

    // 16所高校、48个学科入选名单: both 入选名单
    string WithSharedPredicate(string right, int end, int next)
    {
        if (right.Length == 0 || end + 1 != next || end >= sentence.End || text[end] is not ('、' or '和') || WordList.Verbs.IndexIn(right, 1) > 0) return right;
        var stop = text.AsSpan(next, sentence.End - next).IndexOfAny(s_stops);
        var rest = text.AsSpan(next, stop < 0 ? sentence.End - next : stop);
        return rest.Length < 40 && !rest.Contains('、') && !rest.Contains('和') && WordList.Verbs.IndexIn(rest, 3) is > 3 and var verb && verb + 4 < rest.Length && !rest[verb..].ContainsAnyInRange('0', '9') ? right + rest[verb..].ToString() : right;
    }

    string Named(Found found, LeftContext left, string name, string right, bool joined, int members)
    {
        if (_rows.Count > 0 && s_views.Any(view => name == view)) name = "";   // 其中增长较快的“一五”时期平均每年增长…
        if (name.Length == 0 && right.Length == 0 && members > 1 && !joined && _members.Count != members) name = PreviousClause(found);
        if (members > 1 && !joined && name.Length == 0 && right.Length == 0 && _members.Count == 0) name = _name;
        if (members > 1 && !joined) _members = Distribute(name, members);
        if (members > 1 && _members.Count == members) return _name = _members[_run];
        if (members > 1 && joined && name.Length == 0 && right.Length == 0) return _name;
        if (name.Length > 2 && name[0] is '对' or '与' or '同' && (name.EndsWith("贡献率", StringComparison.Ordinal) || name.EndsWith("之比", StringComparison.Ordinal))) return _name + name;
        if (found.Kind is QuantityKind.Percent && AtThePace(right) is { } paced) return _name = paced.Name;
        if (found.Kind is QuantityKind.Fraction or QuantityKind.Percent && OfRight(left, name, right) is { Length: > 0 } ofRight) return _name = ofRight;
        if (left.Among.Length > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent) return Share(name, left.Among);
        if (left.IsShare && name.Length > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent && !name.Contains('占')) return _name = name + "占比";
        if (name.StartsWith('占') && found.Kind is QuantityKind.Fraction or QuantityKind.Percent)
        {
            var share = _name + name + (name.EndsWith('重') || name.EndsWith('例') ? "" : "比重");
            if (left.IsStart) _name = share;   // 占国内生产总值比重从1.07%提高到1.49%
            return share;
        }

        if (name.Length > 0 && name.IndexOf('占') > 0 && found.Kind is QuantityKind.Fraction or QuantityKind.Percent && !name.EndsWith('重') && !name.EndsWith('例') && !name.EndsWith('比')) return _name = name + "比重";
        if (found.Kind is QuantityKind.Count or QuantityKind.Amount && Counted(found, name, right, setting.Words) is { Length: > 0 } counted) return Remember(counted, name);
        if (name.Length == 0 && left.Change != Change.None && _rows.Count > 0 && PreviousClause(found) is { Length: > 2 } own && MeasureName.EndsWithHead(own)) return _name = own;   // 粮食、棉花的产量，也都比上年增长一倍
        if (name.Length == 0) return _name = _name.Length > 0 && !(left.IsStart && ClauseStart(found.Span.Start, sentence.Start) > sentence.Start) ? Inherited(found, left) : PreviousClause(found) is { Length: > 0 } clause ? clause : _name.Length > 0 ? _name : NameOf(earlier, found.Unit);
        if (WordList.Bare.StartOf(name)?.Length == name.Length && Owner(found) is { Length: > 0 } owner) return _name = owner.EndsWith(name, StringComparison.Ordinal) ? owner : owner + name;
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
        var end = ClauseStart(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start || PreviousClause(found) is not { Length: > 1 and <= 12 } clause) return "";
        var start = ClauseStart(end, sentence.Start);
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

    // 按不低于5%的幅度压减一般性支出: the verb behind says what changes
    static (string Name, Change Change)? AtThePace(string right)
    {
        foreach (var pace in s_paces)
        {
            if (!right.StartsWith(pace, StringComparison.Ordinal) || Cues.StartingAt(right, pace.Length) is not { } cue || cue.Word.Length + pace.Length + 2 > right.Length) continue;
            return (right[(pace.Length + cue.Word.Length)..], Enum.Parse<Change>(cue.Value, true));
        }

        return null;
    }

    static readonly string[] s_views = ["增长较快", "增长最快", "增长较慢", "增长最慢", "增加最多", "增加较多", "最高", "最低", "最多", "最少", "较高", "较低"];
    static readonly string[] s_paces = ["的幅度", "的速度", "的比例", "的增速", "的比率"];

    // 90%以上的行政村通宽带, 覆盖95%以上行政村
    static string OfRight(LeftContext left, string name, string right)
    {
        if (left.Change != Change.None || left.IsLevel || left.IsStart || left.IsShare || right.Length < 3 || left.Among.Length > 0 && right[0] != '的') return "";
        var thing = right.TrimStart('的');
        if (WordList.NotShares.StartOf(thing) is not null || name.Length == 0 && right[0] != '的' || name.Length > 0 && !MeasureName.IsOnlyVerbs(name) && name is not ("有" or "推动") && !name.EndsWith("覆盖", StringComparison.Ordinal)) return "";
        return (name is "有" or "推动" ? "" : name) + NamePhrase.OfShare(thing);
    }

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

    // 支持4000多个项目, 1334万人参保, 增发1万亿元国债
    static string Counted(Found found, string name, string right, WordBoundaries words)
    {
        right = right.TrimEnd('了');
        if (right.Length == 0 || right[0] is '和' or '及' or '与' or '或' or '等' or '以' or '左' && words.At(found.Tail + 1)) return "";   // 1000个和美乡村
        var verbs = name.Length == 0 || MeasureName.IsOnlyVerbs(name);
        var thing = right[0] is '的' ? right[1..] : right;
        if (thing.Length == 0 || s_marks.Any(mark => thing.EndsWith(mark, StringComparison.Ordinal)) || Cues.StartingAt(thing, 0)?.Word.Length == thing.TrimEnd('了').Length || WordList.Movements.StartOf(thing) is not null) return "";
        if (found.Kind == QuantityKind.Amount && (!verbs || (WordList.Verbs.StartOf(thing) is { } done && done[0] != '新'))) return "";
        if (WordList.Verbs.StartOf(thing) is not null && name.Length > 0) return "";
        if (s_circumstances.Any(word => thing.EndsWith(word, StringComparison.Ordinal)) && thing.IndexOf('在') is > 1 and var circumstance) thing = thing[..circumstance];   // 1亿户农民在合作化的基础上
        if (found.Kind is QuantityKind.Count && WordList.Places.StartOf(thing) is { } place && place.Length < thing.Length && Cues.EndingAt(thing, thing.Length, place.Length) is { Class: CueClass.Change }) thing = place;   // 20个大中城市房价下降8%
        var counted = MeasureName.OfCounted(thing, found.Unit);
        if (found.Kind == QuantityKind.Amount && WordList.Verbs.IndexIn(thing, 2) is > 1 and var doing) thing = thing[..doing];   // 增发1万亿元国债支持灾后重建
        return verbs && name.Length > 0 ? name + thing.Replace("的", "", StringComparison.Ordinal) : name.EndsWith('等') || name.Length > 24 ? counted : name + counted;
    }

    static readonly string[] s_circumstances = ["基础上", "过程中", "条件下", "情况下", "领导下"];
    static readonly string[] s_marks = ["大关", "台阶", "关口", "门槛", "水平"];

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
        var end = ClauseStart(found.Span.Start, sentence.Start) - 1;
        if (end <= sentence.Start) return "";
        var start = ClauseStart(end, sentence.Start);
        if (_rows.Count > 0 && _rows[^1].Span.End > start) return "";
        if (text[start] == '从' && text[end - 1] == '看') return InView(text[(start + 1)..(end - 1)].TrimEnd('来'));
        var (region, name, _) = Subject(WithoutTime(new(start, end)).Words, -1);
        if (region.Length > 0) (_region, _tookClause) = (region, true);
        return WordList.Predicates.IndexIn(name, 2) is > 1 and var predicate ? name[..predicate] : name;
    }

    Change ChangeOf(Found found, LeftContext left, string name, string right)
    {
        if (left.IsStart && left.Change != Change.None && !left.IsLevel) return left.Change;   // 由下降2.3%转为增长8.5%
        if (left.IsLevel && left.Rest.Length == 0 && _startChange != Change.None) return _startChange;   // 增幅由58.6%回落到27.8%
        if (found.Kind is QuantityKind.Percent && OfGrowth(name) is not Change.None and var growth) return growth;
        if (left.IsLevel || left.IsStart || found.Kind is QuantityKind.Rank or QuantityKind.Ratio) return Change.None;
        if (left.Change != Change.None) return left.Change;
        if (AtThePace(right) is { } paced) return paced.Change;
        if (right.StartsWith("的增长", StringComparison.Ordinal) || right.StartsWith("的速度", StringComparison.Ordinal) || right.StartsWith("的增速", StringComparison.Ordinal)) return Change.Up;
        if (name.EndsWith("增长", StringComparison.Ordinal)) return Change.Up;
        if (name.EndsWith("降低", StringComparison.Ordinal) || name.EndsWith("下降", StringComparison.Ordinal)) return Change.Down;
        if (OfGrowth(name) is not Change.None and var rate) return rate;
        return name.EndsWith("数量新增", StringComparison.Ordinal) ? Change.Up : Change.None;
    }

    // 涨幅回落到5%, 增长速度的调控目标为8%: what is measured is itself a change; 人口自然增长率 is not
    static Change OfGrowth(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (WordList.Growths.StartOf(name.AsSpan(i)) is not { } word || i + word.Length < name.Length && !name.EndsWith("目标", StringComparison.Ordinal)) continue;
            return i >= 2 && name[i - 1] == '然' ? Change.None : word[0] is '降' or '下' or '跌' ? Change.Down : Change.Up;
        }

        return Change.None;
    }

    static string UnitOf(Found found, string name, string right)
    {
        if (found.Rule != "bare-count") return found.Unit;
        var counted = right.TrimStart('个');
        if (WordList.Persons.IsIn(counted) && !WordList.Households.IsIn(counted)) return "人";
        if (WordList.Households.IsIn(right) || right.Length == 0 && WordList.Households.IsIn(name)) return "户";
        if (WordList.Persons.IsIn(counted) || WordList.Persons.IsIn(name)) return "人";
        return WordList.Money.IsIn(name) ? "元" : "";
    }
}
