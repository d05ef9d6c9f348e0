using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>
/// The pairs of neighbouring characters of a text without its quotation marks, one position each. On the same position stand the pair in
/// Arabic digits where years are written in Chinese numerals, and <see cref="Gram.SentenceEnd"/> where no wildcard passes.
/// </summary>
sealed class GramTokenizer(TextReader reader, LastFolded folding) : FoldedTokenizer(reader, folding)
{
    FoldedText _text = new SearchText("").Plain;
    int _index;
    Next _next;

    /// <summary>Which term of a position comes next.</summary>
    enum Next
    {
        Written,
        Digits,
        SentenceEnd,
    }

    int Behind => _index + Units(_index);

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        while (_index < _text.Text.Length)
        {
            switch (_next)
            {
                case Next.Written:
                    _next = Next.Digits;
                    return Give(_text.Text, 1);
                case Next.Digits:
                    _next = Next.SentenceEnd;
                    if (HasOtherDigits()) return Give(_text.Digits, 0);
                    break;
                default:
                    _next = Next.Written;
                    var at = _index;
                    _index = Behind;
                    if (Wildcards.EndsGap(_text.Text[at])) return Give(Gram.SentenceEnd, 0, _text.Starts[at], _text.Ends[at]);
                    break;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _text = Text.Plain;
        _index = 0;
        _next = Next.Written;
    }

    bool HasOtherDigits()
    {
        if (ReferenceEquals(_text.Text, _text.Digits)) return false;
        return _text.Text[_index] != _text.Digits[_index] || (Behind < _text.Text.Length && _text.Text[Behind] != _text.Digits[Behind]);
    }

    bool Give(string text, int increment)
    {
        var behind = Behind;
        if (behind >= text.Length) return Give(Gram.Last(text[_index..]), increment, _text.Starts[_index], _text.Ends[_index]);
        var end = behind + Units(behind);
        return Give(
            _text.Quoted[behind] ? Gram.PairOverQuote(text[_index..behind], text[behind..end]) : text.AsSpan(_index, end - _index),
            increment,
            _text.Starts[_index],
            _text.Ends[behind]);
    }

    int Units(int index) => char.IsHighSurrogate(_text.Text[index]) ? 2 : 1;
}
