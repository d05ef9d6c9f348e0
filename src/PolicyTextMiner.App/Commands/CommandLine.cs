using System.CommandLine;
using System.CommandLine.Parsing;

namespace PolicyTextMiner.App.Commands;

/// <summary>The command <c>ptm</c> with all its sub-commands.</summary>
static class CommandLine
{
    /// <summary>Runs <paramref name="args"/> and answers with the exit code of the contract (<see cref="ExitCode"/>).</summary>
    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
        var errors = parsed.Errors.Select(Explained).Concat(Unknown(parsed)).ToList();
        if (errors.Count == 0) return Run(parsed);
        foreach (var error in errors) Messages.Error(error);
        Messages.Note($"Type 'ptm {Path(parsed)}--help' for what this command takes.");
        return ExitCode.Failed;
    }

    static string Explained(ParseError error) =>
        error.SymbolResult is OptionResult { Option.Name: var name } && !error.Message.Contains(name, StringComparison.Ordinal) ? $"{name}: {error.Message}" : error.Message;

    // A misspelt option would otherwise be taken for a file or a word to look for; behind -- everything is one.
    static IEnumerable<string> Unknown(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type is not TokenType.DoubleDash)
        .Where(token => token.Type is TokenType.Argument && LooksLikeOption(token.Value))
        .Select(token => $"'{token.Value}' is no option of this command. A file or word that begins so stands behind --.");

    static bool LooksLikeOption(string value) => value.Length > 1 && value[0] == '-' && (value[1] == '-' || (char.IsAsciiLetter(value[1]) && value.Length == 2));

    static RootCommand Root() => new("From a folder of Chinese policy PDFs to clean text, indicators, strategy mentions and a full-text index.")
    {
        IngestCommand.Create(),
        TextCommand.Create(),
        MetadataCommand.Create(),
        TablesCommand.Create(),
        SegmentCommand.Create(),
        IndicatorsCommand.Create(),
        StrategiesCommand.Create(),
        SearchCommand.Create(),
        TimelineCommand.Create(),
        SeriesCommand.Create(),
        ExportCommand.Create(),
        StatusCommand.Create(),
        VerifyCommand.Create(),
        ServeCommand.Create(),
        McpCommand.Create(),
        WorkerCommand.Create(),
    };

    static int Run(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrong)
        {
            Messages.Error(wrong.Message);
            return ExitCode.Failed;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Messages.Error(broken.Message);
            return ExitCode.Failed;
        }
    }

    static string Path(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
