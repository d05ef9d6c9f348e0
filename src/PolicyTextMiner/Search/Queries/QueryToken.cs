namespace PolicyTextMiner.Search.Queries;

/// <summary>What a token of a query is.</summary>
enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Near,
    Open,
    Close,
    End,
}

/// <summary>A token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the query.</param>
/// <param name="Length">How many characters it takes in the query.</param>
/// <param name="Text">Its text without marks: of a phrase what stands between them, of a field its value.</param>
/// <param name="Field">The field's name, or empty.</param>
/// <param name="Distance">Of NEAR.</param>
/// <param name="Wild">Which characters of <paramref name="Text"/> are wildcards.</param>
/// <param name="Similar">Whether ~ stands behind it.</param>
sealed record QueryToken(
    QueryTokenKind Kind, int Start, int Length, string Text = "", string Field = "", int Distance = 0, IReadOnlySet<int>? Wild = null, bool Similar = false);
