using System.CommandLine;
using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm text FILE</c>.</summary>
static class TextCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF or a text file" };
        var format = new Option<string>("--format")
        {
            Description = "txt (one paragraph a line, footnotes at the end), md, or json (spans, page boxes, removed parts)",
            DefaultValueFactory = _ => "txt",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("txt", "md", "json");
        var sources = new SourceFiles();
        var command = new Command("text", "The clean reading text of one file.") { file, format, sources.Pages };
        command.SetAction(parsed =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var (_, document) in sources.Read(parsed, [parsed.GetRequiredValue(file)]))
                output.WriteLine(Write(document, parsed.GetRequiredValue(format)));
            return sources.ExitCode;
        });
        return command;
    }

    static string Write(Document document, string format) => format switch
    {
        "json" => DocumentFormat.Json(document),
        "md" => DocumentFormat.Markdown(document),
        _ => document.Text,
    };
}
