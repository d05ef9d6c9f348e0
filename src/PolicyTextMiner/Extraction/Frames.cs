namespace PolicyTextMiner.Extraction;

/// <summary>The uprights between which a line of a box-out (专栏) is set.</summary>
readonly record struct Frame(double Left, double Right);

/// <summary>Tells which lines of a page stand in a box, from its drawn lines.</summary>
sealed class Frames
{
    const double Slack = 3;

    readonly List<Ruling> uprights = [];
    readonly List<Ruling> levels = [];

    /// <summary>The frames of <paramref name="page"/>.</summary>
    public Frames(Page page)
    {
        foreach (var ruling in page.Rulings)
        {
            if (ruling.IsHorizontal) levels.Add(ruling);
            else uprights.Add(ruling);
        }
    }

    /// <summary>The frame around the line, or null where it stands free.</summary>
    public Frame? Around(Line line)
    {
        var (left, right) = (double.MinValue, double.MaxValue);
        var y = (line.Box.Bottom + line.Box.Top) / 2;
        foreach (var upright in uprights)
        {
            var x = (upright.Box.Left + upright.Box.Right) / 2;
            if (upright.Box.Bottom - Slack > y || upright.Box.Top + Slack < y) continue;
            if (x <= line.Box.Left + Slack) left = Math.Max(left, x);
            else if (x >= line.Box.Right - Slack) right = Math.Min(right, x);
        }

        return left == double.MinValue || right == double.MaxValue ? null : new(Math.Round(left), Math.Round(right));
    }

    /// <summary>Whether a level line across the frame parts the two lines.</summary>
    public bool Divides(Frame frame, Line above, Line below)
    {
        foreach (var level in levels)
        {
            if (level.Box.Bottom < above.Baseline && level.Box.Top > below.Baseline
                && level.Box.Left <= frame.Left + Slack && level.Box.Right >= frame.Right - Slack) return true;
        }

        return false;
    }
}
