using PolicyTextMiner.Store;

namespace PolicyTextMiner.Timeline;

/// <summary>What became of a name between two sides.</summary>
public enum WordingChange
{
    /// <summary>Only the later side has it.</summary>
    Appears,

    /// <summary>Only the earlier side has it.</summary>
    Vanishes,

    /// <summary>More often in the later, beyond chance.</summary>
    Rises,

    /// <summary>Less often in the later, beyond chance.</summary>
    Falls,

    /// <summary>No difference that chance could not make.</summary>
    Stays,
}

/// <summary>One side of a comparison: a year or a document.</summary>
/// <param name="Label">2023, or a title.</param>
/// <param name="Characters">How much text it has.</param>
/// <param name="Mentions">All mentions in it.</param>
public sealed record WordingSide(string Label, long Characters, IReadOnlyCollection<StoredMention> Mentions)
{
    /// <summary>The documents of a year (2023), or those with this id or this part of a path; null where the index has none.</summary>
    public static WordingSide? Of(PolicyStore store, string chosen)
    {
        var filter = chosen.Length == 4 && chosen.All(char.IsAsciiDigit) ? new MentionFilter { From = chosen, To = chosen } : new MentionFilter { Document = chosen };
        return store.Dated(filter) switch
        {
            [] => null,
            [var only] when filter.Document is not null => new(only.Title, only.Characters, [.. store.Mentions(filter)]),
            var documents => new(chosen, documents.Sum(document => (long)document.Characters), [.. store.Mentions(filter)]),
        };
    }
}

/// <summary>How one name is used on two sides (提法 comparison).</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">Mentions on the earlier side.</param>
/// <param name="After">Mentions on the later side.</param>
/// <param name="RateBefore">Per 10,000 characters.</param>
/// <param name="RateAfter">Per 10,000 characters.</param>
/// <param name="LogLikelihood">G² of the difference.</param>
/// <param name="SentencesBefore">Every sentence of the earlier side that names it, once, in order.</param>
/// <param name="SentencesAfter">Every sentence of the later side that names it, once, in order.</param>
public sealed record Rewording(
    string Name, WordingChange Change, int Before, int After, double RateBefore, double RateAfter, double LogLikelihood,
    IReadOnlyList<string> SentencesBefore, IReadOnlyList<string> SentencesAfter)
{
    // χ² with one degree of freedom, 5 %.
    const double Significant = 3.84;

    /// <summary>All names of both sides: what appears, vanishes, rises, falls, stays, each with the strongest difference first.</summary>
    public static IReadOnlyList<Rewording> Between(WordingSide before, WordingSide after)
    {
        var old = before.Mentions.ToLookup(mention => mention.Record.Canonical);
        var fresh = after.Mentions.ToLookup(mention => mention.Record.Canonical);
        return [.. old.Select(name => name.Key).Union(fresh.Select(name => name.Key))
            .Select(name => Of(name, before.Characters, [.. old[name]], after.Characters, [.. fresh[name]]))
            .OrderBy(row => row.Change).ThenByDescending(row => row.LogLikelihood).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    static Rewording Of(string name, long charactersBefore, List<StoredMention> before, long charactersAfter, List<StoredMention> after)
    {
        var strength = Timeline.LogLikelihood.Of(before.Count, Rest(charactersBefore, before.Count), after.Count, Rest(charactersAfter, after.Count));
        var (rateBefore, rateAfter) = (Rate(before.Count, charactersBefore), Rate(after.Count, charactersAfter));
        var change = before.Count == 0 ? WordingChange.Appears
            : after.Count == 0 ? WordingChange.Vanishes
            : strength < Significant ? WordingChange.Stays
            : rateAfter > rateBefore ? WordingChange.Rises : WordingChange.Falls;
        return new(name, change, before.Count, after.Count, rateBefore, rateAfter, strength, Sentences(before), Sentences(after));
    }

    static long Rest(long characters, int mentions) => Math.Max(0, characters - mentions);

    static double Rate(int mentions, long characters) => characters == 0 ? 0 : mentions * 10_000.0 / characters;

    static IReadOnlyList<string> Sentences(IEnumerable<StoredMention> mentions) =>
        [.. mentions.DistinctBy(mention => (mention.Document.Id, mention.Record.Sentence)).Select(mention => mention.Sentence)];
}
