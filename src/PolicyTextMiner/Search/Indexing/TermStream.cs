using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Terms that were made elsewhere, in order.</summary>
sealed class TermStream : TokenStream
{
    readonly ICharTermAttribute _term;
    IReadOnlyList<string> _terms = [];
    int _index;

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>Starts over with <paramref name="terms"/>.</summary>
    public TermStream Over(IReadOnlyList<string> terms)
    {
        _terms = terms;
        _index = 0;
        return this;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_index >= _terms.Count) return false;
        ClearAttributes();
        _term.SetEmpty().Append(_terms[_index++]);
        return true;
    }
}
