using System.Runtime.InteropServices;

namespace PolicyTextMiner.Search.Matching;

/// <summary>A stretch of a paragraph in characters (code points) of its folded text, quotation marks not counted; the end is excluded.</summary>
readonly record struct Place(int Start, int End) : IComparable<Place>
{
    public int CompareTo(Place other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}

/// <summary>Paragraphs that have a text, and where.</summary>
abstract class PlaceFinder : Finder
{
    /// <inheritdoc/>
    public override Effort Effort => Effort.Index;

    /// <summary>Where the text stands in the confirmed paragraph, ascending; valid until the next step.</summary>
    public abstract ReadOnlySpan<Place> Places { get; }
}

/// <summary>Paragraphs that have one of several texts.</summary>
sealed class AnyPlaceFinder(IReadOnlyList<PlaceFinder> texts) : PlaceFinder
{
    readonly List<Place> _places = [];
    readonly OrFinder _any = new(texts);

    /// <inheritdoc/>
    public override long Cost => _any.Cost;

    /// <inheritdoc/>
    public override float MostScore => _any.MostScore;

    /// <inheritdoc/>
    public override ReadOnlySpan<Place> Places => CollectionsMarshal.AsSpan(_places);

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = _any.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!_any.Confirm()) return false;
        _places.Clear();
        foreach (var text in texts)
        {
            if (_any.Confirmed(text)) _places.AddRange(text.Places);
        }

        _places.Sort();
        return true;
    }

    /// <inheritdoc/>
    public override float Score(float enough) => _any.Score(enough);
}
