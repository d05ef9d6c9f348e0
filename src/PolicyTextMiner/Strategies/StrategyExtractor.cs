using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds the mentions of the catalogue's strategies in a document. Safe to share between threads.</summary>
public sealed class StrategyExtractor(StrategyCatalog catalog)
{
    readonly NameFinder _names = new(catalog);
    readonly TitledDocuments _titles = new(catalog);
    readonly Coordination _coordination = new(catalog);
    readonly Formulas _formulas = new(NamePatterns.Default);
    readonly GenericNames _generic = new(catalog, NamePatterns.Default);
    readonly DatedNames _dated = new(catalog);

    /// <summary>The names that are looked for.</summary>
    public StrategyCatalog Catalog { get; } = catalog;

    /// <summary>The mentions in <paramref name="document"/> in order of the text; a nested one follows the name that holds it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="date">Its date where it does not say it itself; some names stand for another plan every ten years.</param>
    public IReadOnlyList<StrategyMention> Extract(Document document, IReadOnlyList<Token> tokens, DateOnly? date = null)
    {
        var text = new FoldedText(document.Text);
        var mentions = new List<StrategyMention>();
        foreach (var (candidate, nested) in MentionResolver.Resolve(Candidates(text, document, document.Metadata.Date ?? date)))
        {
            var span = WithQuotes(document.Text, text.OffsetOf(candidate.Start), text.EndOffsetOf(candidate.End));
            if (document.SentenceAt(span.Start) is { } sentence && sentence.Contains(span))
                mentions.Add(new(span, sentence, candidate.Canonical!, candidate.Type, nested));
        }

        return mentions;
    }

    // What is known best comes first: of two equally long candidates the first wins.
    List<Candidate> Candidates(FoldedText text, Document document, DateOnly? date)
    {
        var original = document.Text;
        var found = _names.Find(text, original);
        found.AddRange(_coordination.Find(text.Text, found));
        found.AddRange(OrdinalNames.Find(text.Text));
        found.AddRange(_titles.Find(text));
        found.AddRange(_formulas.Find(text, original));
        found.AddRange(_generic.Find(text, original, found));
        if (date is { } day) found = found.ConvertAll(one => _dated.In(day.Year, one, text.Text));
        found.AddRange([.. ShortForms.Find(document, text, found)]);
        return [.. DefinedNames.Find(text, original, found), .. found];
    }

    // “一带一路”倡议 begins with its quotation mark, 共建“一带一路” ends with it, “双减” has both, “打虎”“拍蝇” too.
    static TextSpan WithQuotes(string text, int start, int end)
    {
        var open = 0;
        var missing = 0;
        for (var i = start; i < end; i++)
        {
            if (Opens(text[i])) open++;
            else if (Closes(text[i]) && --open < 0) (missing, open) = (missing + 1, 0);
        }

        var opensBefore = start > 0 && Opens(text[start - 1]);
        var closesAfter = end < text.Length && Closes(text[end]);
        var wrapped = open == 0 && missing == 0 && opensBefore && closesAfter;
        return new(
            opensBefore && (missing > 0 || wrapped) ? start - 1 : start,
            closesAfter && (open > 0 || wrapped) ? end + 1 : end);
    }

    static bool Opens(char character) => character is '“' or '‘' or '「' or '『';

    static bool Closes(char character) => character is '”' or '’' or '」' or '』';
}
