using System.Buffers;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Finds numbers with their units: 3.1万亿元, 百分之五, 2—3万, 1∶0.55∶0.66, 三分之一, 第二位, 一半.</summary>
static class QuantityGrammar
{
    static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789０１２３４５６７８９首半" + string.Concat(ChineseNumber.Characters.Where(c => !ChineseNumber.IsPoint(c))));
    static readonly (string Word, Bound Bound)[] s_after =
        [.. ShippedTable.Rows("Indicators/cues.tsv").Where(row => row[1] == "bound after").Select(row => (row[0], Enum.Parse<Bound>(row[2], true)))];

    /// <summary>The quantities of <paramref name="span"/> in order; what is not an indicator is already left out.</summary>
    public static List<Found> Find(string text, TextSpan span)
    {
        var found = new List<Found>();
        var waiting = new List<Found>();   // numbers without a unit of their own, just before
        for (var i = span.Start; i < span.End;)
        {
            var skip = text.AsSpan(i, span.End - i).IndexOfAny(s_starts);
            if (skip < 0) break;
            i += skip;
            if (At(text, i, span, out var next) is { } quantity)
            {
                if (waiting.Count > 0 && !SharedUnit.IsNext(text, waiting[^1], quantity)) waiting.Clear();
                if (!NotAnIndicator.Is(text, quantity, span)) SharedUnit.Add(text, span, quantity, waiting, found);
                else if (SharedUnit.CanWait(text, quantity, span)) waiting.Add(quantity);
                else waiting.Clear();
            }

            i = Math.Max(next, i + 1);
        }

        return found;
    }

    /// <summary>The one quantity that <paramref name="quote"/> is, whatever it means there; null where it is none.</summary>
    public static Found? Parse(string text, TextSpan quote)
    {
        var scope = new TextSpan(Math.Max(0, quote.Start - 1), quote.End);   // some quantities need a character before them (约二、三十亿斤)
        for (var at = quote.Start; at < quote.End && at <= quote.Start + 1; at++)
        {
            if (At(text, at, scope, out _) is { } found && found.Span.Start == quote.Start) return found;
        }

        return null;
    }

    static Found? At(string text, int at, TextSpan span, out int next)
    {
        var end = span.End;
        if (Word(text, at, span, out next) is { } word) return word;
        if (!NumberReader.CanStart(text[at]))
        {
            next = at + 1;
            return null;
        }

        if (PartsOfHundred.IsPercentile(text, at, end, out next)) return null;
        if (PartsOfHundred.At(text, at, end, out next) is { } parts) return parts;
        if (VagueNumber.Between(text, at, span, out next) is { } between) return between;
        if (NumberReader.ReadAt(text, at, end, out next) is not { } number) return null;
        if (VagueNumber.IsVague(text, number, span)) return null;
        return Ratio(text, number, end, ref next) ?? Mixed(text, number, end, ref next) ?? Fraction(text, number, end, ref next) ?? Ordinal(text, number, span, ref next)
            ?? Measured(text, number, end, ref next);
    }

    // 首位, 一半, 过半
    static Found? Word(string text, int at, TextSpan span, out int next)
    {
        next = at + 2;
        if (Follows(text, at, span.End, "首位")) return Exact(text, at, at + 2, span.End, QuantityKind.Rank, 1, "位", "rank-first");
        if (Follows(text, at, span.End, "一半")) return Exact(text, at, at + 2, span.End, QuantityKind.Fraction, 0.5m, "", "half");
        if (Follows(text, at, span.End, "半数") && (at == span.Start || text[at - 1] is not '过')) return Exact(text, at, at + 2, span.End, QuantityKind.Fraction, 0.5m, "", "half");
        if (text[at] != '半' || at == span.Start || text[at - 1] != '过') return null;
        return Exact(text, at - 1, at + 1, span.End, QuantityKind.Fraction, 0.5m, "", "half") with { Bound = Bound.Min };
    }

    // 1∶0.55∶0.66∶0.61
    static Found? Ratio(string text, Number first, int end, ref int next)
    {
        var parts = new List<decimal> { first.Value };
        var i = first.End;
        while (i + 1 < end && text[i] is '∶' or ':' or '：' or '比' && NumberReader.CanStart(text[i + 1])
            && NumberReader.ReadAt(text, i + 1, end, out var behind) is { } part)
        {
            if (text[i] is '：' or ':' && part.Form != NumberForm.Arabic) break;
            parts.Add(part.Value);
            i = behind;
        }

        if (parts.Count < 2 || Unit.At(text, i, end) is { } unit && text[first.End] == '比' && unit.Name != "的") return null;
        if (text[first.End] is ':' && IsClock(text, first, i)) return null;
        next = i;
        return Make(text, first.Start, i, end, QuantityKind.Ratio, new Quantity.Ratio(parts), "", first, "ratio");
    }

    // 14:30
    static bool IsClock(string text, Number first, int end) =>
        first.Value is >= 0 and < 24 && end - first.End == 3 && NumberReader.Digit(text[first.End + 1]) is >= 0 and < 6 && first.End - first.Start <= 2;

    // 一又二分之一
    static Found? Mixed(string text, Number whole, int end, ref int next)
    {
        if (whole.End + 1 >= end || text[whole.End] != '又' || !NumberReader.CanStart(text[whole.End + 1]) || NumberReader.ReadAt(text, whole.End + 1, end, out var behind) is not { } bottom) return null;
        if (Fraction(text, bottom, end, ref behind) is not { Quantity: Quantity.Exact { Value: var part } }) return null;
        next = behind;
        return Exact(text, whole.Start, behind, end, QuantityKind.Fraction, whole.Value + part, "", "fraction");
    }

    // 三分之一, 1/4
    static Found? Fraction(string text, Number first, int end, ref int next)
    {
        if (Follows(text, first.End, end, "分之") && first.End + 2 < end && NumberReader.CanStart(text[first.End + 2])
            && NumberReader.ReadAt(text, first.End + 2, end, out var behind) is { } top && first.Value > 0)
        {
            next = behind;
            return Exact(text, first.Start, behind, end, QuantityKind.Fraction, top.Value / first.Value, "", "fraction");
        }

        if (first.End + 1 >= end || text[first.End] is not ('/' or '／') || NumberReader.Digit(text[first.End + 1]) < 0) return null;
        if (NumberReader.ReadAt(text, first.End + 1, end, out behind) is not { } bottom || bottom.Value is < 2 or > 100) return null;
        if (first.Value < 1 || first.Value >= bottom.Value || bottom.Scale > 1 || first.Scale > 1) return null;
        if (behind < end && text[behind] is '/' or '月' or '年' || first.Start > 0 && text[first.Start - 1] is '/') return null;
        next = behind;
        return Exact(text, first.Start, behind, end, QuantityKind.Fraction, first.Value / bottom.Value, "", "fraction");
    }

    // 第二位, 世界第一; 第三产业 and 第一季度 are names
    static Found? Ordinal(string text, Number number, TextSpan span, ref int next)
    {
        if (number.Start == span.Start || text[number.Start - 1] != '第') return null;
        if (number.End < span.End && text[number.End] is '位' or '名')
        {
            next = number.End + 1;
            return Exact(text, number.Start - 1, next, span.End, QuantityKind.Rank, number.Value, text[number.End].ToString(), "rank");
        }

        next = number.End;
        return Exact(text, number.Start - 1, next, span.End, QuantityKind.Rank, number.Value, "", "rank-bare");
    }

    static Found? Measured(string text, Number first, int end, ref int next)
    {
        var last = first;
        var unitAt = BehindGap(text, first.End, end);
        if (Follows(text, first.End, end, "个多百分点")) (unitAt, first, last) = (first.End + 2, first with { More = true }, first with { More = true });
        var unit = Unit.At(text, unitAt, end);
        var markAt = unit is null ? first.End : unitAt + unit.Name.Length;
        if (RangeMark(text, markAt, end) is > 0 and var behind && behind < end && NumberReader.CanStart(text[behind])
            && NumberReader.ReadAt(text, behind, end, out var afterSecond) is { } second && !(text[markAt] is '到' or '至' && StartsFromTo(text, first.Start)))
        {
            var secondUnit = Unit.At(text, BehindGap(text, second.End, end), end);
            if ((unit is null || secondUnit?.Name == unit.Name) && second.Value > first.Value && second.Form == first.Form)
            {
                (last, unit, unitAt, next) = (second, secondUnit, BehindGap(text, second.End, end), afterSecond);
            }
        }

        var more = first.More || last.More;
        if (unit is not null && first.Form == NumberForm.ScaleOnly && first.Start > 0 && text[first.Start - 1] == '上') (first, last, more) = (first with { Start = first.Start - 1 }, first with { Start = first.Start - 1 }, true);   // 上千户
        Quantity quantity = last == first ? new Quantity.Exact(first.Value) : new Quantity.Range(LowEnd(first, last), last.Value);
        if (unit is null) return Unmeasured(text, first, last, quantity, end);
        var stop = unitAt + unit.Name.Length;
        var (name, length) = PerUnit(text, unit, stop, end);
        if (length == 0 && unit.Kind is QuantityKind.Percent && unit.Name == "成") (quantity, name, stop) = Tenths(text, quantity, stop, end);
        if (length == 0) (quantity, stop) = SmallerParts(text, unit, quantity, first.Scale, stop, end);
        next = stop + length;
        var kind = length > 0 ? QuantityKind.Amount : unit.Kind;
        if (quantity is Quantity.Exact { Value: var positive } && IsNegated(text, first.Start, kind)) (quantity, first) = (new Quantity.Exact(-positive), first with { Start = first.Start - 1 });
        return Make(text, first.Start, next, end, kind, quantity, name, first with { More = more }, "measured") with { Dimension = length > 0 ? "per unit" : unit.Dimension };
    }

    // 4033 亿美元 keeps its gap only where a unit follows
    static int BehindGap(string text, int at, int end) => at + 1 < end && text[at] == ' ' && Unit.At(text, at + 1, end) is { IsName: true } ? at + 1 : at;

    // 一吨半, 123元1角1分
    static (Quantity Quantity, int Stop) SmallerParts(string text, Unit unit, Quantity quantity, decimal scale, int stop, int end)
    {
        if (quantity is not Quantity.Exact { Value: var value } || scale > 1 || stop >= end) return (quantity, stop);
        if (text[stop] == '半' && unit.Dimension is not ("time" or "age") && unit.Name is not "个" && !(stop + 1 < end && "数导径岛年月日成山壁挂自".Contains(text[stop + 1]))) return (new Quantity.Exact(value + 0.5m), stop + 1);
        if (unit.Dimension != "money") return (quantity, stop);
        var part = 0.1m;
        foreach (var coins in (string[])["角毛", "分"])
        {
            if (stop < end && NumberReader.CanStart(text[stop]) && NumberReader.ReadAt(text, stop, end, out var behind) is { Value: > 0 and < 10 } number
                && behind < end && coins.Contains(text[behind])) (value, stop) = (value + number.Value * part, behind + 1);
            part /= 10;
        }

        return (new Quantity.Exact(value), stop);
    }

    // 同比-3.2%, 为-30千克标准煤/吨, 负3.9%; in 5%-6% and in PM-10 it is no sign
    static bool IsNegated(string text, int start, QuantityKind kind)
    {
        if (start < 2) return start == 1 && (text[0] is '负' or '負' || text[0] is '-' or '－' or '−' && NumberReader.Digit(text[1]) >= 0);
        if (text[start - 1] is '负' or '負') return text[start - 2] is '为' or '是' or '达' or '到' or '至' or '长' or '约' or '：' or '（' or '(' or '，' or '、';
        if (text[start - 1] is not ('-' or '－' or '−') || NumberReader.Digit(text[start]) < 0) return false;
        if (kind is QuantityKind.Percent or QuantityKind.PercentagePoints) return text[start - 2] is >= '\u4e00' and <= '\u9fff' or '：' or ':' or '（' or '(' or '\t';
        return text[start - 2] is '为' or '是' or '达' or '到' or '至' or '于' or '约' or '：' or ':' or '（' or '(' or '\t' or '≤' or '≥' or '、';
    }

    // 2—3万: the first number has the scale of the second unless it is larger as written
    static decimal LowEnd(Number first, Number last) =>
        first.Scale == 1 && last.Scale > 1 && first.Value * last.Scale < last.Value ? first.Value * last.Scale : first.Value;

    // 三成五 is 35 %
    static (Quantity Quantity, string Name, int Stop) Tenths(string text, Quantity quantity, int stop, int end)
    {
        if (quantity is not Quantity.Exact { Value: var tens }) return (PartsOfHundred.Divide(quantity, 0.1m), "%", stop);
        if (stop < end && text[stop] == '半') return (new Quantity.Exact(tens * 10 + 5), "%", stop + 1);
        if (stop < end && ChineseNumber.TryParse(text.AsSpan(stop, 1), out var ones) && ones is > 0 and < 10) return (new Quantity.Exact(tens * 10 + ones), "%", stop + 1);
        return (new Quantity.Exact(tens * 10), "%", stop);
    }

    // 元/吨, 立方米/日, 人/平方公里, 吨标准煤/万元, ℃/10年
    static (string Name, int Length) PerUnit(string text, Unit unit, int stop, int end)
    {
        if (stop + 1 < end && text[stop] == '每' && unit.Kind is QuantityKind.Amount && Unit.At(text, stop + 1, end) is { Kind: QuantityKind.Amount } each) return (unit.Shown + text[stop..(stop + 1 + each.Name.Length)], 1 + each.Name.Length);   // 微克每立方米
        if (stop + 1 >= end || text[stop] is not ('/' or '／')) return (unit.Shown, 0);
        var i = stop + 1;
        while (i < end && (NumberReader.Digit(text[i]) >= 0 || "每百千万亿".Contains(text[i]) && !Follows(text, i, end, "千瓦") && !Follows(text, i, end, "千克") && !Follows(text, i, end, "千米"))) i++;
        var below = Unit.At(text, i, end) is { } second ? i + second.Name.Length : i < end && text[i] is '月' or '人' ? i + 1 : 0;
        return below == 0 ? (unit.Shown, 0) : (unit.Shown + text[stop..below], below - stop);
    }

    // 1100多万学生, 海洋生产总值突破万亿, 基尼系数0.47
    static Found? Unmeasured(string text, Number first, Number last, Quantity quantity, int end)
    {
        if (first.Form == NumberForm.ScaleOnly && first.Start > 0 && text[first.Start - 1] == '上') first = first with { Start = first.Start - 1, More = true };
        var rule = last.Scale > 1 || last.Form == NumberForm.ScaleOnly ? "bare-count" : "bare-index";
        var kind = rule == "bare-count" ? QuantityKind.Count : QuantityKind.Index;
        return Make(text, first.Start, last.End, end, kind, quantity, "", first with { More = first.More || last.More }, rule);
    }

    // 从100元到200元 are two levels
    static bool StartsFromTo(string text, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 30 && text[i] is not ('，' or '。' or '；'); i--)
        {
            if (text[i] is '从' or '由') return true;
        }

        return false;
    }

    /// <summary>Offset behind a mark of a range at <paramref name="at"/>, or 0.</summary>
    public static int RangeMark(string text, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 2 && text[i] is '—' or '-' or '－' or '–' or '―' or '～' or '~' or '〜') i++;
        return i > at ? i : at < end && text[at] is '至' or '到' ? at + 1 : 0;
    }

    static Found Exact(string text, int start, int stop, int end, QuantityKind kind, decimal value, string unit, string rule) =>
        Make(text, start, stop, end, kind, new Quantity.Exact(value), unit, new(start, stop, value, 1, false, NumberForm.Chinese), rule);

    /// <summary>A found quantity with the limit that the word behind it states (5%左右).</summary>
    public static Found Make(string text, int start, int stop, int end, QuantityKind kind, Quantity quantity, string unit, Number number, string rule)
    {
        quantity = Plain(quantity);
        var behind = BehindGloss(text, stop, end);
        foreach (var (word, bound) in s_after)
        {
            if (Follows(text, behind, end, word)) return new(new(start, stop), kind, quantity, unit, number.Form, bound, behind + word.Length, rule);
        }

        if (kind is QuantityKind.Multiple or QuantityKind.Fraction && stop < end && text[stop] == '多') return new(new(start, stop), kind, quantity, unit, number.Form, Bound.Min, stop + 1, rule);   // 一番多
        return new(new(start, stop), kind, quantity, unit, number.Form, number.More ? Bound.Min : Bound.Exact, stop, rule);
    }

    // 1000兆比特/秒（Mbps）以上: the unit once more in Latin letters
    static int BehindGloss(string text, int stop, int end)
    {
        if (stop + 2 >= end || text[stop] is not ('（' or '(')) return stop;
        var i = stop + 1;
        while (i < end && i - stop <= 8 && (char.IsAsciiLetter(text[i]) || text[i] is '/' or '³' or '²')) i++;
        return i > stop + 1 && i < end && text[i] is '）' or ')' ? i + 1 : stop;
    }

    // 270000000, not 270000000.0
    static Quantity Plain(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => new Quantity.Exact(Plain(exact.Value)),
        Quantity.Range range => new Quantity.Range(Plain(range.Low), Plain(range.High)),
        Quantity.Ratio ratio => new Quantity.Ratio([.. ratio.Parts.Select(Plain)]),
        _ => quantity,
    };

    /// <summary><paramref name="value"/> without trailing zeros.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Whether <paramref name="word"/> stands at <paramref name="at"/> before <paramref name="end"/>.</summary>
    public static bool Follows(string text, int at, int end, string word) =>
        at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
