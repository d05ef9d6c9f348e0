using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells where the characters of a line's text stand, and which of them the file stores as others, from its glyphs.</summary>
static class LinePlaces
{
    /// <summary>One place for each UTF-16 unit of the line's text; null where text and glyphs do not match.</summary>
    public static ushort[]? Of(Line line)
    {
        var places = new ushort[line.Text.Length];
        var (next, end) = (0, line.Box.Left);
        foreach (var (glyph, at) in Offsets(line))
        {
            for (; next < at; next++) places[next] = CharacterPlaces.Place(end - line.Box.Left);
            var width = glyph.Box.Width / glyph.Value.Length;
            for (var i = 0; i < glyph.Value.Length; i++, next++) places[next] = CharacterPlaces.Place(glyph.Box.Left + (i * width) - line.Box.Left);
            end = glyph.Box.Right;
        }

        return next == places.Length ? places : null;
    }

    /// <summary>The characters of a line, which begins at <paramref name="start"/> of the text, that the file stores as others; neighbours are one.</summary>
    public static IEnumerable<ChangedText> Changes(Line line, int start)
    {
        var change = default(ChangedText);
        foreach (var (glyph, at) in Offsets(line))
        {
            if (glyph.Stored is not { } stored) continue;
            var span = new TextSpan(start + at, start + at + glyph.Value.Length);
            if (change is not null && change.Span.End == span.Start)
            {
                change = new(new(change.Span.Start, span.End), change.Stored + stored);
                continue;
            }

            if (change is not null) yield return change;
            change = new(span, stored);
        }

        if (change is not null) yield return change;
    }

    // Each glyph with the offset of its value in the line's text, where only spaces stand between.
    static IEnumerable<(Glyph Glyph, int At)> Offsets(Line line)
    {
        var at = 0;
        foreach (var glyph in line.Glyphs)
        {
            if (at < line.Text.Length && line.Text[at] == ' ' && glyph.Value[0] != ' ') at++;
            if (at + glyph.Value.Length > line.Text.Length) yield break;
            yield return (glyph, at);
            at += glyph.Value.Length;
        }
    }
}
