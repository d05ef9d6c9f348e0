using System.Runtime.InteropServices;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs where texts stand one behind the other with gaps that no end of a sentence lies in.</summary>
/// <param name="pieces">The texts; two at least.</param>
/// <param name="gaps">How many characters may stand between two neighbouring ones.</param>
/// <param name="ends">Where sentences end; null where none does.</param>
sealed class PatternFinder(IReadOnlyList<PlaceFinder> pieces, IReadOnlyList<(int Least, int Most)> gaps, GramPlaces? ends) : EqualFinder
{
    readonly AndFinder _all = new(pieces, [], []);
    readonly List<Place> _following = [];
    readonly List<Place> _reaching = [];

    /// <inheritdoc/>
    public override long Cost => _all.Cost;

    /// <inheritdoc/>
    public override Effort Effort => Effort.Index;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = _all.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!_all.Confirm()) return false;
        var stops = Stops();
        Fill(_following, pieces[^1].Places);
        for (var i = pieces.Count - 2; i >= 0 && _following.Count > 0; i--)
        {
            _reaching.Clear();
            foreach (var piece in pieces[i].Places)
            {
                if (Reaches(piece.End, gaps[i], stops)) _reaching.Add(piece);
            }

            Fill(_following, CollectionsMarshal.AsSpan(_reaching));
        }

        return _following.Count > 0;
    }

    static void Fill(List<Place> list, ReadOnlySpan<Place> places)
    {
        list.Clear();
        list.AddRange(places);
    }

    ReadOnlySpan<int> Stops() => ends?.Reach(Paragraph) == Paragraph ? ends.Read() : [];

    bool Reaches(int end, (int Least, int Most) gap, ReadOnlySpan<int> stops)
    {
        var stop = stops.BinarySearch(end);
        var last = Math.Min(end + gap.Most, (stop >= 0 ? stop : ~stop) is var next && next < stops.Length ? stops[next] : int.MaxValue);
        foreach (var place in _following)
        {
            if (place.Start > last) return false;
            if (place.Start >= end + gap.Least) return true;
        }

        return false;
    }
}
