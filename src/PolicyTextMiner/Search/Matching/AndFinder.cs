namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs that answer all of some parts and none of others; the scores of the former add up.</summary>
sealed class AndFinder : Finder
{
    readonly Finder[] _walking;
    readonly Finder[] _confirming;
    readonly Finder[] _without;
    readonly Predicate<int>[] _holding;

    /// <param name="all">What must be answered; one at least.</param>
    /// <param name="without">What must not be.</param>
    /// <param name="holding">What must be true of the paragraph besides.</param>
    public AndFinder(IReadOnlyList<Finder> all, IReadOnlyList<Finder> without, IEnumerable<Predicate<int>> holding)
    {
        _walking = [.. all.OrderBy(part => part.Cost)];
        _confirming = [.. all.Where(part => part.Effort != Effort.Nothing).OrderBy(part => part.Effort).ThenBy(part => part.Cost)];
        _without = [.. without.OrderBy(part => part.Effort)];
        _holding = [.. holding];
        Effort = all.Concat(without).Append(this).Max(part => part == this ? Effort.Index : part.Effort);
        MostScore = all.Sum(part => part.MostScore);
    }

    /// <inheritdoc/>
    public override long Cost => _walking[0].Cost;

    /// <inheritdoc/>
    public override Effort Effort { get; }

    /// <inheritdoc/>
    public override float MostScore { get; }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        var lead = _walking[0];
        for (var paragraph = lead.Advance(target); ; paragraph = lead.Advance(target))
        {
            target = Meet(paragraph);
            if (target == paragraph) return Paragraph = paragraph;
            if (target == NoMore) return Paragraph = NoMore;
        }
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        foreach (var holds in _holding)
        {
            if (!holds(Paragraph)) return false;
        }

        foreach (var part in _confirming)
        {
            if (!part.Confirm()) return false;
        }

        foreach (var part in _without)
        {
            if (part.Holds(Paragraph)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override float Score(float enough)
    {
        var score = 0f;
        var rest = MostScore;
        foreach (var part in _walking)
        {
            rest -= part.MostScore;
            score += part.Score(enough - score - rest);
            if (score + rest < enough) break;
        }

        return score;
    }

    // The first paragraph, from the one that the lead has, where the others can be.
    int Meet(int paragraph)
    {
        for (var i = 1; i < _walking.Length && paragraph != NoMore; i++)
        {
            if (_walking[i].Reach(paragraph) is var at && at > paragraph) return at;
        }

        return paragraph;
    }
}
