using System.Buffers;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Where the clauses of a sentence begin and end, and what stands behind a figure in its clause.</summary>
sealed class Clauses(string text, TextSpan sentence)
{
    /// <summary>What ends a clause.</summary>
    public const string Ends = "，。；！？：,;\n\t";

    /// <summary>What ends a list of things.</summary>
    public static readonly SearchValues<char> Stops = SearchValues.Create("，。；（");

    static readonly SearchValues<char> s_numerals = SearchValues.Create(ChineseNumber.Characters);

    /// <summary>Where the clause begins that holds <paramref name="at"/>, not before <paramref name="least"/>.</summary>
    public int Start(int at, int least)
    {
        var floor = Math.Max(least, at - 4 * SentenceReader.LongestName);
        for (var i = at - 1; i >= floor; i--) if (Ends.Contains(text[i]) && !InsideBrackets(i, at)) return i + 1;
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

    /// <summary>Whether nothing but 、 or 和 stands between the two.</summary>
    public bool IsJoined(Found before, Found found) =>
        found.Span.Start - before.Tail is 1 or 2 && text.AsSpan(before.Tail, found.Span.Start - before.Tail) is "、" or "和" or "及" or "与" or "以及";

    /// <summary>How many figures the list A、B和C has that the figure at <paramref name="i"/> is in.</summary>
    public int RunLength(IReadOnlyList<Found> found, int i)
    {
        var first = i;
        while (first > 0 && IsJoined(found[first - 1], found[first])) first--;
        var last = i;
        while (last + 1 < found.Count && IsJoined(found[last], found[last + 1])) last++;
        return last - first + 1;
    }

    /// <summary>The words of <paramref name="span"/> without the marks before them.</summary>
    public string Cut(TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && text[start] is '、' or '，' or ' ' or '　' or '—' or '·' or '）' or '。') start++;
        return text[start..span.End];
    }

    /// <summary>The words behind <paramref name="found"/> up to the end of its clause, and no further than <paramref name="ceiling"/>.</summary>
    public string Right(Found found, int ceiling)
    {
        var end = found.Tail;
        while (end < ceiling && end - found.Tail < 40 && !Ends.Contains(text[end]) && text[end] is not ('、' or '（' or '(')) end++;
        if (end < ceiling && text[end] is '（' && text.IndexOf('）', end) is > 0 and var close && close < ceiling && close - end < 12 && close + 1 < ceiling && !Ends.Contains(text[close + 1]))
        {
            end = close + 1;
            while (end < ceiling && end - found.Tail < 40 && !Ends.Contains(text[end]) && text[end] is not '、') end++;
        }

        if (end < ceiling && text[end] is '、' && text[end - 1] is '的' && found.Kind is QuantityKind.Count && LastAttribute(end, ceiling) is { Length: > 1 } head) return head;
        if (end < ceiling && text[end] is '、' && end - found.Tail is > 1 and <= 4 && Listed(end) is { } last && last <= ceiling) end = last;
        return WithSharedPredicate(text[found.Tail..end].TrimEnd(end == ceiling ? s_leadOver : s_joins), end, ceiling);
    }

    static readonly char[] s_joins = ['和', '及', '与', '以'];
    static readonly char[] s_leadOver = [.. s_joins, '近', '约', '超', '达', '逾'];   // 116个国家近4000名

    // 三万多处小型的、常年蓄水的塘坝: what stands behind the last 的
    string LastAttribute(int mark, int ceiling)
    {
        var end = mark;
        while (end < ceiling && end - mark < 40 && !Ends.Contains(text[end])) end++;
        var last = text.AsSpan(mark, end - mark).LastIndexOf('的');
        return last > 0 && end < sentence.End ? text[(mark + last + 1)..end] : "";
    }

    // 2万名视力、听力等残疾儿童, 1万名困境、留守儿童: the whole list is counted
    int? Listed(int mark)
    {
        var stop = text.AsSpan(mark, Math.Min(40, sentence.End - mark)).IndexOfAny(Stops);
        var list = text.AsSpan(mark, stop < 0 ? Math.Min(40, sentence.End - mark) : stop);
        return list.ContainsAnyInRange('0', '9') || list.IndexOfAny(s_numerals) >= 0 ? null : mark + list.Length;
    }

    // 6所中学、9个班级当选先进: both 当选先进
    string WithSharedPredicate(string right, int end, int next)
    {
        if (right.Length == 0 || end + 1 != next || end >= sentence.End || text[end] is not ('、' or '和') || WordList.Verbs.IndexIn(right, 1) > 0) return right;
        var stop = text.AsSpan(next, sentence.End - next).IndexOfAny(Stops);
        var rest = text.AsSpan(next, stop < 0 ? sentence.End - next : stop);
        return rest.Length < 40 && !rest.Contains('、') && !rest.Contains('和') && WordList.Verbs.IndexIn(rest, 3) is > 3 and var verb && verb + 4 < rest.Length && !rest[verb..].ContainsAnyInRange('0', '9') ? right + rest[verb..].ToString() : right;
    }
}
