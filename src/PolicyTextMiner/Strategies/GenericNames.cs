using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds names that no catalogue has by their heads (攻坚战, 行动计划, 指导意见), where a verb, a quotation mark or a coordination shows where they begin.</summary>
sealed partial class GenericNames(StrategyCatalog catalog, NamePatterns patterns)
{
    const int LongestModifier = 26;
    const int LongestDecoration = 6;
    const int LongestQuoted = 16;

    // A modifier that is, begins or ends like this leaves the head an ordinary word: 各项行动, 与各国战略.
    const string OrdinaryStarts = "这该各此某其、和与同向对以在从把将到为等是被由经使让及或";

    // Words of a clause that no name of a plan or programme has in it.
    const string OutsideNames = "，。；：《》\n在对把让将了是";

    static readonly SearchValues<char> s_breaks = SearchValues.Create("，。；：”\n");

    static readonly Head s_topicalPlan = new("五年规划", StrategyType.Plan, 4);

    static readonly string[] s_ordinaryModifiers =
        ["这", "该", "本", "各", "有关", "相关", "具体", "一个", "多项", "若干", "其他", "此", "上述", "重点", "重大", "国家重大", "省重大", "一批重大", "国家", "省级", "国家级", "中央", "地方", "部门", "三大", "四大", "五大", "两大", "专项", "总体", "促进", "城市总体", "中长期"];

    static readonly string[] s_ordinaryEnds = ["政府", "各国", "大国", "打", "两个", "相关", "重要", "代表", "国家", "及", "和", "与", "或"];

    /// <summary>The names in the folded text.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="original">The text as printed, for its quotation marks.</param>
    /// <param name="known">Names that were found otherwise; after one and 和 another may begin.</param>
    public List<Candidate> Find(FoldedText text, string original, IReadOnlyCollection<Candidate> known)
    {
        var starts = known.Where(one => one.Canonical is not null).GroupBy(one => one.End).ToDictionary(group => group.Key, group => group.Min(one => one.Start));
        var names = starts.ToDictionary();
        var found = new List<Candidate>();
        foreach (var (head, start, end) in HeadsIn(text.Text))
        {
            if (IsInTitle(text.Text, start)) continue;
            if (QuotedModifier(text, original, start, names) is { } quoted)
            {
                starts[end] = quoted;
                found.Add(Printed(text, original, head, quoted, end));
                continue;
            }

            if ((QuotedStart(text, original, start, end) ?? GovernedStart(text.Text, head, start, starts)
                ?? NamedStart(text.Text, head, start, names) ?? ClauseStart(text.Text, head, start)) is not { } from) continue;
            if (start - from < head.Least || IsOrdinary(text.Text[from..start], head) || IsDecorated(starts, from, end)) continue;
            starts[end] = from;
            found.Add(Named(text.Text, head, from, start, end));
        }

        found.AddRange(TopicalPlans(text.Text, known, names));
        return found;
    }

    // 西部大开发“十三五”规划, 编制林业发展“十四五”规划: a plan for one field.
    IEnumerable<Candidate> TopicalPlans(string text, IReadOnlyCollection<Candidate> known, Dictionary<int, int> names)
    {
        foreach (var plan in known.Where(one => one.Type == StrategyType.Plan && OrdinalNames.IsPeriod(one.Canonical)))
        {
            var from = names.TryGetValue(plan.Start, out var name) ? name : GovernedStart(text, s_topicalPlan, plan.Start, names) ?? plan.Start;
            if (plan.Start - from >= s_topicalPlan.Least && !text.AsSpan(from).StartsWith("关于") && !IsOrdinary(text[from..plan.Start], s_topicalPlan))
                yield return new(from, plan.End, OrdinalNames.Quoted(text[from..plan.End]), StrategyType.Plan);
        }
    }

    // 城镇居民基本医疗保险试点 is what is tried.
    Candidate Named(string text, Head head, int from, int start, int end) =>
        head.NamesWhatIsBefore && catalog.Find(text[from..start]) is { } entry
            ? new(from, end, entry.Canonical, entry.Type)
            : new(from, end, OrdinalNames.Quoted(text[from..end]), head.Type);

    // A name with quotation marks in it is called as it is printed; “万企帮万村”行动 is “万企帮万村”.
    Candidate Printed(FoldedText text, string original, Head head, int from, int end)
    {
        var begin = text.OffsetOf(from);
        var name = original[(begin > 0 && original[begin - 1] == '“' ? begin - 1 : begin)..text.EndOffsetOf(end)];
        var entry = catalog.Find(name) ?? catalog.Find(name[..(name.LastIndexOf('”') + 1)]);
        return entry is not null ? new(from, end, entry.Canonical, entry.Type) : new(from, end, name, head.Type);
    }

    // What stands between 《 and 》 is one name.
    static bool IsInTitle(string text, int start) =>
        start > 0 && text.LastIndexOfAny(['《', '》', '\n'], start - 1, Math.Min(start, 80)) is >= 0 and var mark && text[mark] == '《';

    // 新时代人才强国战略 is 人才强国战略.
    static bool IsDecorated(Dictionary<int, int> starts, int from, int end) => starts.TryGetValue(end, out var known) && known - from <= LongestDecoration;

    // In order of the text, none that another goes on from: 发展规划纲要 ends in 规划纲要, not in 发展规划.
    IEnumerable<(Head Head, int Start, int End)> HeadsIn(string text)
    {
        var waiting = default((Head Head, int Start, int End)?);
        foreach (var next in LongestHeadsIn(text))
        {
            if (waiting is { } head && head.End <= next.Start) yield return head;
            waiting = next;
        }

        if (waiting is { } last) yield return last;
    }

    // The longest head at each place: 行动计划, not 行动.
    IEnumerable<(Head Head, int Start, int End)> LongestHeadsIn(string text)
    {
        var last = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var node = NameTrie.Root;
            var best = -1;
            var end = start;
            for (var i = start; i < text.Length && (node = patterns.Heads.Next(node, text[i])) >= 0; i++)
            {
                if (patterns.Heads.ValueAt(node) is < 0) continue;
                best = patterns.Heads.ValueAt(node);
                end = i + 1;
            }

            if (best < 0 || end <= last || GoesOn(text, end)) continue;
            last = end;
            yield return (patterns.HeadAt(best), start, end);
        }
    }

    bool GoesOn(string text, int end) => patterns.Continuations.Any(word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0);

    static int? QuotedStart(FoldedText text, string original, int start, int end)
    {
        var close = text.EndOffsetOf(end);
        if (close >= original.Length || original[close] is not ('”' or '’')) return null;
        var open = original.LastIndexOfAny(['“', '‘', '\n', '。'], close - 1, Math.Min(close, LongestModifier + 8));
        if (open < 0 || original[open] is not ('“' or '‘')) return null;
        var from = text.IndexAt(open);
        // “大数据战略、大生态战略”: a list that is quoted as one.
        return from < start && !text.Text.AsSpan(from, end - from).Contains($"{text.Text.AsSpan(start, end - start)}、", StringComparison.Ordinal) ? from : null;
    }

    // “新农人”试点, 和美乡村建设“百千万”工程: what stands in quotation marks before the head is a name, and so is a known one before them.
    static int? QuotedModifier(FoldedText text, string original, int start, Dictionary<int, int> names)
    {
        if (start == 0 || original[text.OffsetOf(start) - 1] is not '”') return null;
        var close = text.OffsetOf(start) - 1;
        var open = original.LastIndexOf('“', close - 1, Math.Min(close, LongestQuoted));
        if (open < 0 || original.AsSpan(open, close - open).IndexOfAny(s_breaks) >= 0) return null;
        var from = text.IndexAt(open);
        return names.GetValueOrDefault(from, from);
    }

    int? GovernedStart(string text, Head head, int start, Dictionary<int, int> starts)
    {
        var published = default(int?);
        var governed = default(int?);
        for (var i = start; i >= Math.Max(0, start - LongestModifier); i--)
        {
            if (IsConjunction(text, i - 1) && starts.ContainsKey(i - 1)) return governed ?? AfterList(text, Strip(text, i, start), start);
            if (EndsAt(text, i, patterns.Publishing)) published ??= i;
            if (EndsAt(text, i, patterns.Verbs)) governed ??= i;
            if (i == 0 || !IsPartOfAName(text[i - 1])) break;
        }

        if (head.IsWritten) return About(text, start) ?? (published is { } made ? Strip(text, made, start) : head.NeedsTitle ? null : Begin(text, head, governed, start));
        return Begin(text, head, governed, start);
    }

    // 京津冀协同发展规划纲要, 国家标准化发展纲要: without a verb it begins with the name in front of its head, or with whose it is.
    int? NamedStart(string text, Head head, int start, Dictionary<int, int> names)
    {
        if (head.NeedsTitle) return null;
        if (names.TryGetValue(start, out var name)) return name;
        for (var i = start - head.Least; head.IsTelling && i >= Math.Max(0, start - LongestModifier); i--)
        {
            if (OutsideNames.Contains(text[i])) return null;
            if (StartsAt(text, i, patterns.Owners)) return i;
        }

        return null;
    }

    // 教育振兴行动计划进展顺利.
    int? ClauseStart(string text, Head head, int start)
    {
        if (!head.BeginsAClause || head.NeedsTitle) return null;
        var from = start;
        while (from > 0 && from > start - LongestModifier && IsPartOfAName(text[from - 1])) from--;
        return from > 0 && IsPartOfAName(text[from - 1]) ? null : Begin(text, head, from, start);
    }

    int? Begin(string text, Head head, int? from, int to)
    {
        if (from is not { } begin) return null;
        begin = Strip(text, AfterNumber(text, begin, to), to);
        begin = AfterNumber(text, begin, to);
        // 获批建设…试验区: what is built is the zone.
        if (head.Type == StrategyType.Zone && text.AsSpan(begin, to - begin).StartsWith("建设")) begin += 2;
        return AfterList(text, begin, to);
    }

    // 关于推进…的意见: a title begins with its 关于, whatever verbs follow.
    static int? About(string text, int to)
    {
        var earliest = Math.Max(0, to - LongestModifier);
        var about = to == 0 ? -1 : text.LastIndexOf("关于", to - 1, to - earliest, StringComparison.Ordinal);
        return about >= 0 && text.AsSpan(about, to - about).IndexOfAny("，。；：\n") < 0 ? about : null;
    }

    // 推进煤改气、超低排放改造工程: without 关于 the last member of a list is what the head belongs to.
    static int AfterList(string text, int from, int to) =>
        from + text.AsSpan(from, to - from).LastIndexOf('、') + 1;

    static bool IsConjunction(string text, int index) => index > 0 && text[index] is '、' or '和' or '与' or '及';

    static bool IsPartOfAName(char character) => char.IsLetterOrDigit(character) || character is '、' or '-' or '·' or '+' or '/' or '(' or ')' or '×';

    static bool EndsAt(string text, int end, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length <= end && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0) return true;
        }

        return false;
    }

    static bool StartsAt(string text, int start, IReadOnlyList<string> words) =>
        words.Any(word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0);

    int Strip(string text, int from, int to)
    {
        for (var i = 0; i < patterns.Strips.Count; i++)
        {
            var strip = patterns.Strips[i];
            if (from + strip.Length > to || string.CompareOrdinal(text, from, strip, 0, strip.Length) != 0) continue;
            from += strip.Length;
            i = -1;
        }

        return from;
    }

    static bool IsOrdinary(string modifier, Head head) =>
        Array.Exists(s_ordinaryModifiers, word => modifier == word)
        || OrdinaryStarts.Contains(modifier[0]) || Array.Exists(s_ordinaryEnds, end => modifier.EndsWith(end, StringComparison.Ordinal))
        || Enumeration().IsMatch(modifier)
        || (head.IsCommon && Works().IsMatch(modifier))
        || (head.Type is not StrategyType.Document && !modifier.StartsWith("关于", StringComparison.Ordinal) && modifier.Contains('的', StringComparison.Ordinal));

    static int AfterNumber(string text, int from, int to) =>
        Numbered().Match(text, from, to - from) is { Success: true } number ? from + number.Length : from;

    // （五）, 1.: the number of a heading. 4个城市试点 is told by what it counts.
    [GeneratedRegex("\\G(?:\\([一二三四五六七八九十0-9]+\\)|[0-9]+\\.|[0-9]+多?[个项批])")]
    private static partial Regex Numbered();

    // 水库二期, 年度投资, 民生工程特别是保障性安居: works and business, no names.
    [GeneratedRegex("(?:重大|重点|骨干|主体|性|承包|[一二三四五]期|机场|通道|枢纽|铁路|公路|隧道|大桥|水库|灌区|管网|供暖|供水|配置|改线|五年|年度|投资|生产|招生|收购|信贷|建设)$|特别是|以及|多亿|多万|^(?:主要|我国|若干|建设|一批|新建|在建|续建)")]
    private static partial Regex Works();

    // 等重大战略, 4个城市试点: words of a sentence; 高等教育 is not.
    [GeneratedRegex("(?<![高平初中同])等(?!级|教|职|学)|[一二两三四五六七八九十][大个项]$|^[0-9]+多?[户家类位种]|[0-9]+多?个|[0-9]+项|规划重大|放在|[一这那]些|各种|^具体|[我他你]们|加大|提供|支持下|必须|已经?|正在|将(?!军)|(?<![重主需首纲概])要(?![素求点闻])")]
    private static partial Regex Enumeration();
}
