using System.CommandLine;
using System.Text;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm segment [FILE]</c>.</summary>
static class SegmentCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "UTF-8 text; standard input where none is given", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Option<string>("--mode")
        {
            Description = "policy (policy terms whole), jieba (as python jieba cuts), or search (also the words inside long words)",
            DefaultValueFactory = _ => "policy",
            HelpName = "MODE",
        };
        mode.AcceptOnlyFromAmong("policy", "jieba", "search");
        var dictionary = new Option<string?>("--user-dict") { Description = "Words that always stay whole, one a line", HelpName = "FILE" };
        var command = new Command("segment", "Cuts text into words separated by one space, a line for a line.") { file, mode, dictionary };
        command.SetAction(parsed =>
        {
            var lexicon = Miner.Default.Segmenter.Lexicon;
            if (parsed.GetValue(dictionary) is { } words) lexicon = lexicon.WithUserDictionary(words);
            using var input = parsed.GetValue(file) is { } path ? File.OpenText(path) : new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            Cut(input, output, new(lexicon), parsed.GetRequiredValue(mode));
            return ExitCode.Done;
        });
        return command;
    }

    static void Cut(TextReader input, TextWriter output, Segmenter segmenter, string mode)
    {
        var tokens = new List<Token>();
        while (input.ReadLine() is { } line)
        {
            tokens.Clear();
            switch (mode)
            {
                case "jieba": segmenter.SegmentLikeJieba(line, tokens); break;
                case "search": segmenter.SegmentForSearch(line, tokens); break;
                default: segmenter.Segment(line, tokens); break;
            }

            output.WriteLine(string.Join(' ', tokens.Where(token => token.Kind != TokenKind.Space).Select(token => token.Span.Of(line).ToString())));
        }
    }
}
