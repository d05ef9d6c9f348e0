namespace PolicyTextMiner.Indicators;

/// <summary>
/// Numbers that were typed with a space behind each digit, as some reports of the 1990s are: 7 ．8, 1 5 ．3, 2 2 ．4万.
/// Only with a decimal point, so that a row of figures is not taken for one.
/// </summary>
static class SpacedNumber
{
    const int MostDigits = 12;

    /// <summary>The number at <paramref name="at"/>; null where there is none. <paramref name="next"/> is where to read on.</summary>
    public static Number? At(string text, int at, int end, out int next)
    {
        next = at + 1;
        if (at > 0 && (NumberReader.Digit(text[at - 1]) >= 0 || text[at - 1] is ' ' or '.' or '．' or '-' || char.IsAsciiLetter(text[at - 1]))) return null;
        var spaces = 0;
        if (Digits(text, at, end, ref spaces, out var i) is not { } whole) return null;
        var point = i < end && text[i] == ' ' ? i + 1 : i;
        if (point >= end || text[point] is not ('．' or '.')) return null;
        spaces += point - i;
        var start = point + 1 < end && text[point + 1] == ' ' ? point + 2 : point + 1;
        spaces += start - point - 1;
        if (start >= end || Digits(text, start, end, ref spaces, out i) is not { } part || spaces == 0) return null;
        if (i + 1 < end && text[i] == ' ' && NumberReader.Digit(text[i + 1]) >= 0) return null;
        var value = decimal.Parse($"{whole}.{part}", System.Globalization.CultureInfo.InvariantCulture);
        var scale = NumberReader.TakeScale(text, ref i, end);
        next = i;
        return new(at, i, value * scale, scale, false, NumberForm.Arabic);
    }

    // digits one by one, each with a space between
    static string? Digits(string text, int at, int end, ref int spaces, out int next)
    {
        var digits = new System.Text.StringBuilder();
        next = at;
        while (next < end && NumberReader.Digit(text[next]) is >= 0 and var digit && digits.Length < MostDigits)
        {
            digits.Append((char)('0' + digit));
            next++;
            if (next + 1 >= end || text[next] != ' ' || NumberReader.Digit(text[next + 1]) < 0) break;
            next++;
            spaces++;
        }

        return digits.Length == 0 || next < end && NumberReader.Digit(text[next]) >= 0 ? null : digits.ToString();
    }
}
