using PolicyTextMiner.Export;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Duplicates;

namespace PolicyTextMiner.App.Tables;

/// <summary>The tables that <c>ptm search</c> answers with.</summary>
static class SearchTables
{
    /// <summary>Paragraphs, each with those that were folded under it.</summary>
    public static RecordTable<FoldedHit> Hits { get; } = new("hits",
    [
        Column.Text<FoldedHit>("document", "File that holds the paragraph", row => ShownPath.Of(row.Hit.Facts.File)) with { Brief = true },
        Column.Text<FoldedHit>("title", "Title of the document", row => row.Hit.Facts.Title),
        Column.Text<FoldedHit>("date", "Day that the document was made, ISO", row => RecordTables.Day(row.Hit.Facts.Date)) with { Brief = true },
        Column.Whole<FoldedHit>("page", "Page of the paragraph's first character, from 1", row => row.Hit.Page) with { Brief = true },
        Column.Real<FoldedHit>("score", "How well it fits; comparable within one search only", row => Math.Round(row.Hit.Score, 4)),
        Column.Text<FoldedHit>("text", "The paragraph", row => row.Hit.Text) with { Brief = true },
        Column.Spans<FoldedHit>("highlights", "What was searched for: [start, end) in text", row => row.Hit.Highlights),
        Column.Texts<FoldedHit>("headings", "Headings above the paragraph, outermost first", row => row.Hit.Headings),
        Column.Numbers<FoldedHit, double>("box", "Left, bottom, right, top of its part on that page, in points from the lower left", row => RecordTables.Corners(row.Hit.Box)),
        Column.Text<FoldedHit>("paragraph_kind", "body, title, heading, contents, table_row, caption, signature or footnote", row => RecordTables.Word(row.Hit.Kind)),
        Column.Whole<FoldedHit>("start", "First UTF-16 unit in the document's clean text", row => row.Hit.Span.Start),
        Column.Whole<FoldedHit>("end", "UTF-16 unit just past it", row => row.Hit.Span.End),
        Column.Texts<FoldedHit>("issuer", "Issuing bodies of the document", row => row.Hit.Facts.Issuer),
        Column.Text<FoldedHit>("document_number", "文号 of the document", row => row.Hit.Facts.DocumentNumber),
        Column.Text<FoldedHit>("kind", "Kind of the document: 通知, 规划, 意见 …", row => row.Hit.Facts.Kind),
        Column.Text<FoldedHit>("region", "Region of the document", row => row.Hit.Facts.Region),
        Column.Texts<FoldedHit>("duplicates", "With --duplicates: where near duplicates of the paragraph stand", row => [.. row.Duplicates.Select(Place)]),
    ]);

    /// <summary>Lines of a concordance.</summary>
    public static RecordTable<ConcordanceLine> Lines { get; } = new("concordance",
    [
        Column.Text<ConcordanceLine>("document", "File that holds the line", line => ShownPath.Of(line.Hit.Facts.File)) with { Brief = true },
        Column.Text<ConcordanceLine>("date", "Day that the document was made, ISO", line => RecordTables.Day(line.Hit.Facts.Date)) with { Brief = true },
        Column.Whole<ConcordanceLine>("page", "Page of the paragraph's first character, from 1", line => line.Hit.Page) with { Brief = true },
        Column.Text<ConcordanceLine>("left", "What stands before it", line => line.Left) with { Brief = true, AlignRight = true },
        Column.Text<ConcordanceLine>("keyword", "What was found, as printed", line => line.Keyword) with { Brief = true },
        Column.Text<ConcordanceLine>("right", "What stands after it", line => line.Right) with { Brief = true },
        Column.Text<ConcordanceLine>("title", "Title of the document", line => line.Hit.Facts.Title),
        Column.Whole<ConcordanceLine>("start", "First UTF-16 unit of the keyword in the document's clean text", line => line.Hit.Span.Start + line.Match.Start),
        Column.Whole<ConcordanceLine>("end", "UTF-16 unit just past it", line => line.Hit.Span.Start + line.Match.End),
    ]);

    /// <summary>Counts of paragraphs by what is known of them.</summary>
    public static RecordTable<(Facet Facet, FacetCount Count)> Facets { get; } = new("facets",
    [
        Column.Text<(Facet Facet, FacetCount)>("facet", "year, kind, region, issuer, strategy or document", row => RecordTables.Word(row.Facet)) with { Brief = true },
        Column.Text<(Facet, FacetCount Count)>("value", "Value of the facet", row => row.Count.Value) with { Brief = true },
        Column.Whole<(Facet, FacetCount Count)>("paragraphs", "How many of the paragraphs found have it", row => row.Count.Count) with { Brief = true },
    ]);

    /// <summary>Words near what was searched for.</summary>
    public static RecordTable<Collocate> Collocates { get; } = new("collocates",
    [
        Column.Text<Collocate>("word", "The word, folded: one width, case and script", row => row.Word) with { Brief = true },
        Column.Whole<Collocate>("near", "How often it stands in the window", row => row.Near) with { Brief = true },
        Column.Whole<Collocate>("corpus", "How often it stands in the whole corpus", row => row.Corpus) with { Brief = true },
        Column.Real<Collocate>("log_likelihood", "Dunning's G²; above 3.84 beyond chance at 5 %, above 10.83 at 0.1 %; negative where rarer than chance", row => Math.Round(row.LogLikelihood, 2)) with { Brief = true },
        Column.Real<Collocate>("t_score", "Above 2 commonly taken as no chance", row => Math.Round(row.TScore, 2)) with { Brief = true },
    ]);

    /// <summary>Words that set a part of the corpus apart.</summary>
    public static RecordTable<Keyword> Keywords { get; } = new("keyness",
    [
        Column.Text<Keyword>("word", "The word, folded: one width, case and script", row => row.Word) with { Brief = true },
        Column.Whole<Keyword>("in_part", "How often it stands in the part that the query finds", row => row.InPart) with { Brief = true },
        Column.Whole<Keyword>("in_rest", "How often it stands in the rest of the corpus", row => row.InRest) with { Brief = true },
        Column.Real<Keyword>("per_10000_part", "In 10,000 words of the part", row => Math.Round(row.PartPerTenThousand, 3)) with { Brief = true },
        Column.Real<Keyword>("per_10000_rest", "In 10,000 words of the rest", row => Math.Round(row.RestPerTenThousand, 3)) with { Brief = true },
        Column.Real<Keyword>("log_likelihood", "Dunning's G²; above 6.63 beyond chance at 1 %; negative where rarer in the part", row => Math.Round(row.LogLikelihood, 2)) with { Brief = true },
        Column.Real<Keyword>("log_ratio", "Binary logarithm of the ratio of the frequencies: 1 is twice as frequent", row => Math.Round(row.LogRatio, 2)) with { Brief = true },
    ]);

    /// <summary>Frequencies of words or runs of words.</summary>
    public static RecordTable<WordCount> Frequencies { get; } = new("frequencies",
    [
        Column.Text<WordCount>("word", "The word, folded, or a run of words with a space between two", row => row.Word) with { Brief = true },
        Column.Whole<WordCount>("count", "How often it stands in the paragraphs found", row => row.Count) with { Brief = true },
        Column.Real<WordCount>("per_10000", "In 10,000 words of these paragraphs", row => Math.Round(row.PerTenThousand, 3)) with { Brief = true },
    ]);

    /// <summary>How what was found is spread over the documents that have it; the measures of the whole stand in each row.</summary>
    public static RecordTable<(Dispersion All, DocumentCount Document)> Dispersion { get; } = new("dispersion",
    [
        Column.Text<(Dispersion, DocumentCount Document)>("document", "File", row => ShownPath.Of(row.Document.Facts.File)) with { Brief = true },
        Column.Text<(Dispersion, DocumentCount Document)>("title", "Its title", row => row.Document.Facts.Title) with { Brief = true },
        Column.Text<(Dispersion, DocumentCount Document)>("date", "Day that it was made, ISO", row => RecordTables.Day(row.Document.Facts.Date)) with { Brief = true },
        Column.Whole<(Dispersion, DocumentCount Document)>("count", "Places found in it", row => row.Document.Count) with { Brief = true },
        Column.Real<(Dispersion, DocumentCount Document)>("per_10000", "In 10,000 characters of it", row => Math.Round(row.Document.PerTenThousand, 3)) with { Brief = true },
        Column.Whole<(Dispersion All, DocumentCount)>("all_count", "Places found in all documents", row => row.All.Count),
        Column.Whole<(Dispersion All, DocumentCount)>("documents", "Documents that have it", row => row.All.Documents),
        Column.Whole<(Dispersion All, DocumentCount)>("all_documents", "Documents of the corpus", row => row.All.AllDocuments),
        Column.Real<(Dispersion All, DocumentCount)>("dp", "Gries' deviation of proportions: 0 spread evenly, near 1 all in one small document", row => Math.Round(row.All.DeviationOfProportions, 4)),
        Column.Real<(Dispersion All, DocumentCount)>("juilland_d", "1 spread evenly, 0 all in one document", row => Math.Round(row.All.JuillandD, 4)),
    ]);

    /// <summary>Documents that are near duplicates of each other.</summary>
    public static RecordTable<(int Cluster, DuplicateDocument Document)> Duplicates { get; } = new("duplicates",
    [
        Column.Whole<(int Cluster, DuplicateDocument)>("cluster", "Number of the cluster, from 1", row => row.Cluster) with { Brief = true },
        Column.Text<(int, DuplicateDocument Document)>("document", "File", row => ShownPath.Of(row.Document.Facts.File)) with { Brief = true },
        Column.Text<(int, DuplicateDocument Document)>("title", "Its title", row => row.Document.Facts.Title) with { Brief = true },
        Column.Text<(int, DuplicateDocument Document)>("date", "Day that it was made, ISO", row => RecordTables.Day(row.Document.Facts.Date)) with { Brief = true },
        Column.Real<(int, DuplicateDocument Document)>("similarity", "Share of 5-character sequences in common with the first of the cluster, estimated to ±0.09", row => Math.Round(row.Document.Similarity, 2)) with { Brief = true },
    ]);

    /// <summary>References to pages.</summary>
    public static RecordTable<(SearchHit Hit, string Reference)> References { get; } = new("references",
    [
        Column.Text<(SearchHit Hit, string)>("document", "File", row => ShownPath.Of(row.Hit.Facts.File)),
        Column.Whole<(SearchHit Hit, string)>("page", "Page referred to, from 1", row => row.Hit.Page) with { Brief = true },
        Column.Text<(SearchHit, string Reference)>("reference", "The reference in the style asked for", row => row.Reference) with { Brief = true },
    ]);

    /// <summary>Searches that were saved.</summary>
    public static RecordTable<KeyValuePair<string, string>> Saved { get; } = new("searches",
    [
        Column.Text<KeyValuePair<string, string>>("name", "Name of the search", row => row.Key) with { Brief = true },
        Column.Text<KeyValuePair<string, string>>("query", "What it searches for", row => row.Value) with { Brief = true },
    ]);

    /// <summary>File and page of a hit for people.</summary>
    public static string Place(SearchHit hit) => $"{ShownPath.Of(hit.Facts.File)}, p. {hit.Page}";
}

/// <summary>A hit and its near duplicates, which are not shown by themselves.</summary>
sealed record FoldedHit(SearchHit Hit, IReadOnlyList<SearchHit> Duplicates);
