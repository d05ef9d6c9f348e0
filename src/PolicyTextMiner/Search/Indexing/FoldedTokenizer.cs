using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Makes terms of a folded text; their offsets point into the original, spaces and all.</summary>
abstract class FoldedTokenizer : Tokenizer
{
    readonly LastFolded _folding;
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _increment;
    readonly IOffsetAttribute _offset;

    /// <summary>Reads from <paramref name="reader"/>.</summary>
    protected FoldedTokenizer(TextReader reader, LastFolded folding) : base(reader)
    {
        _folding = folding;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
    }

    /// <summary>The text.</summary>
    protected SearchText Text { get; private set; } = new("");

    /// <inheritdoc/>
    public sealed override void Reset()
    {
        base.Reset();
        Text = _folding.Of(m_input.ReadToEnd() ?? "");
        Begin();
    }

    /// <inheritdoc/>
    public sealed override void End()
    {
        base.End();
        SetOffset(Text.Original.Length, Text.Original.Length);
    }

    /// <summary>Goes to the front of <see cref="Text"/>.</summary>
    protected abstract void Begin();

    /// <summary>Gives a term.</summary>
    /// <param name="term">Its characters.</param>
    /// <param name="increment">How many positions it stands behind the last one.</param>
    /// <param name="start">Offset of its first character in the original.</param>
    /// <param name="end">Offset just past its last one.</param>
    /// <returns>Always true.</returns>
    protected bool Give(ReadOnlySpan<char> term, int increment, int start, int end)
    {
        ClearAttributes();
        term.CopyTo(_term.ResizeBuffer(term.Length));
        _term.SetLength(term.Length);
        _increment.PositionIncrement = increment;
        SetOffset(start, end);
        return true;
    }

    void SetOffset(int start, int end) => _offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
}
