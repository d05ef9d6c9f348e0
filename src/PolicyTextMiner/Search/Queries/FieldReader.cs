using System.Globalization;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Reads the values of fields.</summary>
static class FieldReader
{
    public static QueryNode Read(string query, QueryToken token) => token.Field switch
    {
        "year" => Years(query, token),
        "value" => new QueryNode.Value(ValueReader.Read(query, token)),
        _ when new SearchText(token.Text).Plain.Text.Length == 0 => throw new QueryException(query, token.Start, token.Length, $"{token.Field}: needs a value."),
        _ => new QueryNode.Field(token.Field, token.Text),
    };

    static QueryNode.Years Years(string query, QueryToken token)
    {
        var parts = Narrow(token.Text).Split("..");
        if (parts.Length > 2 || !TryYear(parts[0], 1, out var from) || !TryYear(parts[^1], 9999, out var to) || parts.All(part => part.Length == 0))
            throw new QueryException(query, token.Start, token.Length, "year: takes a year or two, as year:2020, year:2018..2023, year:2018.. or year:..2023.");
        return from <= to ? new(from, to) : throw new QueryException(query, token.Start, token.Length, $"the years run backwards; write year:{to}..{from}.");
    }

    // An end that is left out is open.
    static bool TryYear(string text, int open, out int year)
    {
        year = open;
        return text.Length == 0
            || (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year));
    }

    /// <summary>Full-width forms as half-width ones, and 年 left out.</summary>
    static string Narrow(string text) => DigitForms.ToArabic(new SearchText(text).Plain.Text).Replace("年", "", StringComparison.Ordinal).Replace("…", "..", StringComparison.Ordinal);
}
