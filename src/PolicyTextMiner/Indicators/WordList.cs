using System.Collections.Concurrent;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>A set of words that finds the longest one at a place in a text.</summary>
sealed class WordList(IReadOnlyCollection<string> words)
{
    // Stands before the lists that are made of it.
    static readonly ConcurrentDictionary<string, ILookup<string, string>> s_tables = new(StringComparer.Ordinal);

    readonly Dictionary<char, string[]> _byFirst = words.GroupBy(word => word[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    readonly int _longest = words.Max(word => word.Length);

    /// <summary>Words of words.tsv that are done with counted things (支持, 惠及).</summary>
    public static WordList Verbs { get; } = OfClass("verb");

    /// <summary>Where the subject of a clause without number ends (实现, 继续).</summary>
    public static WordList Predicates { get; } = OfClass("predicate");

    /// <summary>Measures that say nothing without their subject (产量, 增量).</summary>
    public static WordList Bare { get; } = OfClass("bare");

    /// <summary>Words for a level that is reached, which may follow a number (由7种扩大到15种).</summary>
    public static WordList Movements { get; } = OfCue("level");

    /// <summary>Words for people.</summary>
    public static WordList Persons { get; } = OfClass("person");

    /// <summary>Words for households and those that are counted like them.</summary>
    public static WordList Households { get; } = OfClass("household");

    /// <summary>Measures of money.</summary>
    public static WordList Money { get; } = OfClass("money");

    /// <summary>Measures that the members of a list share (产量, 零售额).</summary>
    public static WordList Heads { get; } = OfClass("head");

    /// <summary>What may stand before a name and says nothing.</summary>
    public static WordList Leads { get; } = OfCue("lead");

    /// <summary>Words that say that a figure is aimed at.</summary>
    public static WordList Targets { get; } = OfCue("target");

    /// <summary>Words just before a figure that nobody aims at (仅为, 高达).</summary>
    public static WordList Reached { get; } = OfCue("reached");

    /// <summary>Words of a sentence that looks back, in a plan too (累计, 荣获).</summary>
    public static WordList Reviews { get; } = OfCue("review");

    /// <summary>Words by which somebody says or plans what follows (规定, 要求).</summary>
    public static WordList Sayings { get; } = OfClass("saying");

    /// <summary>Words for a mark that a subject passes (跨过, 突破).</summary>
    public static WordList Reaches { get; } = OfClass("reach");

    /// <summary>How something is done (稳步, 如期); no part of a name.</summary>
    public static WordList Adverbs { get; } = OfClass("adverb");

    /// <summary>What follows N%的 where N is no share of it (10%的速度).</summary>
    public static WordList NotShares { get; } = OfClass("notshare");

    /// <summary>Measures that are themselves a growth or a fall (涨幅, 增长速度).</summary>
    public static WordList Growths { get; } = OfClass("growth");

    /// <summary>What leads over to a figure that was planned (超过原定计划).</summary>
    public static WordList Plans { get; } = OfClass("planned");

    /// <summary>Places that are counted and then spoken of together (74个重点城市).</summary>
    public static WordList Places { get; } = OfClass("place");

    /// <summary>Words that end what only says that money was given (安排, 拨付).</summary>
    public static WordList Payments { get; } = OfClass("payment");

    /// <summary>Words with which a clause begins that says what money is for (支持, 用于).</summary>
    public static WordList Purposes { get; } = OfClass("purpose");

    /// <summary>Measures in a list that are of the subject of its first member (事故起数、死亡人数).</summary>
    public static WordList Parts { get; } = OfClass("part");

    /// <summary>What is said of people beside how many they are (积极性, 就能够).</summary>
    public static WordList Sentiments { get; } = OfClass("sentiment");

    /// <summary>How far works have come (在建, 投产).</summary>
    public static WordList Stages { get; } = OfClass("stage");

    /// <summary>What is so by nature, and of no year (可开发量, 蕴藏量).</summary>
    public static WordList Lasting { get; } = OfClass("lasting");

    /// <summary>What may stand between a name and its number and says nothing (仍然, 大约).</summary>
    public static WordList Tails { get; } = OfClass("tail");

    /// <summary>The longest word at the start of <paramref name="text"/>, or null.</summary>
    public string? StartOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(text[0], out var candidates)) return null;
        foreach (var word in candidates) if (text.StartsWith(word, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>The longest word at the end of <paramref name="text"/>, or null.</summary>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        for (var i = Math.Max(0, text.Length - _longest); i < text.Length; i++)
        {
            if (StartOf(text[i..]) is { } word && word.Length == text.Length - i) return word;
        }

        return null;
    }

    /// <summary>Where the first word starts at or behind <paramref name="from"/>, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++) if (StartOf(text[i..]) is not null) return i;
        return -1;
    }

    /// <summary>Whether any word stands in <paramref name="text"/>.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, 0) >= 0;

    static WordList OfClass(string name) => Of("Indicators/words.tsv", name);

    static WordList OfCue(string name) => Of("Indicators/cues.tsv", name);

    static WordList Of(string table, string name) => new(s_tables.GetOrAdd(table, Read)[name].ToList());

    static ILookup<string, string> Read(string table) => ShippedTable.Rows(table).ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);
}
