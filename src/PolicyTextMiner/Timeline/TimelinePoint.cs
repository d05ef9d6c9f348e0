namespace PolicyTextMiner.Timeline;

/// <summary>How often one strategy was named in one period.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Period">2024, 2024-Q1, or the title of a document.</param>
/// <param name="Start">First day of the period, or the document's date.</param>
/// <param name="Mentions">Raw count, its children's included.</param>
/// <param name="Documents">How many documents of the period name it.</param>
/// <param name="DocumentsRead">How many documents of the period there are.</param>
/// <param name="Characters">How much text the period has.</param>
public sealed record TimelinePoint(string Name, string Period, DateOnly Start, int Mentions, int Documents, int DocumentsRead, long Characters)
{
    /// <summary>A period with fewer characters says little: a name that stands once in 10,000 characters would be missing more often than not.</summary>
    public const int ThinBelow = 5_000;

    const double Per = 10_000;

    // Two-sided 95 % of the normal distribution.
    const double Z = 1.959964;

    /// <summary>Mentions per 10,000 characters; 0 where there is no text.</summary>
    public double Rate => PerText(Mentions);

    /// <summary>Lower end of the 95 % interval of <see cref="Rate"/>, the mentions taken as a Poisson count (Byar's approximation).</summary>
    public double Low => Mentions == 0 ? 0 : PerText(Mentions * Math.Pow(1 - (1 / (9.0 * Mentions)) - (Z / (3 * Math.Sqrt(Mentions))), 3));

    /// <summary>Upper end of the 95 % interval of <see cref="Rate"/>.</summary>
    public double High => PerText((Mentions + 1) * Math.Pow(1 - (1 / (9.0 * (Mentions + 1))) + (Z / (3 * Math.Sqrt(Mentions + 1))), 3));

    /// <summary>Whether the period has too little text to say anything.</summary>
    public bool Thin => Characters < ThinBelow;

    double PerText(double count) => Characters == 0 ? 0 : count * Per / Characters;
}
