using System.Text;

namespace PolicyTextMiner.Search;

/// <summary>
/// A text, or a query, as a search sees it: one width, case, script and form of marks; spaces left out unless they part two Latin
/// words or numbers. What is a substring of a text stays one after folding.
/// </summary>
sealed class SearchText
{
    readonly StringBuilder _text;
    readonly List<int> _starts;
    readonly List<int> _ends;

    /// <summary>Folds <paramref name="original"/>.</summary>
    public SearchText(string original)
    {
        Original = original;
        _text = new(original.Length);
        _starts = new(original.Length);
        _ends = new(original.Length);
        Fold(original);
        var text = _text.ToString();
        Exact = new(text, DigitForms.ToArabic(text), [.. _starts], [.. _ends], new bool[text.Length]);
        Plain = WithoutQuotes(Exact);
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>With its quotation marks, all of one form.</summary>
    public FoldedText Exact { get; }

    /// <summary>Without quotation marks: 十四五规划 stands in “十四五”规划.</summary>
    public FoldedText Plain { get; }

    void Fold(string original)
    {
        var gap = default(char);
        var gapAt = 0;
        for (var i = 0; i < original.Length;)
        {
            Rune.DecodeFromUtf16(original.AsSpan(i), out var rune, out var length);
            if (CharacterFolding.IsGap(rune))
            {
                if (gap == default) gapAt = i;
                if (rune.Value == '\t') gap = '\t';
                else if (gap == default && CharacterFolding.IsSpace(rune)) gap = ' ';
            }
            else
            {
                var folded = CharacterFolding.Fold(rune);
                if (gap == '\t' || (gap == ' ' && IsLatinBefore() && CharacterFolding.IsLatin(folded))) AddGap(gap, gapAt, i);
                gap = default;
                Add(folded, i, i + length);
            }

            i += length;
        }
    }

    bool IsLatinBefore() => _text.Length > 0 && CharacterFolding.IsLatin(new Rune(char.IsSurrogate(_text[^1]) ? '一' : _text[^1]));

    void AddGap(char gap, int start, int end)
    {
        if (_text.Length == 0) return;
        _text.Append(gap);
        _starts.Add(start);
        _ends.Add(end);
    }

    void Add(Rune rune, int start, int end)
    {
        Span<char> units = stackalloc char[2];
        var count = rune.EncodeToUtf16(units);
        _text.Append(units[..count]);
        for (var i = 0; i < count; i++)
        {
            _starts.Add(start);
            _ends.Add(end);
        }
    }

    static FoldedText WithoutQuotes(FoldedText exact)
    {
        if (!exact.Text.AsSpan().ContainsAny('"', '\'')) return exact;
        var kept = Enumerable.Range(0, exact.Text.Length).Where(i => !CharacterFolding.IsQuote(exact.Text[i])).ToArray();
        var text = new string([.. kept.Select(i => exact.Text[i])]);
        var digits = ReferenceEquals(exact.Text, exact.Digits) ? text : new string([.. kept.Select(i => exact.Digits[i])]);
        return new(
            text,
            digits == text ? text : digits,
            [.. kept.Select(i => exact.Starts[i])],
            [.. kept.Select(i => exact.Ends[i])],
            [.. kept.Select(i => i > 0 && CharacterFolding.IsQuote(exact.Text[i - 1]))]);
    }
}
