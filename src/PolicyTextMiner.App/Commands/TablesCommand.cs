using System.CommandLine;
using System.Text;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm tables FILE</c>.</summary>
sealed class TablesCommand
{
    readonly Argument<string> _file = new("FILE") { Description = "A PDF or a text file" };
    readonly Option<string> _format = new("--format") { Description = "jsonl (one table a line) or csv (one after another, a blank line between)", DefaultValueFactory = _ => "jsonl", HelpName = "FORMAT" };
    readonly Option<string?> _folder = new("--output", "-o") { Description = "A folder to write each table into, as table1.csv, table2.csv …", HelpName = "DIR" };
    readonly SourceFiles _sources = new();

    public static Command Create()
    {
        var options = new TablesCommand();
        options._format.AcceptOnlyFromAmong("jsonl", "csv");
        var command = new Command("tables", "The printed tables of one file; merged cells are repeated.") { options._file, options._format, options._folder, options._sources.Pages };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var tables = _sources.Read(parsed, [parsed.GetRequiredValue(_file)]).SelectMany(file => TableGrid.Of(file.Path, file.Document)).ToList();
        if (tables.Count == 0 && _sources.ExitCode == ExitCode.Done) Messages.Note("No table was found.");
        if (parsed.GetValue(_folder) is { } folder) Write(tables, folder);
        else if (parsed.GetValue(_format) == "csv") Print(tables);
        else
        {
            using var output = Console.OpenStandardOutput();
            RecordWriter.Write(RecordTables.Tables, tables, RecordFormat.JsonLines, output);
        }

        return _sources.ExitCode;
    }

    static void Print(List<TableGrid> tables)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var table in tables)
        {
            if (table.Number > 1) output.WriteByte((byte)'\n');
            RecordWriter.Write(table.Rows, RecordFormat.Csv, output);
        }
    }

    static void Write(List<TableGrid> tables, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in tables)
        {
            var path = Path.Combine(folder, $"table{table.Number}.csv");
            using var output = File.Create(path);
            output.Write(Encoding.UTF8.Preamble);   // Excel takes a CSV file without it for the local code page
            RecordWriter.Write(table.Rows, RecordFormat.Csv, output);
            Console.WriteLine($"{path}\t{table.Caption}");
        }
    }
}
