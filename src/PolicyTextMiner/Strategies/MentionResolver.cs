namespace PolicyTextMiner.Strategies;

/// <summary>Chooses among overlapping candidates: the longest counts, one inside it is nested, one that only crosses it is dropped.</summary>
static class MentionResolver
{
    /// <summary>The chosen ones in order of the text, the outer before the inner; ordinary words and what they hide are left out.</summary>
    public static IEnumerable<(Candidate Candidate, bool Nested)> Resolve(List<Candidate> candidates)
    {
        var sorted = candidates.OrderBy(one => one.Start).ThenByDescending(one => one.Length).ToList();
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            for (var end = sorted[from].End; to < sorted.Count && sorted[to].Start < end; to++) end = Math.Max(end, sorted[to].End);
            foreach (var chosen in Choose(sorted.GetRange(from, to - from))) yield return chosen;
            from = to;
        }
    }

    // OrderBy is stable, so of two equally long candidates the earlier start, then the one found first, wins.
    static IEnumerable<(Candidate, bool)> Choose(List<Candidate> cluster)
    {
        var chosen = new List<(Candidate Candidate, bool Nested)>();
        foreach (var one in cluster.OrderByDescending(one => one.Length))
        {
            var around = chosen.Where(other => other.Candidate.Overlaps(one)).ToList();
            if (around.TrueForAll(other => other.Candidate.Holds(one)))
                chosen.Add((one, around.Count > 0));
        }

        return chosen.Where(one => one.Candidate.Canonical is not null).OrderBy(one => one.Candidate.Start).ThenByDescending(one => one.Candidate.Length);
    }
}
