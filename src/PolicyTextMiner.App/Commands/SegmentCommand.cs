using System.CommandLine;
using System.Text;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm segment [FILE]</c>.</summary>
static class SegmentCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "UTF-8 text; standard input where none is given", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("segment", "Cuts text into words separated by one space, a line for a line.") { file };
        command.SetAction(parsed =>
        {
            using var input = parsed.GetValue(file) is { } path ? File.OpenText(path) : new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            var segmenter = new Segmenter(Lexicon.Default);
            while (input.ReadLine() is { } line)
                output.WriteLine(string.Join(' ', segmenter.Segment(line).Where(token => token.Kind != TokenKind.Space).Select(token => token.Span.Of(line).ToString())));
            return ExitCode.Done;
        });
        return command;
    }
}
