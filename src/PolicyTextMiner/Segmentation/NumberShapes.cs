namespace PolicyTextMiner.Segmentation;

/// <summary>How far a number or a date reaches. Every answer is an end, or zero where there is none.</summary>
static class NumberShapes
{
    // A number may begin at every numeral, so how far each is followed has an end; a longer one is cut there.
    const int LongestNumerals = 64;

    public static bool IsNumeral(char character) => IsDigit(character) || IsScale(character) || character == '两';

    static bool IsDigit(char character) => character is '〇' or '○' or '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    static bool IsScale(char character) => character is '十' or '百' or '千' or '万' or '亿';

    /// <summary>Whether a number or a date in Chinese numerals can begin with this character.</summary>
    public static bool CanBeginWith(char character) => IsNumeral(character) || character is '第' or '数' or '几';

    /// <summary>Whether a number or a date can end with this Han character.</summary>
    public static bool CanEndWith(char character) => IsNumeral(character) || character is '几' or '年' or '代' or '度' or '月' or '份' or '日' or '号' or '时' or '纪' or '分';

    /// <summary>Digits with their separators, decimal point and percent sign, a score, a fraction or a time: 1,100.9, 5.3%, 3∶1, 1/3 and 9:30.</summary>
    public static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        var (part, end) = (start, EndOfDecimal(text, start));
        while (end + 1 < text.Length && IsRatio(text, part, end)) (part, end) = (end + 1, EndOfDecimal(text, end + 1));
        return end < text.Length && text[end] is '%' or '％' or '‰' ? end + 1 : end;
    }

    static int EndOfDecimal(ReadOnlySpan<char> text, int start)
    {
        var end = Digits(text, start);
        while (end + 1 < text.Length && (IsPoint(text, end) || IsSeparator(text, end))) end = Digits(text, end + 1);
        return end;
    }

    // A colon of other kinds and a stroke also stand between numbers that belong apart (表1:2023年, 2022/2023), so only short ones count.
    static bool IsRatio(ReadOnlySpan<char> text, int part, int at)
    {
        if (Characters.ClassOf(text[at + 1]) != CharacterClass.Digit) return false;
        if (text[at] == '∶') return true;
        return text[at] is ':' or '：' or '/' or '／' && at - part <= 3 && Digits(text, at + 1) - at <= 4;
    }

    /// <summary>What a number of Arabic digits that ends at <paramref name="end"/> is multiplied with: 3.1万亿, 25万6千.</summary>
    public static int EndOfScales(ReadOnlySpan<char> text, int end)
    {
        var reached = 0;
        for (; ; )
        {
            var scales = end;
            while (scales < text.Length && IsScale(text[scales]) && !IsUnit(text, scales)) scales++;
            if (scales == end) return reached;
            reached = end = scales;
            var digits = Digits(text, end);
            if (digits == end || digits == text.Length || !IsScale(text[digits])) return reached;
            end = digits;
        }
    }

    /// <summary>A year, month, day or time of day in Arabic digits: 2023年, 98年, 12月份, 3日, 8时, 90年代, 21世纪.</summary>
    public static int EndOfDate(ReadOnlySpan<char> text, int start)
    {
        var end = Digits(text, start);
        if (end - start > 4 || end == text.Length) return 0;
        var value = 0;
        for (var i = start; i < end; i++) value = 10 * value + (text[i] & 0xF);
        return IsMinute(text, start, end, value) ? end + 1 : EndOfDateUnit(text, end, value, end - start == 4 && value is >= 1000 and < 3000 || end - start == 2 && value > 80);
    }

    /// <summary>A number in Chinese numerals of two characters and more: 三十五, 二〇二三, 百分之五, 三分之二, 第十三, 第13.</summary>
    public static int EndOfNumerals(ReadOnlySpan<char> text, int start)
    {
        if (text[start] == '第')
        {
            var ordinal = Math.Max(Numerals(text, start + 1), Digits(text, start + 1));
            return ordinal > start + 1 ? ordinal : 0;
        }

        var end = text[start] is '数' or '几' ? start + 1 : Numerals(text, start);
        if (end == start) return 0;
        if (text[start] is '数' or '几')
        {
            while (end < text.Length && IsScale(text[end])) end++;
        }

        if (end < text.Length && text[end] == '几' && text[end - 1] is '十' or '百' or '千') end++;
        end = Fraction(text, end);
        return end - start > 1 ? end : 0;
    }

    /// <summary>A year, month, day or time of day in Chinese numerals: 二〇二三年, 十二月, 三十一日, 九十年代, 九时, 三十分 behind it.</summary>
    public static int EndOfNumeralDate(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= 4 && IsDigit(text[end])) end++;
        if (end - start == 4 && end < text.Length && text[end] == '年') return EndOfDateUnit(text, end, 0, true);
        end = Numerals(text, start);
        if (end == start || end == text.Length) return 0;
        var value = SmallValue(text[start..end]);
        return IsMinute(text, start, end, value) ? end + 1 : EndOfDateUnit(text, end, value, false);
    }

    // 8时30分, but not 当时30分钟 or 当时三分之二.
    static bool IsMinute(ReadOnlySpan<char> text, int start, int end, int value) =>
        text[end] == '分' && start > 0 && text[start - 1] == '时' && value < 60 && (end + 1 == text.Length || text[end + 1] is not ('钟' or '之'));

    static int EndOfDateUnit(ReadOnlySpan<char> text, int end, int value, bool isYear)
    {
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        return text[end] switch
        {
            '年' when next == '代' && value % 10 == 0 => end + 2,
            '年' when isYear => next == '度' ? end + 2 : end + 1,
            '月' when value is >= 1 and <= 12 => next == '份' ? end + 2 : end + 1,
            '日' or '号' when value is >= 1 and <= 31 => end + 1,
            '时' when value is >= 1 and <= 24 && next is not ('候' or '间' or '代' or '期' or '区') => end + 1,
            '世' when next == '纪' && value is >= 1 and <= 30 => end + 2,
            _ => 0,
        };
    }

    // 百分之五点三, 三分之二: the fraction goes on behind 分之.
    static int Fraction(ReadOnlySpan<char> text, int end)
    {
        if (end + 2 < text.Length && text[end] == '分' && text[end + 1] == '之')
        {
            var fraction = Numerals(text, end + 2);
            if (fraction == end + 2) fraction = EndOfDigits(text, end + 2);
            if (fraction > end + 2) end = fraction;
        }

        if (end + 1 < text.Length && text[end] == '点' && IsDigit(text[end + 1])) end = Numerals(text, end + 1);
        return end;
    }

    // The value of up to three numerals such as 十二 or 三十一; 0 where they are anything else.
    static int SmallValue(ReadOnlySpan<char> numerals)
    {
        var ten = numerals.IndexOf('十');
        if (numerals.Length > 3) return 0;
        if (ten < 0) return numerals.Length == 1 ? Digit(numerals[0]) : 0;
        var tens = ten == 0 ? 1 : ten == 1 ? Digit(numerals[0]) : 0;
        return ten == numerals.Length - 1 ? 10 * tens : ten == numerals.Length - 2 ? 10 * tens + Digit(numerals[^1]) : 0;
    }

    static int Digit(char numeral) => Math.Max(0, "〇一二三四五六七八九".IndexOf(numeral, StringComparison.Ordinal));

    static int Numerals(ReadOnlySpan<char> text, int at)
    {
        var last = Math.Min(text.Length, at + LongestNumerals);
        while (at < last && IsNumeral(text[at]) && !IsUnit(text, at)) at++;
        return at;
    }

    static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Characters.ClassOf(text[at]) == CharacterClass.Digit) at++;
        return at;
    }

    // A point in the middle is a decimal one between full-width digits: １１·５％.
    static bool IsPoint(ReadOnlySpan<char> text, int at) =>
        (text[at] is '.' or '．' || text[at] == '·' && text[at - 1] >= '０') && Characters.ClassOf(text[at + 1]) == CharacterClass.Digit;

    // Exactly three digits stand behind a separator: 1,100 but not 1,2.
    static bool IsSeparator(ReadOnlySpan<char> text, int at) => text[at] is ',' or '，' && Digits(text, at + 1) == at + 4
        && (text[at] == ',' || at + 4 < text.Length && text[at + 4] is not '，' and not '年');

    // 千 of 千米, 千克, 千瓦 is part of the unit.
    static bool IsUnit(ReadOnlySpan<char> text, int at) =>
        text[at] == '千' && at + 1 < text.Length && text[at + 1] is '米' or '克' or '瓦' or '卡' or '升' or '赫' or '帕' or '伏';
}
