using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>The number in a cell of a table: ≤34, 90以上, [15], 3～5, 0/1/1, 100%.</summary>
/// <param name="Span">The cell without the white space around it.</param>
/// <param name="Numbers">As written, without the unit's 万 and 亿.</param>
/// <param name="IsRange">Whether two numbers are the ends of a range.</param>
/// <param name="Bound">What stands before and behind the number.</param>
/// <param name="Unit">The unit in the cell itself, or empty.</param>
/// <param name="IsCumulative">Whether the number stands in [ ]: the total of the whole period.</param>
/// <param name="Change">What a word before the number says: 下降18%.</param>
sealed record CellValue(TextSpan Span, IReadOnlyList<decimal> Numbers, bool IsRange, Bound Bound, string Unit, bool IsCumulative, Change Change)
{
    const string Opening = "[［【〔（( 　\t";
    const string Closing = "]］】〕）) 　\t*＊#＃★☆①②③④⑤¹²³⁴⁵";

    static readonly (string Word, Change Change)[] s_leads =
    [
        ("累计", Change.None), ("达到", Change.None), ("保持在", Change.None), ("稳定在", Change.None), ("控制在", Change.None),
        ("下降", Change.Down), ("降低", Change.Down), ("减少", Change.Down), ("↓", Change.Down),
        ("提高", Change.Up), ("增长", Change.Up), ("增加", Change.Up), ("提升", Change.Up), ("↑", Change.Up),
    ];

    static readonly (string Word, Bound Bound)[] s_before = Bounds("bound before");
    static readonly (string Word, Bound Bound)[] s_after = Bounds("bound after");

    /// <summary>The value of <paramref name="cell"/>, or null where it holds none or more than a value.</summary>
    public static CellValue? Of(string text, TextSpan cell)
    {
        var (start, end) = (cell.Start, cell.End);
        while (start < end && Opening.Contains(text[start])) start++;
        var change = TakeLeads(text, ref start, end);
        var before = Take(text, ref start, end, s_before);
        while (start < end && Opening.Contains(text[start])) start++;
        if (start >= end) return null;
        var negative = text[start] is '-' or '－' or '−' && start + 1 < end && NumberReader.Digit(text[start + 1]) >= 0;
        if (negative) start++;
        if (NumberReader.Digit(text[start]) < 0 || NumberReader.ReadAt(text, start, end, out var next) is not { } first) return null;
        var numbers = new List<decimal> { negative ? -first.Value : first.Value };
        var mark = '\0';
        var unit = TakeUnit(text, ref next, end);
        while (next + 1 < end && text[next] is '/' or '～' or '~' or '-' or '—' or '－' or '–' && NumberReader.Digit(text[next + 1]) >= 0
            && NumberReader.ReadAt(text, next + 1, end, out var behind) is { } number)
        {
            mark = text[next];
            numbers.Add(number.Value);
            next = behind;
            if (TakeUnit(text, ref next, end) is { Length: > 0 } later) unit = later;
        }

        if (unit.Length == 0) unit = TakeUnit(text, ref next, end);
        var after = Take(text, ref next, end, s_after);
        while (next < end && Closing.Contains(text[next])) next++;
        if (after == Bound.Exact && next < end) after = Take(text, ref next, end, s_after);
        if (next < end && !IsRemark(text, next, end)) return null;
        var isRange = numbers.Count == 2 && mark != '/' && numbers[1] > numbers[0];
        if (mark is not ('\0' or '/') && !isRange) return null;
        return new(Trim(text, cell), numbers, isRange, after != Bound.Exact ? after : before, unit, text.AsSpan(cell.Start, start - cell.Start).IndexOfAny("[［【〔") >= 0, change);
    }

    static Change TakeLeads(string text, ref int at, int end)
    {
        var change = Change.None;
        foreach (var (word, says) in s_leads)
        {
            if (at + word.Length > end || string.CompareOrdinal(text, at, word, 0, word.Length) != 0) continue;
            at += word.Length;
            if (says != Change.None) change = says;
        }

        return change;
    }

    // 16.66（较2015年）, 97.3（设区市）
    static bool IsRemark(string text, int start, int end) =>
        text[start] is '（' or '(' && text[end - 1] is '）' or ')' && text.AsSpan(start + 1, end - start - 2).IndexOfAny("（(") < 0 && NumberReader.Digit(text[start + 1]) < 0;

    static TextSpan Trim(string text, TextSpan cell)
    {
        var (start, end) = (cell.Start, cell.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }

    static string TakeUnit(string text, ref int next, int end)
    {
        if (Indicators.Unit.At(text, next, end) is not { } unit) return "";
        next += unit.Name.Length;
        return unit.Name is "％" or "﹪" ? "%" : unit.Name;
    }

    static Bound Take(string text, ref int at, int end, (string Word, Bound Bound)[] words)
    {
        foreach (var (word, bound) in words)
        {
            if (at + word.Length > end || string.CompareOrdinal(text, at, word, 0, word.Length) != 0) continue;
            at += word.Length;
            return bound;
        }

        return Bound.Exact;
    }

    static (string Word, Bound Bound)[] Bounds(string name) =>
        [.. ShippedTable.Rows("Indicators/cues.tsv").Where(row => row[1] == name).OrderByDescending(row => row[0].Length).Select(row => (row[0], Enum.Parse<Bound>(row[2], true)))];
}
