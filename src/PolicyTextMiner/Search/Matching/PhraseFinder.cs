namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs where pairs of characters stand at fixed distances: those of a text.</summary>
sealed class PhraseFinder : PlaceFinder
{
    readonly (GramPlaces Places, int Offset)[] _grams;
    readonly int _length;
    readonly float _most;
    readonly FieldLengths _lengths;
    Place[] _places = new Place[8];
    int _count;

    /// <param name="grams">Each with the number of characters of the text before it; one at least.</param>
    /// <param name="length">Characters of the text.</param>
    /// <param name="most">The most that the text weighs.</param>
    /// <param name="lengths">Of the field of pairs.</param>
    public PhraseFinder(IEnumerable<(GramPlaces Places, int Offset)> grams, int length, float most, FieldLengths lengths)
    {
        _grams = [.. grams.OrderBy(gram => gram.Places.Cost)];
        _length = length;
        _most = most;
        _lengths = lengths;
    }

    /// <inheritdoc/>
    public override long Cost => _grams[0].Places.Cost;

    /// <inheritdoc/>
    public override float MostScore => _most;

    /// <inheritdoc/>
    public override ReadOnlySpan<Place> Places => _places.AsSpan(0, _count);

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        var paragraph = _grams[0].Places.Advance(target);
        for (var i = 1; i < _grams.Length && paragraph != NoMore; i++)
        {
            var at = _grams[i].Places.Reach(paragraph);
            if (at == paragraph) continue;
            paragraph = at == NoMore ? NoMore : _grams[0].Places.Advance(at);
            i = 0;
        }

        return Paragraph = paragraph;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        var (first, offset) = _grams[0];
        var read = first.Read();
        if (_places.Length < read.Length) _places = new Place[read.Length * 2];
        _count = 0;
        foreach (var at in read)
        {
            if (at >= offset) _places[_count++] = new(at - offset, at - offset + _length);
        }

        for (var i = 1; i < _grams.Length && _count > 0; i++) Keep(_grams[i].Places.Read(), _grams[i].Offset);
        return _count > 0;
    }

    /// <inheritdoc/>
    public override float Score(float enough) => _most * _lengths.Share(Paragraph, _count);

    // Of the places found so far, those that have the pair too.
    void Keep(ReadOnlySpan<int> read, int offset)
    {
        var kept = 0;
        var next = 0;
        for (var i = 0; i < _count; i++)
        {
            var sought = _places[i].Start + offset;
            while (next < read.Length && read[next] < sought) next++;
            if (next == read.Length) break;
            if (read[next] == sought) _places[kept++] = _places[i];
        }

        _count = kept;
    }
}
