namespace PolicyTextMiner.Search.Queries;

/// <summary>An interval of numbers, fully scaled, and the unit that they must have.</summary>
/// <param name="Low">Lower end, or null.</param>
/// <param name="High">Upper end, or null.</param>
/// <param name="LowIncluded">Whether the lower end belongs to it.</param>
/// <param name="HighIncluded">Whether the upper end belongs to it.</param>
/// <param name="Unit">The base unit (%, 元, 人), or empty for any.</param>
sealed record ValueRange(decimal? Low, decimal? High, bool LowIncluded, bool HighIncluded, string Unit);
