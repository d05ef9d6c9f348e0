using System.Buffers;

namespace PolicyTextMiner.Indicators;

/// <summary>How a number is written.</summary>
enum NumberForm
{
    /// <summary>Arabic digits, possibly with 万 or 亿.</summary>
    Arabic,

    /// <summary>Chinese numerals.</summary>
    Chinese,

    /// <summary>Only 百, 千, 万, 亿, as in 超万亿元.</summary>
    ScaleOnly,
}

/// <summary>A number in a text, its 万 and 亿 included.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Value">Fully scaled.</param>
/// <param name="Scale">What its own 万 and 亿 multiply by; 1 where it has none.</param>
/// <param name="More">Whether 多, 余 or 几 is part of it (4000多, 二十几).</param>
/// <param name="Form">How it is written.</param>
readonly record struct Number(int Start, int End, decimal Value, decimal Scale, bool More, NumberForm Form);

/// <summary>Reads the number that starts at an offset: 1,100.9亿, 25万6千, ３亿多, 三亿五千万, 1100多万.</summary>
static class NumberReader
{
    const string Scales = "百千万亿萬億";
    const string Places = "十百千万亿萬億拾佰仟";
    const string ScaledUnits = "瓦米克卡伏焦兆赫升帕牛字";   // 千瓦, 千米, 百分, 兆字节: here 千, 百 and 兆 belong to what follows
    const int MostDigits = 22;

    static readonly SearchValues<char> s_chinese = SearchValues.Create(ChineseNumber.Characters);
    static readonly SearchValues<char> s_formal = SearchValues.Create(ChineseNumber.Formal);

    /// <summary>Whether a number can start with <paramref name="c"/>.</summary>
    public static bool CanStart(char c) => Digit(c) >= 0 || s_chinese.Contains(c) && !ChineseNumber.IsPoint(c);

    /// <summary>The number at <paramref name="at"/>; null where there is none. <paramref name="next"/> is where to read on.</summary>
    public static Number? ReadAt(string text, int at, int end, out int next) =>
        Digit(text[at]) >= 0 ? SpacedNumber.At(text, at, end, out next) ?? Arabic(text, at, end, out next) : Chinese(text, at, end, out next);

    /// <summary>0 to 9 for a digit of either width, or -1.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    static Number? Arabic(string text, int at, int end, out int next)
    {
        if (Mantissa(text, at, end, out var i) is not { } value)
        {
            next = i;
            return null;
        }

        var more = TakeMore(text, ref i, end);
        var scale = TakeScale(text, ref i, end);
        value *= scale;
        more |= scale > 1 && TakeMore(text, ref i, end);
        for (var least = scale; !more && least > 1 && LowerPart(text, i, end, least, out var behind) is { } lower;)
        {
            (value, least, i) = (value + lower.Value, lower.Scale, behind);
        }

        next = i;
        if (i + 1 < end && text[i] == ' ' && (Digit(text[i + 1]) >= 0 || text[i + 1] == '．')) return null;   // 4 9 2 5 0
        if (scale > 1 && i + 1 < end && ChineseNumber.Digit(text[i]) > 0 && Places.Contains(text[i + 1])) return null;   // 100万三千
        return IsRest(text, at, i) ? null : new(at, i, value, scale, more, NumberForm.Arabic);
    }

    // 25万6千, 5亿1万4千6百, 3万4000, 1千零20
    static (decimal Value, decimal Scale)? LowerPart(string text, int at, int end, decimal least, out int next)
    {
        next = at;
        var i = at < end && text[at] == '零' ? at + 1 : at;
        if (i >= end || Digit(text[i]) < 0 || Mantissa(text, i, end, out next) is not { } value || value != decimal.Truncate(value)) return null;
        var digits = next - i;
        var scale = TakeScale(text, ref next, end);
        if (next < end && text[next] is '年' or '月' or '.') return null;
        if (scale == 1 && digits == 1 && i == at) return (value * least / 10, 1);   // 3万5 is 35000
        return value * scale < least ? (value * scale, scale) : null;
    }

    // 4 9 2 5 0 万吨, 四点 五个 and 1， 000万吨: what follows the gap is the rest of a number that cannot be read
    static bool IsRest(string text, int start, int end)
    {
        if (Digit(text[start]) == 0 && start + 1 < end && Digit(text[start + 1]) >= 0) return true;
        if (start < 2) return false;
        if (Scales.Contains(text[start - 1]) && Digit(text[start - 2]) >= 0) return true;   // the 三千 of 100万三千
        if (text[start - 1] is '.' or '．') return Digit(text[start - 2]) >= 0 || text[start - 2] == ' ';
        return text[start - 1] == ' ' && (Digit(text[start - 2]) >= 0 || s_chinese.Contains(text[start - 2]));
    }

    static decimal? Mantissa(string text, int at, int end, out int next)
    {
        var i = at;
        decimal value = 0;
        var digits = 0;
        for (; i < end; i++)
        {
            if (Digit(text[i]) is >= 0 and var d)
            {
                if (++digits <= MostDigits) value = value * 10 + d;
            }
            else if (!IsSeparator(text, i, at, end))
            {
                break;
            }
        }

        var place = 0.1m;
        if (i + 1 < end && text[i] is '.' or '．' or '·' && Digit(text[i + 1]) >= 0)
        {
            for (i++; i < end && Digit(text[i]) is >= 0 and var d; i++, digits++, place /= 10)
            {
                if (digits < MostDigits) value += d * place;
            }
        }

        next = i;
        return digits > MostDigits ? null : value;
    }

    // 1,100 and 1，100 but not 2,3 and not 1,10023
    static bool IsSeparator(string text, int i, int start, int end)
    {
        if (text[i] is not (',' or '，') || i - start is 0 || i + 3 >= end) return false;
        for (var k = 1; k <= 3; k++) if (Digit(text[i + k]) < 0) return false;
        if (text[i] == '，' && text[i - 1] < '０' && (IsNumbered(text, start) || i + 4 < end && text[i + 4] is '年' or '.')) return false;
        return (i + 4 >= end || Digit(text[i + 4]) < 0) && i - start <= 27 && GroupsOfThree(text, start, i);
    }

    // 表1，300人: a comma of the sentence
    static bool IsNumbered(string text, int start) => start > 0 && (text[start - 1] is '第' or '表' or '图' or '件' or '栏' or '注' or '.' or '$' or '￥' || char.IsAsciiLetter(text[start - 1]));

    static bool GroupsOfThree(string text, int start, int comma)
    {
        var run = 0;
        for (var i = comma - 1; i >= start && Digit(text[i]) >= 0; i--) run++;
        return run is >= 1 and <= 3;
    }

    static bool TakeMore(string text, ref int i, int end)
    {
        if (i >= end || text[i] is not ('多' or '余' or '餘')) return false;
        if (i + 1 < end && text[i] == '多' && "样边式极维功".Contains(text[i + 1])) return false;   // 3多样化 is no 3多
        if (i + 1 < end && text[i] == '余' && "热额缺粮地压气下生".Contains(text[i + 1])) return false;   // 5余热
        i++;
        return true;
    }

    /// <summary>What the 百, 千, 万, 亿 at <paramref name="i"/> multiply by, or 1; moves behind them.</summary>
    public static decimal TakeScale(string text, ref int i, int end)
    {
        if (i + 1 < end && text[i] == ' ' && text[i + 1] is '万' or '亿') i++;   // 4033 亿美元
        var start = i;
        if (i + 1 < end && text[i] == '十' && text[i + 1] is '万' or '亿' or '萬' or '億') i++;
        while (i < end && Scales.Contains(text[i]) && !BelongsToAUnit(text, i, end) && i - start < 4) i++;
        return ChineseNumber.ScaleOf(text.AsSpan(start, i - start));
    }

    static bool BelongsToAUnit(string text, int i, int end) =>
        i + 1 < end && (text[i] is '千' or '兆' && ScaledUnits.Contains(text[i + 1]) || text[i] == '百' && text[i + 1] == '帕');

    static Number? Chinese(string text, int at, int end, out int next)
    {
        var i = at;
        var more = -1;
        for (; i < end; i++)
        {
            if (more < 0 && IsMore(text, i, at, end)) more = i;
            else if (!s_chinese.Contains(text[i]) || BelongsToAUnit(text, i, end)) break;
        }

        next = Math.Max(i, at + 1);
        while (i > at && ChineseNumber.IsPoint(text[i - 1])) i--;
        if (i > at + 1 && text[i - 1] is '两' or '兩' && Places.Contains(text[i - 2])) next = --i;   // 三十两: a unit
        if (i == at || i - at > 40 || IsWord(text, at, i, end) || IsRest(text, at, i)) return null;
        var written = more < 0 || more >= i ? text.AsSpan(at, i - at) : string.Concat(text.AsSpan(at, more - at).TrimEnd('零'), text.AsSpan(more + 1, i - more - 1));
        if (IsScaleOnly(written)) return new(at, i, ChineseNumber.ScaleOf(written), 1, more >= 0, NumberForm.ScaleOnly);
        if (ChineseNumber.TryParse(written, out var value)) return new(at, i, value, TrailingScale(written), more >= 0, NumberForm.Chinese);
        return null;
    }

    // 陆 in 陆地; 壹角 and 五分之壹 are numbers
    static bool IsWord(string text, int at, int next, int end) =>
        next == at + 1 && s_formal.Contains(text[at]) && !(next < end && text[next] is '元' or '圆' or '角' or '分') && !(at > 0 && text[at - 1] == '之');

    // 一千多万, 八十余, 二十几万, 一百零几万; 一百几十 goes on with a place of its own
    static bool IsMore(string text, int i, int start, int end)
    {
        if (i == start) return false;
        if (text[i] is '多' or '余' or '餘') return Places.Contains(text[i - 1]);
        return text[i] is '几' or '幾' && (Places.Contains(text[i - 1]) || text[i - 1] == '零') && !(i + 1 < end && text[i + 1] is '十' or '百' or '千');
    }

    static decimal TrailingScale(ReadOnlySpan<char> written)
    {
        var i = written.Length;
        while (i > 1 && written[i - 1] is '万' or '亿' or '萬' or '億') i--;
        return ChineseNumber.ScaleOf(written[i..]);
    }

    static bool IsScaleOnly(ReadOnlySpan<char> written)
    {
        foreach (var c in written) if (!Scales.Contains(c)) return false;
        return true;
    }
}
