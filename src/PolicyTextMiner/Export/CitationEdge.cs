using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Export;

/// <summary>One document that cites another: an edge of the graph of citations.</summary>
/// <param name="From">The document that cites.</param>
/// <param name="Title">Title of the cited document.</param>
/// <param name="Number">Its 文号, or empty.</param>
/// <param name="Times">How often it is named with its title.</param>
/// <param name="To">The cited document where it is in the index too, else null.</param>
public sealed record CitationEdge(StoredDocument From, string Title, string Number, int Times, StoredDocument? To)
{
    // 政府工作报告 does not say whose: a shorter title leads to a document by its 文号 alone, and so does one that two documents have.
    const int ShortestTelling = 8;

    /// <summary>Every citation of the index, by document, then in order of the first place that names it.</summary>
    public static IEnumerable<CitationEdge> Of(PolicyStore store)
    {
        var documents = store.Documents().Where(document => document.Status == DocumentStatus.Done).ToList();
        var byTitle = documents.SelectMany(document => Titles(document.Metadata.Title).Select(title => (Title: title, document)))
            .Where(pair => pair.Title.Length >= ShortestTelling)
            .GroupBy(pair => pair.Title, StringComparer.Ordinal)
            .Where(title => title.Count() == 1)
            .ToDictionary(title => title.Key, title => title.Single().document, StringComparer.Ordinal);
        var byNumber = documents.Where(document => document.Metadata.DocumentNumber is { Length: > 0 })
            .DistinctBy(document => FoldedText.Fold(document.Metadata.DocumentNumber!), StringComparer.Ordinal).ToDictionary(document => FoldedText.Fold(document.Metadata.DocumentNumber!), StringComparer.Ordinal);
        var titled = store.Mentions(new()).Where(mention => mention.Surface.StartsWith('《')).ToLookup(mention => mention.Document.Id);
        return documents.SelectMany(document => Edges(document, titled[document.Id]).Select(edge => edge with
        {
            To = Other(document, byNumber.GetValueOrDefault(FoldedText.Fold(edge.Number)) ?? byTitle.GetValueOrDefault(FoldedText.Fold(edge.Title))),
        })).Where(edge => !Titles(edge.From.Metadata.Title).Contains(FoldedText.Fold(edge.Title), StringComparer.Ordinal));
    }

    static IEnumerable<CitationEdge> Edges(StoredDocument document, IEnumerable<StoredMention> titled)
    {
        var said = document.Metadata.Cites.Select(cited => (cited.Title, Number: cited.DocumentNumber, Times: 0));
        var named = titled.Select(mention => (Title: TitleOf(mention.Surface), Number: NumberOf(mention.Surface), Times: 1)).Where(one => one.Title.Length > 4);
        return named.Concat(said)
            .GroupBy(one => FoldedText.Fold(one.Title), StringComparer.Ordinal)
            .Select(group => new CitationEdge(document, group.First().Title, group.Select(one => one.Number).FirstOrDefault(number => number.Length > 0) ?? "", Math.Max(1, group.Sum(one => one.Times)), null));
    }

    static StoredDocument? Other(StoredDocument from, StoredDocument? to) => to is null || to.Id == from.Id ? null : to;

    // 关于印发《清河县湿地规划》的通知 is the notice, and the plan that it brings.
    static IEnumerable<string> Titles(string? title)
    {
        if (title is null) yield break;
        yield return FoldedText.Fold(title);
        if (title.IndexOf('《', StringComparison.Ordinal) is >= 0 and var open && title.IndexOf('》', open) is > 0 and var close) yield return FoldedText.Fold(title[(open + 1)..close]);
    }

    static string TitleOf(string surface) => surface[1..(surface.IndexOf('》', StringComparison.Ordinal) is > 0 and var close ? close : surface.Length)];

    static string NumberOf(string surface) =>
        surface.IndexOf('》', StringComparison.Ordinal) is > 0 and var close && close + 2 < surface.Length ? surface[(close + 2)..^1] : "";
}
