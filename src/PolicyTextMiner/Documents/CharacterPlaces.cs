namespace PolicyTextMiner.Documents;

/// <summary>Where each character of a stretch stands along its printed line, to half a point: enough to mark one figure on the page.</summary>
public sealed class CharacterPlaces : IEquatable<CharacterPlaces>
{
    const double Unit = 0.5;

    readonly ushort[] starts;

    /// <summary>Places by the distance of each UTF-16 unit's beginning from the beginning of the line, in half points.</summary>
    internal CharacterPlaces(Turn turn, ushort[] starts) => (Turn, this.starts) = (turn, starts);

    /// <summary>How the line runs on the page as it is seen.</summary>
    public Turn Turn { get; }

    /// <summary>One for each UTF-16 unit of the stretch, in half points from where the line begins.</summary>
    public IReadOnlyList<ushort> Starts => starts;

    /// <summary>The part of the line's <paramref name="box"/> in which the units [<paramref name="start"/>, <paramref name="end"/>) of the stretch stand.</summary>
    /// <param name="box">Around the whole line, on the page as it is seen.</param>
    /// <param name="start">From the beginning of the stretch.</param>
    /// <param name="end">Past the last unit; the end of the line where it lies behind the stretch.</param>
    public Box Part(Box box, int start, int end)
    {
        var length = Turn is Turn.None or Turn.Half ? box.Width : box.Height;
        var (from, to) = (At(start, length), At(end, length));
        return Turn switch
        {
            Turn.None => box with { Left = box.Left + from, Right = box.Left + to },
            Turn.Half => box with { Left = box.Right - to, Right = box.Right - from },
            Turn.Down => box with { Bottom = box.Top - to, Top = box.Top - from },
            _ => box with { Bottom = box.Bottom + from, Top = box.Bottom + to },
        };
    }

    /// <summary>The places with those of a stretch behind it on the same line.</summary>
    internal CharacterPlaces With(ReadOnlySpan<ushort> behind) => new(Turn, [.. starts, .. behind]);

    /// <summary>A distance in points as a place, in half points.</summary>
    internal static ushort Place(double distance) => (ushort)Math.Clamp(Math.Round(distance / Unit), 0, ushort.MaxValue);

    /// <inheritdoc/>
    public bool Equals(CharacterPlaces? other) => other is not null && Turn == other.Turn && starts.AsSpan().SequenceEqual(other.starts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CharacterPlaces);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Turn, starts.Length, starts.Length == 0 ? 0 : starts[^1]);

    double At(int index, double length) => index < starts.Length ? Math.Min(starts[index] * Unit, length) : length;
}

/// <summary>The way in which the lines of a page run as it is seen.</summary>
public enum Turn
{
    /// <summary>From left to right.</summary>
    None,

    /// <summary>From top to bottom: vertical writing, or a page that lies on its left side.</summary>
    Down,

    /// <summary>From bottom to top.</summary>
    Up,

    /// <summary>From right to left, upside down.</summary>
    Half,
}
