using System.CommandLine;
using PolicyTextMiner.Export;
using Spectre.Console;

namespace PolicyTextMiner.App.Commands;

/// <summary>The options <c>--format</c> and <c>-o</c>, and writing a table as they say.</summary>
sealed class Output
{
    const int WidthWithoutTerminal = 140;

    readonly Option<string?> _format = new("--format")
    {
        Description = "table (default on a terminal), jsonl (default in a pipe), csv or tsv",
        HelpName = "FORMAT",
    };

    readonly Option<FileInfo?> _file = new("--output", "-o")
    {
        Description = "Write to a file; its ending .jsonl, .csv, .tsv, .xlsx or .parquet chooses the format",
        HelpName = "FILE",
    };

    public Output() => _format.AcceptOnlyFromAmong("table", "jsonl", "csv", "tsv");

    /// <summary>Standard output for people; as wide as a page where it is no terminal.</summary>
    public static IAnsiConsole Terminal
    {
        get
        {
            if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthWithoutTerminal;
            return AnsiConsole.Console;
        }
    }

    /// <summary>The options, to be added to a command.</summary>
    public IEnumerable<Option> Options => [_format, _file];

    /// <summary>The file that the user named, or null.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(_file)?.FullName;

    /// <summary>Whether the user asked for a format or a file.</summary>
    public bool IsChosen(ParseResult parsed) => File(parsed) is not null || parsed.GetValue(_format) is not null;

    /// <summary>Whether the result is for people at a terminal.</summary>
    public bool IsTable(ParseResult parsed) => File(parsed) is null && Format(parsed) == "table";

    /// <summary>Writes <paramref name="rows"/> to the file or to standard output.</summary>
    /// <returns>How many rows were written.</returns>
    public int Write<T>(ParseResult parsed, RecordTable<T> table, IEnumerable<T> rows)
    {
        if (File(parsed) is { } file) return RecordFile.Write(table, rows, file);
        var format = Format(parsed);
        if (format == "table") return WriteTable(table, rows);
        using var output = Console.OpenStandardOutput();
        return RecordWriter.Write(table, rows, format switch { "csv" => RecordFormat.Csv, "tsv" => RecordFormat.Tsv, _ => RecordFormat.JsonLines }, output);
    }

    /// <summary>Shows the brief columns of <paramref name="rows"/> as a table for people.</summary>
    public static int WriteTable<T>(RecordTable<T> table, IEnumerable<T> rows)
    {
        var columns = table.Columns.Where(column => column.Brief).ToList();
        var view = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var head = new TableColumn(Markup.Escape(column.Name));
            view.AddColumn(column.AlignRight || column.Type is ColumnType.Whole or ColumnType.Real or ColumnType.Numbers ? head.RightAligned() : head);
        }

        foreach (var row in rows) view.AddRow(columns.Select(column => Markup.Escape(RecordWriter.Cell(column.Value(row)))).ToArray());
        Terminal.Write(view);
        return view.Rows.Count;
    }

    string Format(ParseResult parsed) => parsed.GetValue(_format) ?? (Console.IsOutputRedirected ? "jsonl" : "table");
}
