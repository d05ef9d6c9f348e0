using System.Globalization;
using PolicyTextMiner.Ingestion;
using Spectre.Console;

namespace PolicyTextMiner.App.Commands;

/// <summary>Shows on standard error how far a run has come: a bar on a terminal, else a line now and then.</summary>
static class ProgressDisplay
{
    static readonly TimeSpan s_betweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Does <paramref name="work"/>, showing what it reports.</summary>
    public static IngestSummary Show(Func<IProgress<IngestProgress>, IngestSummary> work) =>
        Console.IsErrorRedirected ? work(new Lines()) : Bar(work);

    static IngestSummary Bar(Func<IProgress<IngestProgress>, IngestSummary> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask("looking for files", maxValue: 1);
                return work(new Task(task));
            });
    }

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
            var current = value.Current.Count > 0 ? $" · {Path.GetFileName(value.Current[0])}" : "";
            task.Description = Markup.Escape(Describe(value) + current);
        }
    }

    sealed class Lines : IProgress<IngestProgress>
    {
        TimeSpan _last;

        public void Report(IngestProgress value)
        {
            if (value.Elapsed - _last < s_betweenLines) return;
            _last = value.Elapsed;
            Messages.Note(Describe(value));
        }
    }
}
