using System.CommandLine;
using System.Globalization;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary>Commands that work straight on files: which files, which pages, and what was wrong with them.</summary>
sealed class SourceFiles
{
    readonly Option<string?> _pages = new("--pages") { Description = "Only these pages, counted from 1: 3-4 or 7", HelpName = "FIRST-LAST" };
    readonly Option<string?> _date = new("--date") { Description = "The document's date where the file does not say it: 2006-03-05", HelpName = "DAY" };
    int _read;
    int _failed;

    public Option Pages => _pages;

    public Option Date => _date;

    /// <summary>The code that says how many of the files could be read.</summary>
    public int ExitCode => _failed == 0 ? Commands.ExitCode.Done : _read == 0 ? Commands.ExitCode.Failed : Commands.ExitCode.SomeFailed;

    /// <summary>Reads each of <paramref name="paths"/>; what fails is said on standard error and left out.</summary>
    public IEnumerable<(string Path, Document Document)> Read(ParseResult parsed, IEnumerable<string> paths)
    {
        var pages = PagesOf(parsed);
        var reader = new DocumentReader();
        foreach (var path in paths)
        {
            if (Open(path) is not { } source) continue;
            var read = reader.Read(source, pages);
            if (Accept(path, read.Document, read.Diagnostics)) yield return (path, read.Document!);
        }
    }

    /// <summary>Mines each of <paramref name="paths"/>; what fails is said on standard error and left out.</summary>
    public IEnumerable<(string Path, MinedDocument Mined)> Mine(ParseResult parsed, IEnumerable<string> paths, Miner? miner = null)
    {
        var pages = PagesOf(parsed);
        var date = DateOf(parsed);
        foreach (var path in paths)
        {
            if (Open(path) is not { } source) continue;
            var mined = (miner ?? Miner.Default).Mine(source, date, pages);
            if (Accept(path, mined.Document, mined.Diagnostics)) yield return (path, mined);
        }
    }

    /// <summary>A day given to an option, as ISO writes it.</summary>
    public static DateOnly Day(string written, string option) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"{option} {written}: write the day as 2006-03-05.");

    SourceDocument? Open(string path)
    {
        try
        {
            return SourceDocument.Open(path);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            Messages.Error(File.Exists(path) ? $"'{path}' cannot be read: {broken.Message}" : $"'{path}' does not exist. Check the path.");
            _failed++;
            return null;
        }
    }

    bool Accept(string path, Document? document, IReadOnlyList<Diagnostic> diagnostics)
    {
        Messages.Diagnostics(path, diagnostics);
        if (document is null) _failed++;
        else _read++;
        return document is not null;
    }

    DateOnly? DateOf(ParseResult parsed) => parsed.GetValue(_date) is { } written ? Day(written, "--date") : null;

    PageRange? PagesOf(ParseResult parsed)
    {
        if (parsed.GetValue(_pages) is not { } written) return null;
        var parts = written.Split('-');
        if (parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && 1 <= first && first <= last) return new(first, last);
        throw new UsageException($"--pages {written}: write a page, as 7, or a range, as 3-4; pages count from 1.");
    }
}
