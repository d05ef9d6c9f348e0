using System.Text;

namespace PolicyTextMiner.Corpus;

/// <summary>A row of a table in text.</summary>
/// <param name="Line">The line that it starts on, from 1.</param>
/// <param name="Cells">Without their quotation marks, trimmed.</param>
sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Splits text as RFC 4180 has it: cells may stand in quotation marks and then hold separators and line ends.</summary>
static class CsvRows
{
    /// <summary>The rows of <paramref name="text"/>, empty ones left out. The separator is a tab, semicolon or comma, whichever the first line has most of.</summary>
    public static IReadOnlyList<CsvRow> Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var line = 1;
        var start = 1;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && IsBlank(cell))
            {
                quoted = true;
            }
            else if (c == separator)
            {
                EndCell(cells, cell);
            }
            else if (c == '\n')
            {
                EndRow(rows, start, cells, cell);
                start = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        EndRow(rows, start, cells, cell);
        return rows;
    }

    static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var (tabs, semicolons, commas) = (first.Count('\t'), first.Count(';'), first.Count(','));
        return tabs > Math.Max(semicolons, commas) ? '\t' : semicolons > commas ? ';' : ',';
    }

    static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (!char.IsWhiteSpace(cell[i])) return false;
        }

        cell.Clear();
        return true;
    }

    static void EndCell(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }

    static void EndRow(List<CsvRow> rows, int line, List<string> cells, StringBuilder cell)
    {
        EndCell(cells, cell);
        if (cells.Exists(value => value.Length > 0)) rows.Add(new(line, [.. cells]));
        cells.Clear();
    }
}
