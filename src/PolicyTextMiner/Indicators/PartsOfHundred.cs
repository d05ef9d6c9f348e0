namespace PolicyTextMiner.Indicators;

/// <summary>Reads what is told in parts: 百分之五, 百分之五到六, 百分之二、三, 百分之七八十; 千分之三 counts in ‰, 万分之三 is a fraction.</summary>
static class PartsOfHundred
{
    const string Percentile = "百分位";

    /// <summary>The share at <paramref name="at"/>; null where there is none. <paramref name="next"/> is where to read on.</summary>
    public static Found? At(string text, int at, int end, out int next)
    {
        next = at;
        if (!IsHead(text, at, end)) return null;
        if (Between(text, at + 3, end) is { } limits)
        {
            next = limits.Stop;
            return Make(text, at, next, end, new Quantity.Range(limits.Low, limits.High), new(at, next, limits.Low, 1, false, NumberForm.Chinese));
        }

        if (NumberReader.ReadAt(text, at + 3, end, out next) is not { } first) return null;
        var quantity = WithUpperEnd(text, at, end, first, ref next);
        return Make(text, at, next, end, quantity, first);
    }

    /// <summary>Whether a place in an order stands there, which is no share (百分之七十百分位); <paramref name="next"/> is then where to read on.</summary>
    public static bool IsPercentile(string text, int at, int end, out int next)
    {
        next = at;
        if (!IsHead(text, at, end)) return false;
        for (next = at + 3; next < end && NumberReader.CanStart(text[next]); next++)
        {
            if (QuantityGrammar.Follows(text, next, end, Percentile)) return true;
        }

        return false;
    }

    static bool IsHead(string text, int at, int end) =>
        !(at > 0 && ChineseNumber.Digit(text[at - 1]) > 0)   // 五百分之二
        && at + 3 < end && text[at] is '百' or '千' or '万' or '佰' or '仟' or '萬' && text[at + 1] == '分' && text[at + 2] == '之' && NumberReader.CanStart(text[at + 3]);

    // 百分之五到六, 百分之三十至百分之四十
    static Quantity WithUpperEnd(string text, int at, int end, Number first, ref int next)
    {
        var exact = new Quantity.Exact(first.Form == NumberForm.ScaleOnly ? 100 : first.Value);
        if (QuantityGrammar.RangeMark(text, next, end) is not (> 0 and var behind)) return exact;
        if (QuantityGrammar.Follows(text, behind, end, text.Substring(at, 3))) behind += 3;
        if (behind >= end || !NumberReader.CanStart(text[behind]) || NumberReader.ReadAt(text, behind, end, out var second) is not { } high) return exact;
        if (high.Value <= first.Value || Unit.At(text, second, end) is not null && behind <= next + 2) return exact;
        next = second;
        return new Quantity.Range(first.Value, high.Value);
    }

    // 二三, 二、三, 七八十, 二十七八
    static (decimal Low, decimal High, int Stop)? Between(string text, int start, int end)
    {
        var run = start;
        while (run < end && run - start < 8 && NumberReader.CanStart(text[run]) && NumberReader.Digit(text[run]) < 0) run++;
        if (run == start + 1 && run + 1 < end && text[run] == '、') return Listed(text, start, run + 1, end);
        return VagueNumber.Limits(text, start, run) is { } limits ? (limits.Low, limits.High, run) : null;
    }

    // 百分之二、三; but 百分之二、三个… counts something else
    static (decimal Low, decimal High, int Stop)? Listed(string text, int first, int second, int end)
    {
        var stop = second + 1;
        if (ChineseNumber.Digit(text[first]) is not (> 0 and var low) || ChineseNumber.Digit(text[second]) != low + 1) return null;
        return stop < end && (NumberReader.CanStart(text[stop]) || text[stop] is '分' or '、' or '是' || Unit.At(text, stop, end) is not null) ? null : (low, low + 1, stop);
    }

    static Found Make(string text, int at, int next, int end, Quantity quantity, Number number) => text[at] switch
    {
        '万' or '萬' => QuantityGrammar.Make(text, at, next, end, QuantityKind.Fraction, Divide(quantity, 10_000), "", number, "parts"),
        '百' or '佰' => QuantityGrammar.Make(text, at, next, end, QuantityKind.Percent, quantity, "%", number, "parts"),
        _ => QuantityGrammar.Make(text, at, next, end, QuantityKind.Percent, quantity, "‰", number, "parts"),
    };

    /// <summary>A number or both ends of a range, divided.</summary>
    public static Quantity Divide(Quantity quantity, decimal by) => quantity switch
    {
        Quantity.Exact exact => new Quantity.Exact(exact.Value / by),
        Quantity.Range range => new Quantity.Range(range.Low / by, range.High / by),
        _ => quantity,
    };
}
