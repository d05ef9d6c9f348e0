namespace PolicyTextMiner.Strategies;

/// <summary>The strategies that are known, with their aliases; read from strategies.tsv. Immutable.</summary>
public sealed class StrategyCatalog
{
    /// <summary>The catalogue that is shipped.</summary>
    public static StrategyCatalog Default { get; } = new();
}
