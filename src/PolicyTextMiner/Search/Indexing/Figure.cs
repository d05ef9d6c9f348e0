using System.Buffers.Text;
using System.Globalization;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>A numeric indicator of a paragraph, as far as queries ask for it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">The base unit.</param>
/// <param name="Low">The number, or the lower end of a range, fully scaled.</param>
/// <param name="High">The number, or the upper end of a range.</param>
readonly record struct Figure(string Name, string Unit, decimal Low, decimal High)
{
    /// <summary>Stands between the written parts.</summary>
    public const char Separator = '\u001F';

    /// <summary>The figure of <paramref name="indicator"/>; null for ratios, which are no single number.</summary>
    public static Figure? Of(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Exact exact => new(indicator.Name, indicator.Unit, exact.Value, exact.Value),
        Quantity.Range range => new(indicator.Name, indicator.Unit, range.Low, range.High),
        _ => null,
    };

    /// <summary>The figure for the index; written ones sort by their names.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Name}{Separator}{Unit}{Separator}{Low}{Separator}{High}");
}

/// <summary>A figure as <see cref="Figure.Write"/> wrote it, in UTF-8. Millions of them are judged for one search, so that nothing is read before it is asked for.</summary>
readonly ref struct WrittenFigure
{
    readonly ReadOnlySpan<byte> _low;
    readonly ReadOnlySpan<byte> _high;

    public WrittenFigure(ReadOnlySpan<byte> written)
    {
        _high = LastPart(ref written);
        _low = LastPart(ref written);
        Unit = LastPart(ref written);
        Name = written;
    }

    /// <summary>What is measured.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The base unit.</summary>
    public ReadOnlySpan<byte> Unit { get; }

    /// <summary>The number, or the lower end of a range, fully scaled.</summary>
    public decimal Low => Number(_low);

    /// <summary>The number, or the upper end of a range.</summary>
    public decimal High => Number(_high);

    static ReadOnlySpan<byte> LastPart(scoped ref ReadOnlySpan<byte> written)
    {
        var separator = written.LastIndexOf((byte)Figure.Separator);
        var part = written[(separator + 1)..];
        written = written[..separator];
        return part;
    }

    static decimal Number(ReadOnlySpan<byte> written) =>
        Utf8Parser.TryParse(written, out decimal number, out var read) && read == written.Length ? number : throw new FormatException("A figure of the full-text index is no number.");
}
