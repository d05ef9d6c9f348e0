using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>One numeric statement of a document: what is measured, how much, where, when, and where it is printed.</summary>
public sealed record Indicator
{
    /// <summary>The numeric expression with its unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence (or table row) that holds it.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>What kind of number it is.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The number, fully scaled.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The unscaled base unit as written (元, %, 百分点, 件), or empty.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the number is exact or a limit.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether the number is itself a change (增长5.2%).</summary>
    public Change Change { get; init; }

    /// <summary>What a change is against (上年, 2012年), or empty.</summary>
    public string Base { get; init; } = "";

    /// <summary>What is measured, as a researcher would title the column; empty where it could not be told.</summary>
    public required string Name { get; init; }

    /// <summary>Where it applies, stated or inherited, or empty.</summary>
    public string Region { get; init; } = "";

    /// <summary>ISO: 2022, 2022-06, 2023-Q3, 2024-H1, a span as 1990/2018, or empty.</summary>
    public string Time { get; init; } = "";

    /// <summary>Whether it was reached or is aimed at.</summary>
    public Status Status { get; init; }

    /// <summary>The rule that found it, for whoever checks the row.</summary>
    public string Rule { get; init; } = "";

    /// <summary>0 to 1: how far the row can be trusted.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What kind of number an indicator is.</summary>
public enum QuantityKind
{
    /// <summary>With a unit of measure: 元, 公里, 吨.</summary>
    Amount,

    /// <summary>Counted things: 人, 户, 件.</summary>
    Count,

    /// <summary>%, 百分之.</summary>
    Percent,

    /// <summary>个百分点.</summary>
    PercentagePoints,

    /// <summary>a∶b[∶c…].</summary>
    Ratio,

    /// <summary>倍, 番.</summary>
    Multiple,

    /// <summary>第N位.</summary>
    Rank,

    /// <summary>三分之一, 一半.</summary>
    Fraction,

    /// <summary>Without a unit, as 基尼系数0.47.</summary>
    Index,
}

/// <summary>Whether a number is exact or a limit.</summary>
public enum Bound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>约, 近, 左右.</summary>
    Approx,

    /// <summary>超过, 不低于, 以上.</summary>
    Min,

    /// <summary>以内, 不超过, 低于.</summary>
    Max,
}

/// <summary>Whether a number is itself a change.</summary>
public enum Change
{
    /// <summary>A level.</summary>
    None,

    /// <summary>Grew by this much.</summary>
    Up,

    /// <summary>Fell by this much.</summary>
    Down,
}

/// <summary>Whether a figure was reached or is aimed at.</summary>
public enum Status
{
    /// <summary>Reported.</summary>
    Actual,

    /// <summary>Aimed at.</summary>
    Target,
}
