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
/// <param name="More">Whether 多 or 余 is part of it (4000多).</param>
/// <param name="Form">How it is written.</param>
readonly record struct Number(int Start, int End, decimal Value, decimal Scale, bool More, NumberForm Form);

/// <summary>Reads the number that starts at an offset: 1,100.9亿, 25万6千, ３亿多, 三亿五千万, 1100多万.</summary>
static class NumberReader
{
    const string Scales = "百千万亿萬億";
    const string ScaledUnits = "瓦米克卡伏焦兆赫升帕牛字分";   // 千瓦, 千米, 百分: here 千 and 百 belong to what follows
    const int MostDigits = 22;

    /// <summary>Whether a number can start with <paramref name="c"/>.</summary>
    public static bool CanStart(char c) => Digit(c) >= 0 || ChineseNumber.Characters.Contains(c);

    /// <summary>The number at <paramref name="at"/>; null where there is none. <paramref name="next"/> is where to read on.</summary>
    public static Number? ReadAt(string text, int at, int end, out int next) =>
        Digit(text[at]) >= 0 ? Arabic(text, at, end, out next) : Chinese(text, at, end, out next);

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
        if (!more && scale > 1 && i < end && Digit(text[i]) >= 0 && Mantissa(text, i, end, out var j) is { } lower)
        {
            var lowerScale = TakeScale(text, ref j, end);   // 25万6千
            if (lowerScale > 1 && lower * lowerScale < scale) (value, i) = (value + lower * lowerScale, j);
        }

        next = i;
        return new(at, i, value, scale, more, NumberForm.Arabic);
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

    // 1,100 but not 2,3 and not 1,10023
    static bool IsSeparator(string text, int i, int start, int end)
    {
        if (text[i] is not (',' or '，') || i - start is 0 || i + 3 >= end) return false;
        if (text[i] == '，' && text[i - 1] < '０') return false;
        for (var k = 1; k <= 3; k++) if (Digit(text[i + k]) < 0) return false;
        return (i + 4 >= end || Digit(text[i + 4]) < 0) && i - start <= 27 && GroupsOfThree(text, start, i);
    }

    static bool GroupsOfThree(string text, int start, int comma)
    {
        var run = 0;
        for (var i = comma - 1; i >= start && Digit(text[i]) >= 0; i--) run++;
        return run is >= 1 and <= 3;
    }

    static bool TakeMore(string text, ref int i, int end)
    {
        if (i >= end || text[i] is not ('多' or '余')) return false;
        if (i + 1 < end && text[i] == '多' && "样边式极维功".Contains(text[i + 1])) return false;   // 3多样化 is no 3多
        i++;
        return true;
    }

    static decimal TakeScale(string text, ref int i, int end)
    {
        var start = i;
        if (i + 1 < end && text[i] == '十' && text[i + 1] is '万' or '亿' or '萬' or '億') i++;
        while (i < end && Scales.Contains(text[i]) && !BelongsToAUnit(text, i, end) && i - start < 4) i++;
        return ChineseNumber.ScaleOf(text.AsSpan(start, i - start));
    }

    static bool BelongsToAUnit(string text, int i, int end) =>
        text[i] is '千' or '百' && i + 1 < end && ScaledUnits.Contains(text[i + 1]);

    static Number? Chinese(string text, int at, int end, out int next)
    {
        var i = at;
        var more = -1;
        for (; i < end; i++)
        {
            if (text[i] is '多' or '余' && i > at && "十百千万亿萬億".Contains(text[i - 1]) && more < 0) more = i;
            else if (!ChineseNumber.Characters.Contains(text[i]) || BelongsToAUnit(text, i, end)) break;
        }

        next = Math.Max(i, at + 1);
        while (i > at && text[i - 1] == '点') i--;
        if (i == at || i - at > 40) return null;
        var written = more < 0 || more >= i ? text.AsSpan(at, i - at) : string.Concat(text.AsSpan(at, more - at), text.AsSpan(more + 1, i - more - 1));
        if (IsScaleOnly(written)) return new(at, i, ChineseNumber.ScaleOf(written), 1, more >= 0, NumberForm.ScaleOnly);
        if (ChineseNumber.TryParse(written, out var value)) return new(at, i, value, TrailingScale(written), more >= 0, NumberForm.Chinese);
        return null;
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
