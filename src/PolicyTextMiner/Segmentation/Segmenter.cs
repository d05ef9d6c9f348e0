namespace PolicyTextMiner.Segmentation;

/// <summary>Cuts Chinese text into words. Safe to share between threads.</summary>
/// <remarks>However a text is cut, its tokens concatenate to it.</remarks>
public sealed class Segmenter(Lexicon lexicon)
{
    Workspace? _spare;

    /// <summary>The words that this segmenter knows.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The tokens of <paramref name="text"/>: policy terms, numbers and dates whole, no invented words.</summary>
    public IReadOnlyList<Token> Segment(string text)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        Segment(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <see cref="Segment(string)"/> to a list of the caller's.</summary>
    public void Segment(ReadOnlySpan<char> text, List<Token> into)
    {
        var workspace = Rent();
        workspace.Policy(text, into);
        _spare = workspace;
    }

    /// <summary>The tokens that python's jieba 0.42.1 gives with its hidden Markov model on; added words stay whole.</summary>
    public IReadOnlyList<Token> SegmentLikeJieba(string text)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        SegmentLikeJieba(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <see cref="SegmentLikeJieba(string)"/> to a list of the caller's.</summary>
    public void SegmentLikeJieba(ReadOnlySpan<char> text, List<Token> into)
    {
        var workspace = Rent();
        workspace.Jieba(text, into);
        _spare = workspace;
    }

    /// <summary>
    /// The tokens of <see cref="Segment(string)"/>, and behind each long one the words inside it, for an index:
    /// 国内生产总值 and then 国内, 生产总值, 生产, 总值. Ordered by start, the longer one first.
    /// </summary>
    public IReadOnlyList<Token> SegmentForSearch(string text)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        SegmentForSearch(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <see cref="SegmentForSearch(string)"/> to a list of the caller's.</summary>
    public void SegmentForSearch(ReadOnlySpan<char> text, List<Token> into)
    {
        var workspace = Rent();
        workspace.Search(text, into);
        _spare = workspace;
    }

    Workspace Rent() => Interlocked.Exchange(ref _spare, null) ?? new(Lexicon);
}
