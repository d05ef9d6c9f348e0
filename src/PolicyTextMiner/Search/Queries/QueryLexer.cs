using System.Globalization;
using System.Text;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Cuts a query into tokens. Marks and operators may be half or full width.</summary>
sealed class QueryLexer(string query)
{
    /// <summary>The fields that a query can name.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["title", "issuer", "region", "kind", "source", "strategy", "indicator", "year", "value"];

    const int LongestDistance = 50;

    int _at;

    /// <summary>The tokens, the end last.</summary>
    /// <exception cref="QueryException">A mark is missing its partner, a field has no value …</exception>
    public List<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        while (true)
        {
            while (_at < query.Length && char.IsWhiteSpace(query[_at])) _at++;
            if (_at == query.Length) break;
            tokens.Add(Next());
        }

        tokens.Add(new(QueryTokenKind.End, query.Length, 0));
        return tokens;
    }

    QueryToken Next()
    {
        var start = _at;
        var character = query[start];
        if (char.IsControl(character))
            throw Fault(start, 1, string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)character:X4} cannot be searched for; remove it."));
        if (IsOpen(character)) return Mark(QueryTokenKind.Open);
        if (IsClose(character)) return Mark(QueryTokenKind.Close);
        if (FieldName() is { } field) return FieldToken(start, field);
        if (IsQuote(character) && !GoesOnAfterQuote()) return PhraseToken(start);
        return WordToken(start);
    }

    QueryToken Mark(QueryTokenKind kind) => new(kind, _at++, 1);

    QueryToken FieldToken(int start, string name)
    {
        _at += name.Length + 1;
        if (_at == query.Length || char.IsWhiteSpace(query[_at]) || IsOpen(query[_at]) || IsClose(query[_at]))
            throw Fault(_at, 0, $"{name}: needs a value right after the colon.");
        var value = IsQuote(query[_at]) && !GoesOnAfterQuote() ? PhraseToken(_at) : PlainValue(_at);
        return new(QueryTokenKind.Field, start, _at - start, value.Text, name);
    }

    // The value of a field has no wildcards: year:2018..2023, value:>2.5%.
    QueryToken PlainValue(int start)
    {
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && !IsClose(query[_at])) _at++;
        return new(QueryTokenKind.Word, start, _at - start, query[start.._at]);
    }

    QueryToken PhraseToken(int start)
    {
        var end = ClosingQuote(start);
        if (end < 0) throw Fault(start, 1, "this quotation mark is never closed; add the closing one.");
        var text = query[(start + 1)..end];
        if (text.Trim().Length == 0) throw Fault(start, end + 1 - start, "there is nothing between the quotation marks.");
        _at = end + 1;
        var similar = _at < query.Length && IsTilde(query[_at]);
        if (similar) _at++;
        if (_at < query.Length && !char.IsWhiteSpace(query[_at]) && !IsClose(query[_at]))
            throw Fault(_at, 1, "put a space after the closing quotation mark.");
        return new(QueryTokenKind.Phrase, start, _at - start, text, Similar: similar);
    }

    QueryToken WordToken(int start)
    {
        var text = new StringBuilder();
        var wild = new HashSet<int>();
        var similar = false;
        for (; _at < query.Length && !char.IsWhiteSpace(query[_at]) && !IsClose(query[_at]); _at++)
        {
            var character = query[_at];
            if (char.IsControl(character)) throw Fault(_at, 1, "a control character cannot be searched for; remove it.");
            if (IsOpen(character)) throw Fault(_at, 1, "put a space before the bracket, or the whole in quotation marks if the bracket is part of the text.");
            if (character == '"') throw Fault(_at, 1, "put a space before the quotation mark.");
            if (IsTilde(character) && EndsAt(_at + 1))
            {
                similar = true;
                continue;
            }

            if (character == '\\' && _at + 1 < query.Length) character = query[++_at];
            else if (character is '*' or '＊' or '?' or '？') wild.Add(text.Length);
            text.Append(character);
        }

        return Operator(start) ?? new(QueryTokenKind.Word, start, _at - start, text.ToString(), Wild: wild, Similar: similar);
    }

    QueryToken? Operator(int start)
    {
        var narrow = string.Concat(query[start.._at].Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));
        var length = _at - start;
        return narrow switch
        {
            "AND" => new(QueryTokenKind.And, start, length),
            "OR" => new(QueryTokenKind.Or, start, length),
            "NOT" => new(QueryTokenKind.Not, start, length),
            _ when narrow.StartsWith("NEAR", StringComparison.Ordinal) && (narrow.Length == 4 || narrow[4] == '/') => NearToken(start, length, narrow),
            _ => null,
        };
    }

    QueryToken NearToken(int start, int length, string narrow) =>
        narrow.Length > 5 && int.TryParse(narrow.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var distance) && distance is >= 1 and <= LongestDistance
            ? new(QueryTokenKind.Near, start, length, Distance: distance)
            : throw Fault(start, length, $"NEAR needs the number of characters that may stand between, from 1 to {LongestDistance}: NEAR/5.");

    string? FieldName()
    {
        var end = _at;
        while (end < query.Length && (char.IsAsciiLetter(query[end]) || query[end] is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ')) end++;
        if (end == _at || end == query.Length || query[end] is not (':' or '：')) return null;
        var name = string.Concat(query[_at..end].Select(c => char.ToLowerInvariant(c > 0xFF00 ? (char)(c - 0xFEE0) : c)));
        return Fields.Contains(name) ? name
            : throw Fault(_at, end - _at, $"there is no field {name}; the fields are {string.Join(", ", Fields)}. Put the whole in quotation marks if the colon is part of the text.");
    }

    // “十四五”规划 is a name, not a phrase and a word.
    bool GoesOnAfterQuote() => query[_at] == '“' && ClosingQuote(_at) is > 0 and var end && !EndsAt(end + 1) && !IsTilde(query[end + 1]);

    int ClosingQuote(int start) => query[start] switch
    {
        '“' => query.IndexOf('”', start + 1),
        _ => query.IndexOfAny(['"', '＂', '”'], start + 1),
    };

    bool EndsAt(int index) => index >= query.Length || char.IsWhiteSpace(query[index]) || IsClose(query[index]);

    static bool IsQuote(char character) => character is '"' or '“' or '”' or '＂';

    static bool IsOpen(char character) => character is '(' or '（';

    static bool IsClose(char character) => character is ')' or '）';

    static bool IsTilde(char character) => character is '~' or '～';

    QueryException Fault(int start, int length, string problem) => new(query, start, length, problem);
}
