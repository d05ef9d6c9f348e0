using System.CommandLine;
using System.Globalization;
using System.Text;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm segment [FILE]</c>.</summary>
sealed class SegmentCommand
{
    readonly Argument<string?> _file = new("FILE") { Description = "UTF-8 text; standard input where none is given", Arity = ArgumentArity.ZeroOrOne };
    readonly Option<string> _mode = new("--mode")
    {
        Description = "policy (policy terms whole), jieba (as python jieba cuts), or search (also the words inside long words)",
        DefaultValueFactory = _ => "policy",
        HelpName = "MODE",
    };

    readonly Option<string?> _dictionary = new("--user-dict") { Description = "Words that always stay whole, one a line", HelpName = "FILE" };
    readonly Option<int?> _keywords = new("--keywords") { Description = "Print this many keywords of the whole text instead, the weightiest first, a TAB and the weight (TF-IDF) behind each", HelpName = "COUNT" };

    public static Command Create()
    {
        var options = new SegmentCommand();
        options._mode.AcceptOnlyFromAmong("policy", "jieba", "search");
        var command = new Command("segment", "Cuts text into words separated by one space, a line for a line.") { options._file, options._mode, options._dictionary, options._keywords };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var mode = parsed.GetRequiredValue(_mode);
        // Jieba knows neither our terms nor the catalogue's names.
        var lexicon = mode == "jieba" ? Lexicon.Default : Miner.Default.Segmenter.Lexicon;
        if (parsed.GetValue(_dictionary) is { } words) lexicon = lexicon.WithUserDictionary(words);
        using var input = Open(parsed.GetValue(_file));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        if (parsed.GetValue(_keywords) is { } count) PrintKeywords(input, output, new(lexicon), count, mode);
        else Cut(new(input), output, new(lexicon), mode);
        return ExitCode.Done;
    }

    static StreamReader Open(string? path) =>
        new(path is null ? Console.OpenStandardInput() : File.OpenRead(path), new UTF8Encoding(false, throwOnInvalidBytes: true));

    static void PrintKeywords(StreamReader input, StreamWriter output, Segmenter segmenter, int count, string mode)
    {
        if (count < 1) throw new UsageException("--keywords takes a number from 1.");
        if (mode != "policy") throw new UsageException("--keywords counts the words of --mode policy; leave --mode out.");
        var text = new StringBuilder();
        var pieces = new TextPieces(input);
        while (pieces.Next() is { Length: > 0 } piece) text.Append(piece);
        foreach (var keyword in Keywords.Of(text.ToString(), segmenter, count))
        {
            output.WriteLine($"{keyword.Word}\t{keyword.Weight.ToString("0.####", CultureInfo.InvariantCulture)}");
        }
    }

    static void Cut(TextPieces pieces, StreamWriter output, Segmenter segmenter, string mode)
    {
        var tokens = new List<Token>();
        var isLineBegun = false;
        while (pieces.Next() is { Length: > 0 } piece)
        {
            tokens.Clear();
            switch (mode)
            {
                case "jieba": segmenter.SegmentLikeJieba(piece, tokens); break;
                case "search": segmenter.SegmentForSearch(piece, tokens); break;
                default: segmenter.Segment(piece, tokens); break;
            }

            isLineBegun = Print(piece, tokens, output, isLineBegun);
        }

        if (isLineBegun) output.WriteLine();
    }

    // Whether the last line has words already is handed from piece to piece.
    static bool Print(ReadOnlySpan<char> piece, List<Token> tokens, StreamWriter output, bool isLineBegun)
    {
        foreach (var token in tokens)
        {
            var word = piece[token.Span.Start..token.Span.End];
            if (token.Kind == TokenKind.Space)
            {
                for (var lines = word.Count('\n'); lines > 0; lines--, isLineBegun = false) output.WriteLine();
                continue;
            }

            if (isLineBegun) output.Write(' ');
            output.Write(word);
            isLineBegun = true;
        }

        return isLineBegun;
    }
}
