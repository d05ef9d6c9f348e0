using System.Text;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Search;
using Spectre.Console;

namespace PolicyTextMiner.App.Commands;

/// <summary>Hits for people at a terminal: title, place, headings, and the paragraph with what was searched for in colour.</summary>
static class SearchView
{
    /// <summary>Prints them all.</summary>
    public static void Print(IEnumerable<FoldedHit> hits)
    {
        foreach (var (hit, duplicates) in hits)
        {
            Output.Terminal.MarkupLine($"[bold]{Markup.Escape(hit.Facts.Title.Length > 0 ? hit.Facts.Title : hit.Facts.File)}[/] [grey]{RecordTables.Day(hit.Facts.Date)} · {Markup.Escape(SearchTables.Place(hit))}[/]");
            if (hit.Headings.Count > 0) Output.Terminal.MarkupLine($"[grey]{Markup.Escape(string.Join(" › ", hit.Headings))}[/]");
            Output.Terminal.MarkupLine(Marked(hit));
            if (duplicates.Count > 0) Output.Terminal.MarkupLine($"[grey]much the same in: {Markup.Escape(string.Join("; ", duplicates.Select(SearchTables.Place)))}[/]");
            Output.Terminal.WriteLine();
        }
    }

    static string Marked(SearchHit hit)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (var span in hit.Highlights)
        {
            text.Append(Markup.Escape(hit.Text[end..span.Start])).Append("[yellow]").Append(Markup.Escape(span.Of(hit.Text).ToString())).Append("[/]");
            end = span.End;
        }

        return text.Append(Markup.Escape(hit.Text[end..])).ToString();
    }
}
