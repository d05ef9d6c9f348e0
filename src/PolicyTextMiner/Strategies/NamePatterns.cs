using System.Collections.Frozen;
using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>The words by which a name is recognised that no catalogue has; read from patterns.tsv. Immutable.</summary>
sealed class NamePatterns
{
    const string Shipped = "Strategies/patterns.tsv";

    readonly Head[] _heads;

    NamePatterns(ILookup<string, (string Word, string Type, string Least)> words)
    {
        _heads = [.. words["head"].OrderBy(head => head.Word, StringComparer.Ordinal).Select(head =>
            new Head(head.Word, Enum.Parse<StrategyType>(head.Type, ignoreCase: true), int.Parse(head.Least, CultureInfo.InvariantCulture)))];
        Heads = new([.. _heads.Select(head => head.Word)]);
        Verbs = Words("verb");
        Publishing = Words("publish");
        Continuations = Words("after");
        Strips = Words("strip");
        Owners = Words("owner");
        Visions = Words("vision");
        Places = Words("place");
        Strengths = [.. Words("strength")];

        string[] Words(string kind) => [.. words[kind].Select(word => word.Word).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
    }

    /// <summary>The patterns that are shipped.</summary>
    public static NamePatterns Default { get; } = LoadShipped();

    /// <summary>Automaton over the heads; its values go to <see cref="HeadAt"/>.</summary>
    public NameTrie Heads { get; }

    /// <summary>Verbs that govern a name (实施, 出台), longest first.</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>Verbs by which a plan or document is made known (印发), longest first.</summary>
    public IReadOnlyList<string> Publishing { get; }

    /// <summary>What behind a head makes it a part of another word (机遇 behind 战略).</summary>
    public IReadOnlyList<string> Continuations { get; }

    /// <summary>What can stand between verb and name (了, 一批), longest first.</summary>
    public IReadOnlyList<string> Strips { get; }

    /// <summary>Whose a plan or programme is, with which its name begins: 国家, 全国. Longest first.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>What makes a goal of the name of a place: 美丽 in 美丽江苏.</summary>
    public IReadOnlyList<string> Visions { get; }

    /// <summary>Short names of the country and its provinces.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>What makes a goal in front of 强省: 交通, 教育.</summary>
    public FrozenSet<string> Strengths { get; }

    /// <summary>The head with this value of <see cref="Heads"/>.</summary>
    public Head HeadAt(int value) => _heads[value];

    static NamePatterns LoadShipped() =>
        new(ShippedTable.Rows(Shipped).ToLookup(cells => cells[0], cells => (cells[1], cells[2], cells[3]), StringComparer.Ordinal));
}

/// <summary>The last word of a kind of name.</summary>
/// <param name="Word">攻坚战, 行动计划.</param>
/// <param name="Type">What a name that ends in it is.</param>
/// <param name="Least">How many characters must stand before it.</param>
sealed record Head(string Word, StrategyType Type, int Least)
{
    /// <summary>Whether the name is that of a text, which may hold whole clauses.</summary>
    public bool IsWritten => Type is StrategyType.Document or StrategyType.Plan;

    /// <summary>Whether the head is so telling that a name may begin with its clause, without a verb: 教育振兴行动计划进展顺利.</summary>
    public bool BeginsAClause => Word.Length > 2 && (Type is StrategyType.Programme or StrategyType.Plan || Word.EndsWith("农高区", StringComparison.Ordinal)) && !Word.EndsWith("方案", StringComparison.Ordinal);

    /// <summary>Whether building works and yearly business are called so too.</summary>
    public bool IsCommon => Word is "工程" or "计划";

    /// <summary>Whether a known name keeps what it stands for with this head behind it: 城镇居民基本医疗保险试点, but 城乡融合发展试验区 is a zone.</summary>
    public bool NamesWhatIsBefore => Word.EndsWith("试点", StringComparison.Ordinal) || Type is StrategyType.Strategy;

    /// <summary>Whether no ordinary phrase ends in the head, so that a name needs no verb before it.</summary>
    public bool IsTelling => Word.Length > 2 && Type is not StrategyType.Document and not StrategyType.Conference;

    /// <summary>Whether the head is so common a word (的意见, 的决定) that only 关于 or 印发 makes a title of it.</summary>
    public bool NeedsTitle => Word[0] == '的' || Word is "规划" or "办法" or "规定" or "意见" or "细则";
}
