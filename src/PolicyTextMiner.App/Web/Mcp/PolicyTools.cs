using System.ComponentModel;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using PolicyTextMiner.App.Web.Api;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Mcp;

/// <summary>A stretch of a document as a language model reads it.</summary>
/// <param name="Source">The document, and the page where the stretch begins.</param>
/// <param name="Text">Paragraphs, a line each; the cells of a table row are separated by TAB.</param>
/// <param name="LastPage">The last page of the stretch.</param>
/// <param name="Pages">Pages of the whole document.</param>
sealed record Passage(Source Source, string Text, int LastPage, int Pages);

/// <summary>The index as tools for clients of language models. Every answer names its sources: document, date, page, box.</summary>
sealed class PolicyTools(OpenIndex index)
{
    const int MostRows = 50;
    const int MostCharacters = 20_000;

    /// <summary>All tools.</summary>
    public IEnumerable<McpServerTool> All =>
    [
        Tool("search", Search),
        Tool("read_document", Read),
        Tool("list_documents", Documents),
        Tool("indicators", Indicators),
        Tool("indicator_series", Series),
        Tool("strategy_timeline", Timeline),
    ];

    [Description("Finds paragraphs of Chinese policy documents. Nothing that stands in a text is missed. Each hit has its source: document id, title, date, page and box on the page.")]
    SearchAnswer Search(
        [Description("Words, \"exact phrases\", AND OR NOT ( ), NEAR/5, * and ?, title: issuer: kind: region: strategy: year:2018..2023, value:>2.5% indicator:研发强度")] string query,
        [Description("Paragraphs to give, from 1 to 50")] int limit = 10,
        [Description("The cursor 'next' of the page before")] string? cursor = null) =>
        Explained(() => SearchApi.Search(new() { Q = query }, index, cursor, Math.Clamp(limit, 1, MostRows)));

    [Description("Reads the clean text of pages of a document. At most 20,000 characters; read on from last_page + 1.")]
    Passage Read(
        [Description("The document's id (64 hexadecimal digits), as search and list_documents give it")] string document,
        [Description("The first page, from 1")] int from = 1,
        [Description("The last page; by default as many as fit")] int? to = null) =>
        Explained(() => index.Read(view => Passage(view, document, from, to ?? int.MaxValue)));

    [Description("Lists documents with title, issuer, date, kind, region and number of pages, the newest first.")]
    Page<DocumentRow> Documents(
        [Description("Part of title, number, issuer, kind, region or file name")] string? holding = null,
        string? cursor = null) =>
        Explained(() => DocumentsApi.List(index, holding, "done", "date", true, cursor, MostRows));

    [Description("Numeric indicators as rows: what is measured, value (fully scaled), unit, region, time, change, target or actual, with the sentence and its source.")]
    Page<IndicatorView> Indicators(
        [Description("Part of the indicator's name: 研发强度")] string? indicator = null,
        [Description("Part of the region: 广东")] string? region = null,
        [Description("Not before this year or month: 2016")] string? from = null,
        [Description("Not after it")] string? to = null,
        [Description("The unit without 万 or 亿: 元, %, 人")] string? unit = null,
        [Description("actual or target")] string? status = null,
        string? cursor = null) =>
        Explained(() => IndicatorsApi.Table(new() { Indicator = indicator, Region = region, From = from, To = to, Unit = unit, Status = status }, index, cursor, MostRows));

    [Description("One indicator over the years and over documents. Where documents contradict each other, 'conflict' is true and every reading is given with its sources.")]
    IReadOnlyList<SeriesView> Series(
        [Description("Part of the indicator's name")] string indicator,
        [Description("Part of the region")] string? region = null) =>
        Explained(() => IndicatorsApi.Series(index, indicator, region));

    [Description("How often policy strategies are named by year, quarter or document: raw count, documents, and per 10,000 characters with a 95 % interval. Periods with little text are marked 'thin'.")]
    IReadOnlyList<TimelineView> Timeline(
        [Description("Canonical names or aliases: 京津冀协同发展, 乡村振兴战略")] string[] names,
        [Description("year, quarter or document")] string per = "year") =>
        Explained(() => StrategiesApi.Timelines(index, names, per));

    static McpServerTool Tool(string name, Delegate method) =>
        McpServerTool.Create(method, new() { Name = name, ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true, SerializerOptions = WebServer.Json });

    static Passage Passage(IndexView view, string id, int from, int to)
    {
        var stored = DocumentsApi.Find(view.Store, id);
        var paragraphs = view.Store.Paragraphs(stored).Where(paragraph => from <= paragraph.Page && paragraph.Page <= to).ToList();
        if (paragraphs.Count == 0) throw new ArgumentException($"The document has {stored.Pages} pages; there is no text on those asked for.", nameof(from));
        var shown = Fitting(paragraphs);
        return new(Source.Of(stored, shown[0].Page, null), string.Join('\n', shown.Select(paragraph => paragraph.Text)), shown[^1].Page, stored.Pages);
    }

    // Whole pages, and at least one, so that reading goes on with the next.
    static List<StoredParagraph> Fitting(List<StoredParagraph> paragraphs)
    {
        var shown = new List<StoredParagraph>();
        foreach (var page in paragraphs.GroupBy(paragraph => paragraph.Page))
        {
            if (shown.Count > 0 && shown.Sum(paragraph => paragraph.Text.Length) + page.Sum(paragraph => paragraph.Text.Length) > MostCharacters) break;
            shown.AddRange(page);
        }

        return shown;
    }

    // What a client can mend is said to it; the protocol hides the text of all other errors.
    static T Explained<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (QueryException wrong)
        {
            throw new McpException(wrong.Explain(), wrong);
        }
        catch (Exception problem) when (problem is ProblemException or ArgumentException or IOException)
        {
            throw new McpException(problem.Message, problem);
        }
    }
}
