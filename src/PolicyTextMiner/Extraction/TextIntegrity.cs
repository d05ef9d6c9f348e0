using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>A page with only that text that can be trusted, the verdict on it, and what to tell the user.</summary>
sealed record JudgedPage(Page Page, IntegrityGrade Grade, string Reason, Diagnostic? Diagnostic);

/// <summary>
/// Tells text from rubbish that a font without a usable map gives: private-use and replacement characters, scripts that no Chinese document has,
/// GBK read as Latin letters. Such text never goes on as text: a page of it is left out, a single character becomes U+FFFD, so that no figure closes over a lost decimal point.
/// </summary>
static class TextIntegrity
{
    const string Lost = "\uFFFD";
    const double Hopeless = 0.3;
    const double MostOfFont = 0.5;
    const int FewGlyphs = 6;

    /// <summary>The verdict on every page of a document.</summary>
    public static List<JudgedPage> Judge(IReadOnlyList<Page> pages)
    {
        var script = Script.Of(pages.SelectMany(page => page.Glyphs).Select(glyph => glyph.Value));
        return [.. pages.Select(page => Judge(page, script))];
    }

    /// <summary><paramref name="pages"/> with the verdicts on them.</summary>
    public static IReadOnlyList<PageIntegrity> Grade(IReadOnlyList<PageIntegrity> pages, IReadOnlyList<JudgedPage> verdicts)
    {
        var byNumber = verdicts.ToDictionary(verdict => verdict.Page.Number);
        return [.. pages.Select(page => page with { Grade = byNumber[page.Page].Grade, Reason = byNumber[page.Page].Reason })];
    }

    static JudgedPage Judge(Page page, Script script)
    {
        if (page.Glyphs.Count == 0) return WithoutText(page);
        if (!page.Glyphs.Any(glyph => Script.MayBeRubbish(glyph.Value))) return new(page, IntegrityGrade.Good, "", null);
        var (glyphs, repaired) = Repair(page.Glyphs);
        var badFonts = BadFonts(glyphs, script);
        var bad = glyphs.Where(glyph => !IsOrnament(glyph) && (script.IsLost(glyph.Value) || badFonts.Contains(glyph.Font))).ToHashSet<Glyph>(ReferenceEqualityComparer.Instance);
        if (bad.Count > Hopeless * glyphs.Count && bad.Count >= FewGlyphs) return LeftOut(page);
        var dressed = glyphs.FindAll(glyph => !IsOrnament(glyph));
        if (bad.Count == 0 && repaired == 0)
            return new(page with { Glyphs = dressed, Removed = [.. page.Removed, .. Ornaments(page, glyphs)] }, IntegrityGrade.Good, "", null);
        var lost = dressed.FindAll(bad.Contains);
        var kept = dressed.ConvertAll(glyph => bad.Contains(glyph) ? glyph with { Value = Lost, Stored = glyph.Stored ?? glyph.Value } : glyph);
        var removed = lost.Select(glyph => new RemovedText(glyph.Value, page.Number, page.Seen(glyph.Box), RemovalReason.Garbled)).Concat(Ornaments(page, glyphs));
        return new(page with { Glyphs = kept, Removed = [.. page.Removed, .. removed] }, IntegrityGrade.Doubtful, Reason(lost.Count, repaired), Report(page, lost.Count, repaired));
    }

    static JudgedPage WithoutText(Page page) => page.HasImages || page.Rulings.Count > 0
        ? new(page, IntegrityGrade.NoText, "no text layer", Diagnostics.PageWithoutText(page.Number))
        : new(page, IntegrityGrade.NoText, "blank", null);

    static JudgedPage LeftOut(Page page)
    {
        var text = string.Concat(page.Glyphs.Select(glyph => glyph.Value));
        var box = page.Glyphs.Select(glyph => glyph.Box).Aggregate((a, b) => a.Union(b));
        var fonts = string.Join(", ", page.Glyphs.Select(glyph => glyph.Font).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(4));
        return new(
            page with { Glyphs = [], Removed = [.. page.Removed, new(text, page.Number, page.Seen(box), RemovalReason.Garbled)] },
            IntegrityGrade.Garbled,
            $"the fonts do not say which characters they show: {fonts}",
            Diagnostics.GarbledPage(page.Number, fonts));
    }

    static string Reason(int lost, int repaired) => (lost, repaired) switch
    {
        (0, 0) => "",
        (0, _) => $"{repaired} characters were stored as Latin letters and turned back into Chinese",
        (_, 0) => $"{lost} characters cannot be read",
        _ => $"{lost} characters cannot be read, {repaired} were stored as Latin letters and turned back into Chinese",
    };

    static Diagnostic? Report(Page page, int lost, int repaired) =>
        lost > 0 ? Diagnostics.LostCharacters(page.Number, lost) : repaired > 0 ? Diagnostics.RepairedPage(page.Number, repaired) : null;

    // A font of which most is rubbish is rubbish where it happens to look like text, too.
    static HashSet<string> BadFonts(List<Glyph> glyphs, Script script) =>
        [.. glyphs.GroupBy(glyph => glyph.Font, StringComparer.Ordinal)
            .Where(font => font.Count() >= FewGlyphs && font.Count(glyph => script.IsLost(glyph.Value) || script.IsStrange(glyph.Value)) > MostOfFont * font.Count())
            .Select(font => font.Key)];

    // Bullets of Wingdings and its like mean nothing that a reader would miss.
    static bool IsOrnament(Glyph glyph) =>
        Script.IsPrivate(glyph.Value)
        && (glyph.Font.Contains("dings", StringComparison.OrdinalIgnoreCase) || glyph.Font.Contains("Symbol", StringComparison.OrdinalIgnoreCase));

    static IEnumerable<RemovedText> Ornaments(Page page, List<Glyph> glyphs) =>
        glyphs.Where(IsOrnament).Select(glyph => new RemovedText(glyph.Value, page.Number, page.Seen(glyph.Box), RemovalReason.Furniture));

    // Halves stand next to each other in the order of drawing, in one font.
    static (List<Glyph> Glyphs, int Repaired) Repair(IReadOnlyList<Glyph> glyphs)
    {
        var fonts = glyphs.GroupBy(glyph => glyph.Font, StringComparer.Ordinal)
            .Where(font => font.Any(glyph => IsHalf(glyph)) && Mojibake.Repair(string.Concat(font.Select(glyph => glyph.Value))) is not null)
            .Select(font => font.Key).ToHashSet(StringComparer.Ordinal);
        var read = new List<Glyph>(glyphs.Count);
        var repaired = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (i + 1 < glyphs.Count && fonts.Contains(glyph.Font) && glyphs[i + 1].Font == glyph.Font && IsHalf(glyph) && IsHalf(glyphs[i + 1])
                && Mojibake.Character(Mojibake.ByteOf(glyph.Value[0]), Mojibake.ByteOf(glyphs[i + 1].Value[0])) is { } character)
            {
                var second = glyphs[++i];
                glyph = glyph with { Value = character, Stored = glyph.Value + second.Value, Box = glyph.Box.Union(second.Box) };
                repaired++;
            }

            if (glyph.Value != "\u3000") read.Add(glyph);
        }

        return (read, repaired);
    }

    static bool IsHalf(Glyph glyph) => glyph.Value.Length == 1 && Mojibake.IsHalf(glyph.Value[0]);
}
