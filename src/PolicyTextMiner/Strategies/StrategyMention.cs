using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>One place where a document names a strategy.</summary>
/// <param name="Span">The name as printed.</param>
/// <param name="Sentence">The sentence that holds it.</param>
/// <param name="Canonical">The name under which all its forms are counted.</param>
/// <param name="Type">What it is.</param>
/// <param name="Nested">Whether it stands inside a longer name that is itself a mention.</param>
public sealed record StrategyMention(TextSpan Span, TextSpan Sentence, string Canonical, StrategyType Type, bool Nested = false);

/// <summary>What kind of policy a name names.</summary>
public enum StrategyType
{
    /// <summary>西部大开发, 创新驱动发展战略.</summary>
    Strategy,

    /// <summary>“一带一路”倡议, 全球发展倡议.</summary>
    Initiative,

    /// <summary>“十四五”规划.</summary>
    Plan,

    /// <summary>Actions, campaigns, works and reforms.</summary>
    Programme,

    /// <summary>Guiding thoughts and formulas.</summary>
    Thought,

    /// <summary>Party congresses, plenums, work conferences.</summary>
    Conference,

    /// <summary>Laws, decisions, opinions.</summary>
    Document,

    /// <summary>New areas, free trade zones.</summary>
    Zone,

    /// <summary>中国式现代化, 共同富裕, 碳达峰.</summary>
    Goal,
}
