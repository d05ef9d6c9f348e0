using System.Globalization;
using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>The script in which a document is written, and with it which characters cannot be meant.</summary>
/// <param name="IsKorean">Whether Hangul is the document's own script.</param>
sealed record Script(bool IsKorean)
{
    // The syllables of particles and endings, about a third of any Korean text, and rare in rubbish.
    const string UsualHangul = "이다는의을에하고가를지도로사한은기리서";
    const double LeastUsual = 0.15;

    /// <summary>The script of all characters of a document.</summary>
    public static Script Of(IEnumerable<string> characters)
    {
        var (hangul, usual) = (0, 0);
        foreach (var character in characters)
        {
            if (!IsHangul(character)) continue;
            hangul++;
            if (UsualHangul.Contains(character, StringComparison.Ordinal)) usual++;
        }

        return new(hangul > 0 && usual >= LeastUsual * hangul);
    }

    /// <summary>A quick look: whether the character is neither ASCII nor of the punctuation, kana and ideographs of everyday text.</summary>
    public static bool MayBeRubbish(string character) =>
        character.Length == 0 || character[0] is not (>= ' ' and <= '~' or '·' or >= '\u2010' and <= '\u9FFF' or >= '\uF900' and <= '\uFFEF');

    /// <summary>Whether the character says nothing: private use, replacement, control, unassigned, or Hangul in a document that is not Korean.</summary>
    public bool IsLost(string character)
    {
        if (character.Length == 0 || (!IsKorean && IsHangul(character))) return true;
        var rune = Rune.GetRuneAt(character, 0);
        return rune.Value == 0xFFFD || IsPrivate(character)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
    }

    /// <summary>Whether the character may be rubbish where many of its kind stand in one font: accented letters, signs of Latin-1, rare extensions.</summary>
    public bool IsStrange(string character) =>
        character.Length > 0 && character[0] is >= '\u0080' and <= '\u02FF' and not ('·' or '×' or '÷' or '°' or '±' or '²' or '³' or '¹' or 'µ' or '§' or '«' or '»' or '®' or '©' or '½' or '¼');

    /// <summary>Whether the character is of a private use area.</summary>
    public static bool IsPrivate(string character) => character.Length > 0 && Rune.TryGetRuneAt(character, 0, out var rune) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    static bool IsHangul(string character) => character.Length > 0 && character[0] is >= '가' and <= '힣';
}
