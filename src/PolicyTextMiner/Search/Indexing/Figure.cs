using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>A numeric indicator of a paragraph, as far as queries ask for it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">The base unit.</param>
/// <param name="Low">The number, or the lower end of a range, fully scaled.</param>
/// <param name="High">The number, or the upper end of a range.</param>
readonly record struct Figure(string Name, string Unit, decimal Low, decimal High)
{
    /// <summary>Stands between the written parts; sorts before all that can stand in them.</summary>
    public const char Separator = '\u001F';

    /// <summary>The figure of <paramref name="indicator"/>; null for ratios, which are no single number.</summary>
    public static Figure? Of(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Exact exact => new(indicator.Name, indicator.Unit, exact.Value, exact.Value),
        Quantity.Range range => new(indicator.Name, indicator.Unit, range.Low, range.High),
        _ => null,
    };

    /// <summary>The figure for the index; written ones sort by unit, then by their lower ends, so that those in a range lie together.</summary>
    public string Write() => $"{Unit}{Separator}{SortableNumber.Write(Low)}{Separator}{(High == Low ? "" : SortableNumber.Write(High))}{Separator}{Name}";
}

/// <summary>A figure as <see cref="Figure.Write"/> wrote it, in UTF-8. Its numbers are compared as they are written (<see cref="SortableNumber"/>).</summary>
readonly ref struct WrittenFigure
{
    public WrittenFigure(ReadOnlySpan<byte> written)
    {
        Unit = FirstPart(ref written);
        Low = FirstPart(ref written);
        High = FirstPart(ref written) is { Length: > 0 } high ? high : Low;
        Name = written;
    }

    /// <summary>The base unit.</summary>
    public ReadOnlySpan<byte> Unit { get; }

    /// <summary>The number, or the lower end of a range, fully scaled.</summary>
    public ReadOnlySpan<byte> Low { get; }

    /// <summary>The number, or the upper end of a range.</summary>
    public ReadOnlySpan<byte> High { get; }

    /// <summary>What is measured.</summary>
    public ReadOnlySpan<byte> Name { get; }

    static ReadOnlySpan<byte> FirstPart(scoped ref ReadOnlySpan<byte> written)
    {
        var separator = written.IndexOf((byte)Figure.Separator);
        var part = written[..separator];
        written = written[(separator + 1)..];
        return part;
    }
}
