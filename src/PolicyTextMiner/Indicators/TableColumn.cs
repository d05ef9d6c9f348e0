using System.Buffers;
using System.Globalization;

namespace PolicyTextMiner.Indicators;

/// <summary>What the numbers of a column are.</summary>
enum ColumnRole
{
    /// <summary>The measure that the head names.</summary>
    Measure,

    /// <summary>The measure of the row, at a point or over a span of time.</summary>
    Year,

    /// <summary>The measure of the row, aimed at or reached: 目标值, 完成值.</summary>
    State,

    /// <summary>How much it grows a year or in all: 年均增速, 新增.</summary>
    Growth,

    /// <summary>The sum over the years: 总计, 五年累计.</summary>
    Total,
}

/// <summary>A column of numbers, read from the words over it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Role">What its numbers are.</param>
/// <param name="First">The first year that the head names, or null.</param>
/// <param name="Last">The last, the same where it is only one.</param>
/// <param name="Measure">What the head says of the measure, without years and words for its state: 装机, 占比.</param>
/// <param name="Unit">The unit in the head, or empty.</param>
/// <param name="Head">All of the head.</param>
sealed record TableColumn(int Index, ColumnRole Role, int? First, int? Last, string Measure, string Unit, string Head)
{
    static readonly string[] s_states =
        ["“十五五”", "“十四五”", "“十三五”", "“十二五”", "“十一五”", "十五五", "十四五", "十三五", "十二五", "十一五", "期间", "时期", "实现情况", "现状值", "目标值", "基准值", "实际值", "完成值", "规划值", "预期值", "实绩值", "规划目标", "预期目标", "完成情况", "现状", "目标", "基准", "实际", "完成", "实绩", "规划", "预期", "计划", "基期", "期末", "情况", "指标值", "指标", "数值", "预计", "年底", "年末", "年度", "年份", "年"];

    static readonly string[] s_stateHeads = ["目标值", "完成值", "实际值", "现状值", "基准值", "规划值", "规划目标", "预期目标", "完成情况", "实现情况", "目标", "实际", "现状"];
    static readonly SearchValues<char> s_toMarks = SearchValues.Create("—-－至到~～");
    static readonly string[] s_growth = ["年均", "增速", "增长", "增幅", "新增", "增加", "变化"];
    static readonly string[] s_changes = ["比上年同期", "比上年", "比去年", "较上年", "同比", "环比", "增长速度", "增长率", "增速", "增长", "增幅", "年均", "±"];
    static readonly string[] s_total = ["累计", "总计", "合计"];

    /// <summary>Whether a number under this head tells how much something changes.</summary>
    public bool IsGrowth => Role == ColumnRole.Growth || s_growth.Take(4).Any(word => Head.Contains(word, StringComparison.Ordinal));

    /// <summary>Reads the head of a column.</summary>
    public static TableColumn Of(int index, string head)
    {
        var words = PrintedUnit.TakeFrom(head, out var unit);
        var years = YearsOf(words, out var left);
        foreach (var change in s_changes) left = left.Replace(change, "", StringComparison.Ordinal);
        foreach (var state in s_states) left = left.Replace(state, "", StringComparison.Ordinal);
        left = left.Trim('/', '／', '（', '）', '(', ')', '-', '—', '、', '至', '到', ' ').TrimStart('比', '较');
        var role = years is not null ? ColumnRole.Year
            : s_growth.Any(word => words.Contains(word, StringComparison.Ordinal)) ? ColumnRole.Growth
            : s_total.Any(word => words.EndsWith(word, StringComparison.Ordinal)) ? ColumnRole.Total
            : s_stateHeads.Any(word => words.EndsWith(word, StringComparison.Ordinal)) && left.Length == 0 ? ColumnRole.State
            : ColumnRole.Measure;
        return new(index, role, years?.First, years?.Last, left, unit, head);
    }

    // 2020年, 2023出口额, 2016—2020年, “十三五”时期
    static (int First, int Last)? YearsOf(string head, out string left)
    {
        left = head;
        var found = new List<(int Year, int Start, int End)>();
        for (var i = 0; i + 4 <= head.Length; i++)
        {
            if (i > 0 && (NumberReader.Digit(head[i - 1]) >= 0 || char.IsAsciiLetter(head[i - 1])) || NumberReader.Digit(head[i]) < 0 || i + 4 < head.Length && NumberReader.Digit(head[i + 4]) >= 0) continue;
            var year = 0;
            for (var k = 0; k < 4 && year >= 0; k++) year = NumberReader.Digit(head[i + k]) is >= 0 and var digit ? year * 10 + digit : -1;
            if (year is >= 1949 and <= 2060) found.Add((year, i, i + 4));
        }

        if (found.Count > 0)
        {
            var spans = found.Count > 1 && found[1].Start - found[0].End <= 3 && head.AsSpan(found[0].End, found[1].Start - found[0].End).IndexOfAny(s_toMarks) >= 0;
            var last = spans ? found[1] : found[0];
            left = head.Remove(found[0].Start, last.End - found[0].Start);
            return (found[0].Year, last.Year);
        }

        if (TimeReference.Find(head, new(0, head.Length), null) is not { Count: > 0 } times || times[^1] is not { EndYear: { } end } time) return null;
        left = head.Remove(time.Span.Start, time.Span.Length);
        return (int.Parse(time.Iso.AsSpan(0, 4), CultureInfo.InvariantCulture), end);
    }
}
