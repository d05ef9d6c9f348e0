namespace PolicyTextMiner.Strategies;

/// <summary>One line of the catalogue: a strategy and everything that it is called.</summary>
/// <param name="Canonical">The name under which all forms are counted.</param>
/// <param name="Type">What it is.</param>
/// <param name="Aliases">Other forms. An ellipsis (…) inside one stands for up to <see cref="NameTrie.LongestGap"/> characters without punctuation.</param>
/// <param name="Parent">Canonical name of what it belongs to, or null.</param>
/// <param name="FirstYear">The year of the first record that names it, or null where that is not known.</param>
/// <param name="Source">Where the name was read.</param>
/// <param name="Note">What could be mistaken for it; empty where nothing could.</param>
public sealed record StrategyEntry(
    string Canonical, StrategyType Type, IReadOnlyList<string> Aliases, string? Parent, int? FirstYear, string Source, string Note);
