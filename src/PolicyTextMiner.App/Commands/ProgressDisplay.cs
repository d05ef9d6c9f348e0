using System.Globalization;
using PolicyTextMiner.Ingestion;
using Spectre.Console;

namespace PolicyTextMiner.App.Commands;

/// <summary>Shows on standard error how far a run has come: a bar on a terminal, else a line a minute.</summary>
static class ProgressDisplay
{
    static readonly TimeSpan s_betweenLines = TimeSpan.FromMinutes(1);

    /// <summary>Does <paramref name="work"/>, showing what it reports unless <paramref name="quiet"/>, and telling <paramref name="log"/> where there is one.</summary>
    public static IngestSummary Show(Func<IProgress<IngestProgress>, IngestSummary> work, RunLog? log, bool quiet)
    {
        if (quiet) return work(new Heard(log));
        return Console.IsErrorRedirected ? work(new Heard(new Lines(), log)) : Bar(work, log);
    }

    static IngestSummary Bar(Func<IProgress<IngestProgress>, IngestSummary> work, RunLog? log)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask("looking for files", maxValue: 1);
                return work(new Heard(new Task(task), log));
            });
    }

    static string Current(IngestProgress progress) => progress.Current.Count > 0 ? $" · {string.Join(", ", progress.Current.Select(Path.GetFileName))}" : "";

    static string Describe(IngestProgress progress)
    {
        var left = progress.Left is { } time ? $", {time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)} left" : "";
        return $"{progress.Done:N0} of {progress.Files:N0} documents, {progress.Pages:N0} pages, {progress.Rate:N0} pages/s, {progress.Failed:N0} failed{left}";
    }

    sealed class Task(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            task.MaxValue = Math.Max(value.Files, 1);
            task.Value = value.Done;
            task.Description = Markup.Escape(Describe(value) + Current(value));
        }
    }

    sealed class Lines : IProgress<IngestProgress>
    {
        TimeSpan _last;

        public void Report(IngestProgress value)
        {
            if (value.Elapsed - _last < s_betweenLines) return;
            _last = value.Elapsed;
            Messages.Note(Describe(value) + Current(value));
        }
    }

    sealed class Heard(params IProgress<IngestProgress>?[] listeners) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            foreach (var listener in listeners) listener?.Report(value);
        }
    }
}
