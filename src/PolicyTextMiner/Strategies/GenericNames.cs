namespace PolicyTextMiner.Strategies;

/// <summary>Finds names that no catalogue has by their heads (攻坚战, 行动计划, 指导意见), where a verb, a quotation mark or a coordination shows where they begin.</summary>
sealed class GenericNames(NamePatterns patterns)
{
    const int LongestModifier = 26;
    const int LongestDecoration = 4;

    // A modifier that ends or begins like this leaves the head an ordinary word: 各项行动, 这一战略.
    static readonly string[] s_ordinaryModifiers =
        ["这", "该", "本", "各", "有关", "相关", "具体", "一个", "多项", "若干", "其他", "此", "上述", "重点", "重大", "国家重大", "省重大", "一批重大", "国家", "省级", "国家级", "中央", "地方", "部门"];

    /// <summary>The names in the folded text.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="original">The text as printed, for its quotation marks.</param>
    /// <param name="known">Names that were found otherwise; after one and 和 another may begin.</param>
    public List<Candidate> Find(FoldedText text, string original, IEnumerable<Candidate> known)
    {
        var starts = known.Where(one => one.Canonical is not null).GroupBy(one => one.End).ToDictionary(group => group.Key, group => group.Min(one => one.Start));
        var found = new List<Candidate>();
        foreach (var (head, start, end) in HeadsIn(text.Text))
        {
            if ((QuotedStart(text, original, start, end) ?? GovernedStart(text.Text, head, start, starts)) is not { } from) continue;
            if (start - from < head.Least || IsOrdinary(text.Text[from..start], head.Type) || IsDecorated(starts, from, end)) continue;
            starts[end] = from;
            found.Add(new(from, end, text.Text[from..end], head.Type));
        }

        return found;
    }

    // 新时代人才强国战略 is 人才强国战略.
    static bool IsDecorated(Dictionary<int, int> starts, int from, int end) => starts.TryGetValue(end, out var known) && known - from <= LongestDecoration;

    // The longest head at each place, in order of the text: 行动计划, not 行动.
    IEnumerable<(Head Head, int Start, int End)> HeadsIn(string text)
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

    // 战略性, 规划建设, 行动者: the head is a part of another word.
    static bool GoesOn(string text, int end) => end < text.Length && text[end] is '性' or '者' or '家' or '师' or '期' or '部' or '院' or '局' or '司' or '处' or '图';

    static int? QuotedStart(FoldedText text, string original, int start, int end)
    {
        var close = text.EndOffsetOf(end);
        if (close >= original.Length || original[close] is not ('”' or '’')) return null;
        var open = original.LastIndexOfAny(['“', '‘', '\n', '。'], close - 1, Math.Min(close, LongestModifier + 8));
        return open < 0 || original[open] is not ('“' or '‘') || text.IndexAt(open) is var from && from >= start ? null : text.IndexAt(open);
    }

    int? GovernedStart(string text, Head head, int start, Dictionary<int, int> starts)
    {
        for (var i = start; i >= Math.Max(0, start - LongestModifier); i--)
        {
            if (IsConjunction(text, i - 1) && starts.ContainsKey(i - 1)) return AfterList(text, Strip(text, i, start), start);
            if (VerbEndsAt(text, i)) return AfterList(text, About(text, head, i, start) ?? Strip(text, i, start), start);
            if (i > 0 && !IsPartOfAName(text[i - 1])) return About(text, head, i, start);
        }

        return null;
    }

    // 关于推进…的意见: a title begins with its 关于, whatever verbs follow.
    static int? About(string text, Head head, int from, int to)
    {
        if (head.Type is not (StrategyType.Document or StrategyType.Plan)) return null;
        var earliest = Math.Max(0, to - LongestModifier);
        var about = text.LastIndexOf("关于", to - 1, to - earliest, StringComparison.Ordinal);
        return about >= 0 && text.AsSpan(about, to - about).IndexOfAny("，。；：\n") < 0 ? about : null;
    }

    // 推进煤改气、超低排放改造工程: without 关于 the last member of a list is what the head belongs to.
    static int AfterList(string text, int from, int to) =>
        text.AsSpan(from, to - from).StartsWith("关于") ? from : from + text.AsSpan(from, to - from).LastIndexOf('、') + 1;

    static bool IsConjunction(string text, int index) => index > 0 && text[index] is '、' or '和' or '与' or '及';

    static bool IsPartOfAName(char character) => char.IsLetterOrDigit(character) || character is '、' or '-' or '·' or '+' or '/' or '(' or ')' or '×';

    bool VerbEndsAt(string text, int end)
    {
        foreach (var verb in patterns.Verbs)
        {
            if (verb.Length <= end && string.CompareOrdinal(text, end - verb.Length, verb, 0, verb.Length) == 0) return true;
        }

        return false;
    }

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

    static bool IsOrdinary(string modifier, StrategyType type) =>
        modifier.EndsWith('等') || Array.Exists(s_ordinaryModifiers, word => modifier == word) || modifier[0] is '这' or '该' or '各' or '此' or '某'
        || (type is not StrategyType.Document && modifier.Contains('的', StringComparison.Ordinal));
}
