using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>What a word beside a number says.</summary>
enum CueClass
{
    /// <summary>The number is a limit or approximate (超过, 近).</summary>
    BoundBefore,

    /// <summary>The number is itself a change (增长, 下降).</summary>
    Change,

    /// <summary>The number is the level that was reached (提高到).</summary>
    Level,

    /// <summary>Nothing: it only stands between the name and the number (达, 为).</summary>
    Link,

    /// <summary>The number is where a change starts (从, 由).</summary>
    From,

    /// <summary>It belongs to the name (新增).</summary>
    Keep,
}

/// <summary>A word of cues.tsv that stands before a number.</summary>
sealed record Cue(string Word, CueClass Class, string Value);

/// <summary>The words of cues.tsv.</summary>
static class Cues
{
    static readonly Dictionary<string, CueClass> s_classes = new()
    {
        ["bound before"] = CueClass.BoundBefore,
        ["change"] = CueClass.Change,
        ["level"] = CueClass.Level,
        ["link"] = CueClass.Link,
        ["from"] = CueClass.From,
        ["keep"] = CueClass.Keep,
    };

    static readonly Dictionary<char, Cue[]> s_byLast = ShippedTable.Rows("Indicators/cues.tsv")
        .Where(row => s_classes.ContainsKey(row[1]))
        .Select(row => new Cue(row[0], s_classes[row[1]], row[2]))
        .GroupBy(cue => cue.Word[^1])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Word.Length).ThenBy(cue => cue.Class).ToArray());

    /// <summary>The longest cue that ends just before <paramref name="at"/> and starts at or after <paramref name="floor"/>, or null.</summary>
    public static Cue? EndingAt(string text, int at, int floor)
    {
        if (at <= floor || !s_byLast.TryGetValue(text[at - 1], out var cues)) return null;
        foreach (var cue in cues)
        {
            var start = at - cue.Word.Length;
            if (start >= floor && string.CompareOrdinal(text, start, cue.Word, 0, cue.Word.Length) == 0) return cue;
        }

        return null;
    }

    /// <summary>The longest word for a change that starts at <paramref name="at"/>, or null.</summary>
    public static Cue? StartingAt(string text, int at)
    {
        Cue? best = null;
        foreach (var cue in s_changes)
        {
            if (cue.Word.Length > (best?.Word.Length ?? 0) && string.CompareOrdinal(text, at, cue.Word, 0, cue.Word.Length) == 0) best = cue;
        }

        return best;
    }

    static readonly Cue[] s_changes = [.. s_byLast.Values.SelectMany(cues => cues).Where(cue => cue.Class == CueClass.Change)];
}
