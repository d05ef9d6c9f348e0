namespace PolicyTextMiner.Indicators;

/// <summary>Whether a figure is a level, a rise or a fall.</summary>
static class ChangeReader
{
    /// <summary>Which way the measure changes by a figure; none where it is a level.</summary>
    /// <param name="found">The figure.</param>
    /// <param name="left">What stands before it.</param>
    /// <param name="name">What is measured.</param>
    /// <param name="right">What stands behind it.</param>
    /// <param name="started">The change of the figure before, where a change starts there.</param>
    public static Change Of(Found found, LeftContext left, string name, string right, Change started)
    {
        if (left.IsStart && left.Change != Change.None && !left.IsLevel) return left.Change;   // 由下降2.3%转为增长8.5%
        if (left.IsLevel && left.Rest.Length == 0 && started != Change.None) return started;   // 增幅由58.6%回落到27.8%
        if (found.Kind is QuantityKind.Percent && OfGrowth(name) is not Change.None and var growth) return growth;
        if (found.Kind is QuantityKind.Percent && s_rates.Any(rate => right.StartsWith(rate, StringComparison.Ordinal))) return Change.Up;   // 保持20%以上的增速
        if (left.IsLevel && found.Kind is QuantityKind.Percent && name.EndsWith("增长", StringComparison.Ordinal)) return Change.Up;   // 经济年均增长保持在6%以上
        if (left.IsLevel || left.IsStart || found.Kind is QuantityKind.Rank or QuantityKind.Ratio) return Change.None;
        if (left.Change != Change.None) return left.Change;
        if (RightContext.AtThePace(right) is { } paced) return paced.Change;
        if (RightContext.OfAim(right).Contains("增长", StringComparison.Ordinal)) return Change.Up;
        if (name.EndsWith("增长", StringComparison.Ordinal)) return Change.Up;
        if (name.EndsWith("降低", StringComparison.Ordinal) || name.EndsWith("下降", StringComparison.Ordinal)) return Change.Down;
        if (OfGrowth(name) is not Change.None and var rate) return rate;
        return name.EndsWith("数量新增", StringComparison.Ordinal) ? Change.Up : Change.None;
    }

    static readonly string[] s_rates = ["的增长", "的速度", "的增速", "的涨幅"];

    // 涨幅回落到5%, 增长速度的调控目标为8%: what is measured is itself a change; 人口自然增长率 is not
    static Change OfGrowth(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (WordList.Growths.StartOf(name.AsSpan(i)) is not { } word || i + word.Length < name.Length && !name.EndsWith("目标", StringComparison.Ordinal)) continue;
            return i >= 2 && (name[i - 1] == '然' || name.AsSpan(0, i).EndsWith("人口")) ? Change.None : word[0] is '降' or '下' or '跌' ? Change.Down : Change.Up;
        }

        return Change.None;
    }
}
