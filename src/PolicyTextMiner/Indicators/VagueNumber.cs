using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Numbers in Chinese numerals that are told by their size only, or as lying between two.</summary>
static class VagueNumber
{
    /// <summary>Whether only the size of the number is told: 几十万, 数百个, 成千上万.</summary>
    public static bool IsVague(string text, Number number, TextSpan span)
    {
        if (number.Start == span.Start || "十百千万亿".IndexOf(text[number.Start]) < 0) return false;
        var before = text[number.Start - 1];
        if (before is '几' or '幾' || before == '上' && number.Start - 1 > span.Start && text[number.Start - 2] == '千') return true;
        if (before == '成') return number.Form == NumberForm.ScaleOnly && (number.Start - 1 == span.Start || text[number.Start - 2] is not ('形' or '完' or '建' or '达'));
        return before == '数' && (number.Start - 1 == span.Start || text[number.Start - 2] is not ('人' or '户' or '总' or '件' or '个' or '次' or '家'));
    }

    /// <summary>The two numbers that the numerals from <paramref name="at"/> to <paramref name="run"/> lie between, as in 七八十 and 二十七八; null where they are one number.</summary>
    public static (decimal Low, decimal High)? Limits(string text, int at, int run)
    {
        for (var i = at; i + 1 < run; i++)
        {
            if (ChineseNumber.Digit(text[i]) is not (> 0 and var low) || ChineseNumber.Digit(text[i + 1]) != low + 1) continue;
            var before = text.AsSpan(at, i - at);
            var after = text.AsSpan(i + 2, run - i - 2);
            if (after.IndexOfAny(s_points) >= 0 || before.IndexOfAny(s_points) >= 0) return null;   // 三点四五
            return ChineseNumber.TryParse(string.Concat(before, text.AsSpan(i, 1), after), out var least) && ChineseNumber.TryParse(string.Concat(before, text.AsSpan(i + 1, 1), after), out var most) ? (least, most) : null;
        }

        return null;
    }

    static readonly System.Buffers.SearchValues<char> s_points = System.Buffers.SearchValues.Create("点點");

    /// <summary>The range at <paramref name="at"/>, as in 二三十个, 七八百万元, 二、三百亿度; null where there is none. <paramref name="next"/> is where to read on.</summary>
    public static Found? Between(string text, int at, TextSpan span, out int next)
    {
        next = at;
        var run = at;
        while (run < span.End && run - at < 12 && (NumberReader.CanStart(text[run]) && NumberReader.Digit(text[run]) < 0 || text[run] == '、' && run > span.Start && run == at + 1)) run++;
        for (var i = at; i + 1 < run; i++)
        {
            var second = text[i + 1] == '、' ? i + 2 : i + 1;
            if (second >= run || ChineseNumber.Digit(text[i]) is not (> 0 and var low) || ChineseNumber.Digit(text[second]) is not (> 0 and var high)) continue;
            if (high != low + 1 || second > i + 1 && (second + 1 >= run && Unit.At(text, run, span.End) is not { Kind: QuantityKind.Multiple } || at == span.Start || text[at - 1] is < '一' or > '龥')) return null;
            var less = string.Concat(text.AsSpan(at, i + 1 - at), text.AsSpan(second + 1, run - second - 1));
            var more = string.Concat(text.AsSpan(at, i - at), text.AsSpan(second, run - second));
            if (!ChineseNumber.TryParse(less, out var least) || !ChineseNumber.TryParse(more, out var most) || Unit.At(text, run, span.End) is not { } unit) return null;
            if (run - at == 2 && unit.Kind is QuantityKind.Count || text[at] is '第') return null;   // 三四个 as little as 三个
            next = run + unit.Name.Length;
            return QuantityGrammar.Make(text, at, next, span.End, unit.Kind, new Quantity.Range(least, most), unit.Shown, new(at, run, least, 1, false, NumberForm.Chinese), "between") with { Dimension = unit.Dimension };
        }

        return null;
    }
}
