using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Segmentation;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>A Chinese word.</summary>
    Word,

    /// <summary>A number with its separators and decimal point, in Arabic or Chinese numerals.</summary>
    Number,

    /// <summary>A year, month or day of the calendar: 2023年, 12月, 三日, 90年代.</summary>
    Date,

    /// <summary>Latin letters and what is written with them (R&amp;D, CO2, 5G).</summary>
    Latin,

    /// <summary>Punctuation and symbols.</summary>
    Punctuation,

    /// <summary>White space, line feeds included.</summary>
    Space,
}

/// <summary>One word, number, mark or run of white space. The tokens of a text concatenate to the text.</summary>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
