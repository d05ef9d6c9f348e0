using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>
/// The pairs of neighbouring characters of a text without its quotation marks, one position each; where years are written in
/// Chinese numerals, the pair in Arabic digits stands on the same position.
/// </summary>
sealed class GramStream : TokenStream
{
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _increment;
    FoldedText _text = new("", "", [], [], []);
    int _index;
    bool _digitsNext;

    public GramStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Starts over with <paramref name="text"/>.</summary>
    public GramStream Over(FoldedText text)
    {
        _text = text;
        _index = 0;
        _digitsNext = false;
        return this;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_index >= _text.Text.Length) return false;
        ClearAttributes();
        if (_digitsNext)
        {
            Write(_text.Digits, 0);
        }
        else
        {
            Write(_text.Text, 1);
            if (HasOtherDigits())
            {
                _digitsNext = true;
                return true;
            }
        }

        _digitsNext = false;
        _index += Units(_index);
        return true;
    }

    bool HasOtherDigits()
    {
        if (ReferenceEquals(_text.Text, _text.Digits)) return false;
        var next = _index + Units(_index);
        return _text.Text[_index] != _text.Digits[_index] || (next < _text.Text.Length && _text.Text[next] != _text.Digits[next]);
    }

    void Write(string text, int increment)
    {
        var next = _index + Units(_index);
        _term.SetEmpty();
        if (next >= text.Length) _term.Append(Gram.Last(text[_index..]));
        else if (_text.Quoted[next]) _term.Append(Gram.PairOverQuote(text[_index..next], text.Substring(next, Units(next))));
        else _term.Append(text, _index, next + Units(next) - _index);
        _increment.PositionIncrement = increment;
    }

    int Units(int index) => char.IsHighSurrogate(_text.Text[index]) ? 2 : 1;
}
