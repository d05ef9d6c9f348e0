namespace PolicyTextMiner.Documents;

/// <summary>A rectangle on a page in PDF points (1/72 inch), origin at the lower left corner of the page as it is seen.</summary>
public readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>Horizontal extent in points.</summary>
    public double Width => Right - Left;

    /// <summary>Vertical extent in points.</summary>
    public double Height => Top - Bottom;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
