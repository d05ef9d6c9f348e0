namespace PolicyTextMiner.Search.Indexing;

/// <summary>The kinds of quotation mark in a text, each where it stands first.</summary>
sealed class QuoteTokenizer(TextReader reader, LastFolded folding) : FoldedTokenizer(reader, folding)
{
    readonly HashSet<char> _given = [];
    int _index;

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        for (var exact = Text.Exact; _index < exact.Text.Length; _index++)
        {
            var character = exact.Text[_index];
            if (CharacterFolding.IsQuote(character) && _given.Add(character)) return Give([character], 1, exact.Starts[_index], exact.Ends[_index]);
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _given.Clear();
        _index = 0;
    }
}
