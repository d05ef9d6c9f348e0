using System.Text;

namespace PolicyTextMiner.Search;

/// <summary>
/// A text, or a query, as a search sees it: one width, case, script and form of marks; spaces left out unless they part two Latin
/// words or numbers. What is a substring of a text stays one after folding.
/// </summary>
sealed class SearchText
{
    /// <summary>Folds <paramref name="original"/>.</summary>
    public SearchText(string original)
    {
        Original = original;
        Exact = new Folder(original).Fold();
        Plain = WithoutQuotes(Exact);
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>With its quotation marks, all of one form.</summary>
    public FoldedText Exact { get; }

    /// <summary>Without quotation marks: 十四五规划 stands in “十四五”规划.</summary>
    public FoldedText Plain { get; }

    static FoldedText WithoutQuotes(FoldedText exact)
    {
        if (!exact.Text.AsSpan().ContainsAny('"', '\'')) return exact;
        var kept = new int[exact.Text.Length];
        var count = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            if (!CharacterFolding.IsQuote(exact.Text[i])) kept[count++] = i;
        }

        Array.Resize(ref kept, count);
        var text = Of(kept, exact.Text);
        return new(
            text,
            ReferenceEquals(exact.Text, exact.Digits) ? text : Of(kept, exact.Digits),
            Array.ConvertAll(kept, i => exact.Starts[i]),
            Array.ConvertAll(kept, i => exact.Ends[i]),
            Array.ConvertAll(kept, i => i > 0 && CharacterFolding.IsQuote(exact.Text[i - 1])));
    }

    static string Of(int[] kept, string text) => string.Create(kept.Length, (kept, text), (into, from) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = from.text[from.kept[i]];
    });

    /// <summary>Folds one text; the folded form is never longer.</summary>
    sealed class Folder(string original)
    {
        readonly char[] _text = new char[original.Length];
        readonly int[] _starts = new int[original.Length];
        readonly int[] _ends = new int[original.Length];
        int _length;

        public FoldedText Fold()
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

            var text = new string(_text, 0, _length);
            return new(text, DigitForms.ToArabic(text), _starts[.._length], _ends[.._length], new bool[_length]);
        }

        bool IsLatinBefore() => _length > 0 && Rune.TryCreate(_text[_length - 1], out var before) && CharacterFolding.IsLatin(before);

        void AddGap(char gap, int start, int end)
        {
            if (_length > 0) Add(new Rune(gap), start, end);
        }

        void Add(Rune rune, int start, int end)
        {
            for (var units = rune.EncodeToUtf16(_text.AsSpan(_length)); units > 0; units--)
            {
                _starts[_length] = start;
                _ends[_length++] = end;
            }
        }
    }
}
