using System.CommandLine;

namespace PolicyTextMiner.App.Commands;

/// <summary>The command <c>ptm</c> with all its sub-commands.</summary>
static class CommandLine
{
    /// <summary>Runs <paramref name="args"/> and answers with the exit code of the contract (<see cref="ExitCode"/>).</summary>
    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count == 0) return Run(parsed);
        foreach (var error in parsed.Errors) Messages.Error(error.Message);
        Messages.Note($"Type 'ptm {Path(parsed)}--help' for what this command takes.");
        return ExitCode.Failed;
    }

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
