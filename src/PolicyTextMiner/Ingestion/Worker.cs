using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.Ingestion;

/// <summary>A process that reads files for a supervisor, so that a file that ends its reader ends nothing else.</summary>
public static class Worker
{
    // Deep but honest nesting of objects is read to its end; endless nesting ends the process soon enough.
    const int StackSize = 16 << 20;

    /// <summary>Answers the supervisor until it closes <paramref name="input"/>, as its end does too: no worker outlives it.</summary>
    /// <param name="input">What the supervisor says.</param>
    /// <param name="output">What it is answered; nobody else may write here.</param>
    /// <param name="miner">What mines the documents.</param>
    public static void Run(Stream input, Stream output, Miner miner) => Run(input, output, (source, date) => miner.Mine(source, date));

    internal static void Run(Stream input, Stream output, Func<SourceDocument, DateOnly?, MinedDocument> mine)
    {
        // Ctrl+C and the end of a session reach the whole group of processes; the supervisor decides what is still finished.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        using var requests = new BlockingCollection<WorkerMessage>();
        var reader = new Thread(() => Answer(requests, output, mine), StackSize) { IsBackground = true };
        reader.Start();
        while (WorkerMessage.Receive(input) is { } request) requests.Add(request);
    }

    static void Answer(BlockingCollection<WorkerMessage> requests, Stream output, Func<SourceDocument, DateOnly?, MinedDocument> mine)
    {
        new WorkerMessage.Ready().Send(output);
        var opened = default(SourceDocument);
        foreach (var request in requests.GetConsumingEnumerable())
        {
            switch (request)
            {
                case WorkerMessage.Open open:
                    (opened, var answer) = Open(open.Path);
                    answer.Send(output);
                    break;
                case WorkerMessage.Mine wanted when opened is { } source:
                    Mine(source, wanted.Date, mine).Send(output);
                    break;
                default:
                    throw new InvalidDataException($"A worker was asked for {request}.");
            }
        }
    }

    static (SourceDocument?, WorkerMessage) Open(string path)
    {
        try
        {
            // Pipes and other things without a size would be read for ever.
            var file = new FileInfo(path);
            var held = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            var source = held.Length == 0 ? new(path, Array.Empty<byte>()) : SourceDocument.Open(path);
            return (source, new WorkerMessage.Opened(source.Id));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new WorkerMessage.Unreadable(error.Message));
        }
    }

    static WorkerMessage.Mined Mine(SourceDocument source, DateOnly? date, Func<SourceDocument, DateOnly?, MinedDocument> mine)
    {
        var watch = Stopwatch.StartNew();
        var mined = mine(source, date);
        if (mined.Document is { } document) Verify(document, mined);
        return new(mined, watch.Elapsed.TotalSeconds);
    }

    // Found here, a mistake of ours costs one document; in the index it would end the run.
    static void Verify(Document document, MinedDocument mined)
    {
        var spans = document.Paragraphs.Select(paragraph => paragraph.Span).Where(span => span.Length > 0)
            .Concat(mined.Indicators.SelectMany(indicator => new[] { indicator.Span, indicator.Sentence }))
            .Concat(mined.Strategies.SelectMany(mention => new[] { mention.Span, mention.Sentence }));
        foreach (var span in spans)
        {
            if (span.End > document.Text.Length || SpanSearch.IndexAt(document.Provenance, part => part.Span, span.Start) is null)
                throw new InvalidDataException($"the program made a mistake: {span} is no place in the text; please report it with the file");
        }
    }
}
