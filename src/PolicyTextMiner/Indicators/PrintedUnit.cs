namespace PolicyTextMiner.Indicators;

/// <summary>A unit as tables print it: 万千瓦 is 10000 千瓦, 亿元、% are two, 万千瓦/万千瓦时 is one for each of two numbers.</summary>
/// <param name="Scales">What the numbers are multiplied by, one for each number or one for all.</param>
/// <param name="Name">Without 万 and 亿.</param>
/// <param name="Kind">What kind of number it makes.</param>
sealed record PrintedUnit(IReadOnlyList<decimal> Scales, string Name, QuantityKind Kind)
{
    const string ScaleWords = "十百千万亿";

    /// <summary>Whether <paramref name="written"/> is a unit and nothing else.</summary>
    public static bool Is(string written)
    {
        var first = written.Trim('（', '）', '(', ')').Split('/', '／')[0];
        return first.Length > 0 && Unit.Named(first[ScaleLength(first)..]) is not null;
    }

    /// <summary>The unit that is written as <paramref name="written"/>, for <paramref name="count"/> numbers.</summary>
    public static PrintedUnit Of(string written, int count)
    {
        written = written.Trim('（', '）', '(', ')', '[', ']', ' ');
        if (written is "％" or "﹪") written = "%";
        if (count > 1 && written.Split('/') is { } parts && parts.Length == count && parts.All(Is))
        {
            return new([.. parts.Select(part => ChineseNumber.ScaleOf(part.AsSpan(0, ScaleLength(part))))], string.Join('/', parts.Select(part => part[ScaleLength(part)..])), QuantityKind.Amount);
        }

        var scales = ScaleLength(written);
        var unit = written[scales..];
        var kind = unit.Length == 0 ? scales > 0 ? QuantityKind.Count : QuantityKind.Index : Unit.Named(unit)?.Kind ?? QuantityKind.Amount;
        return new([ChineseNumber.ScaleOf(written.AsSpan(0, scales))], kind == QuantityKind.PercentagePoints && unit == "个百分点" ? "百分点" : unit, kind);
    }

    /// <summary>The numbers fully scaled.</summary>
    public IReadOnlyList<decimal> Scaled(IReadOnlyList<decimal> numbers) =>
        [.. numbers.Select((number, i) => QuantityGrammar.Plain(number * Scales[Scales.Count == numbers.Count ? i : 0]))];

    /// <summary>Takes the unit in brackets, or behind a slash, off the end of <paramref name="words"/>: 城镇化率（%）, 装机/万千瓦.</summary>
    public static string TakeFrom(string words, out string unit)
    {
        unit = "";
        var latin = words.Length;
        while (latin > 0 && (char.IsAsciiLetter(words[latin - 1]) || words[latin - 1] is '²' or '³')) latin--;
        if (latin > 1 && latin < words.Length && words[latin - 1] is >= '一' and <= '龥' && Is(words[latin..]))
        {
            unit = words[latin..];   // 海湾面积km²
            return words[..latin];
        }

        words = words.TrimEnd('*', '＊', '★', '☆', '#', '＃', '①', '②', '③', '④', '⑤', '¹', '²');
        if (words.Length < 3) return words;
        if (words[^1] is '）' or ')' or '〕')
        {
            var open = words.LastIndexOfAny(['（', '(', '〔']);
            if (open <= 0) return words;
            var inner = words[(open + 1)..^1].Replace("单位：", "", StringComparison.Ordinal).Replace("单位:", "", StringComparison.Ordinal);
            if (!Is(inner) && !inner.Contains('/') && inner is not ("亿" or "万")) return words;
            unit = inner;
            return words[..open].TrimEnd('/', '／');
        }

        var slash = words.IndexOfAny(['/', '／']);
        if (slash <= 1 || !Is(words[(slash + 1)..])) return words;
        unit = words[(slash + 1)..];
        return words[..slash];
    }

    // 千瓦 is a unit of its own; of 万千瓦 only 万 is a scale
    static int ScaleLength(string written)
    {
        var first = written.Split('/', '／')[0];
        var scales = 0;
        while (scales < first.Length && ScaleWords.Contains(first[scales]) && Unit.Named(first[scales..]) is null) scales++;
        return scales;
    }
}
