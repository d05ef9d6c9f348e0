namespace PolicyTextMiner.Search.Matching;

/// <summary>Walks through one part of the index, from the front to the back, over some of its paragraphs. For one thread.</summary>
abstract class ParagraphWalk
{
    /// <summary>The paragraph at hand, counted within the part; -1 before the first, <see cref="Finder.NoMore"/> behind the last.</summary>
    public int Paragraph { get; protected set; } = -1;

    /// <summary>About how many there are.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the first paragraph at or behind <paramref name="target"/>, which lies behind the one at hand.</summary>
    /// <returns>The paragraph.</returns>
    public abstract int Advance(int target);

    /// <summary>Goes there too, but stays where the one at hand lies at or behind <paramref name="target"/> already.</summary>
    /// <returns>The paragraph.</returns>
    public int Reach(int target) => Paragraph < target ? Advance(target) : Paragraph;
}
