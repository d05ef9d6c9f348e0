using System.Globalization;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Numbers written so that they sort by value, byte for byte: a sign, the number of digits before the point, the digits (PC25 is 250).</summary>
static class SortableNumber
{
    const char Negative = 'N';
    const string Nothing = "O";
    const char Positive = 'P';

    // Powers of ten, -28 to 29, are letters and signs around this one.
    const char NoDigit = '@';

    // Behind the digits of a negative number, which sort the other way round: -1.2 comes after -1.25.
    const char End = '~';

    /// <summary>The sortable form of <paramref name="number"/>, the same for 1 and 1.0.</summary>
    public static string Write(decimal number)
    {
        if (number == 0) return Nothing;
        var text = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;
        var digits = text.Remove(point, text.Length > point ? 1 : 0);
        var power = point - digits.AsSpan().IndexOfAnyExcept('0');
        digits = digits.Trim('0');
        return number > 0 ? $"{Positive}{(char)(NoDigit + power)}{digits}" : $"{Negative}{(char)(NoDigit - power)}{NinesLess(digits)}{End}";
    }

    static string NinesLess(string digits) => string.Concat(digits.Select(digit => (char)('9' - digit + '0')));
}
