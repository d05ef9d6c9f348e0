using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells where the characters of a line's text stand, from its glyphs.</summary>
static class LinePlaces
{
    /// <summary>One place for each UTF-16 unit of the line's text; null where text and glyphs do not match.</summary>
    public static ushort[]? Of(Line line)
    {
        var places = new ushort[line.Text.Length];
        var at = 0;
        var end = line.Box.Left;
        foreach (var glyph in line.Glyphs)
        {
            if (at < places.Length && line.Text[at] == ' ' && glyph.Value[0] != ' ') places[at++] = CharacterPlaces.Place(end - line.Box.Left);
            if (at + glyph.Value.Length > places.Length) return null;
            var width = glyph.Box.Width / glyph.Value.Length;
            for (var i = 0; i < glyph.Value.Length; i++) places[at++] = CharacterPlaces.Place(glyph.Box.Left + (i * width) - line.Box.Left);
            end = glyph.Box.Right;
        }

        return at == places.Length ? places : null;
    }
}
