using PolicyTextMiner.Mining;
using PolicyTextMiner.Store.Codec;

namespace PolicyTextMiner.Ingestion;

/// <summary>
/// What a supervisor and its workers say to each other. A worker says Ready once. The supervisor says Open; the worker answers Opened or
/// Unreadable. After Opened the supervisor may say Mine, which the worker answers with Mined.
/// </summary>
abstract record WorkerMessage
{
    WorkerMessage() { }

    /// <summary>The worker has started.</summary>
    public sealed record Ready : WorkerMessage;

    /// <summary>Read this file's bytes.</summary>
    public sealed record Open(string Path) : WorkerMessage;

    /// <summary>The bytes are read; this is their document's id.</summary>
    public sealed record Opened(string DocumentId) : WorkerMessage;

    /// <summary>The bytes could not be read, and why.</summary>
    public sealed record Unreadable(string Reason) : WorkerMessage;

    /// <summary>Mine the bytes that were opened last; the date holds where the document says none.</summary>
    public sealed record Mine(DateOnly? Date) : WorkerMessage;

    /// <summary>What was found, and how long it took.</summary>
    public sealed record Mined(MinedDocument Document, double Seconds) : WorkerMessage;

    /// <summary>Sends this message.</summary>
    public void Send(Stream stream)
    {
        using var output = new ByteWriter();
        Write(output);
        Frames.Write(stream, output.Written.Span);
    }

    /// <summary>Waits for the next message; null at the end of the stream.</summary>
    public static WorkerMessage? Receive(Stream stream)
    {
        if (Frames.Read(stream) is not { } bytes) return null;
        using var input = new ByteReader(bytes);
        return input.Byte() switch
        {
            0 => new Ready(),
            1 => new Open(input.Text()),
            2 => new Opened(input.Text()),
            3 => new Unreadable(input.Text()),
            4 => new Mine(input.OptionalDay()),
            5 => new Mined(MinedCodec.Read(input), input.Real()),
            _ => throw new InvalidDataException("A worker and its supervisor do not understand each other."),
        };
    }

    void Write(ByteWriter output)
    {
        switch (this)
        {
            case Ready:
                output.Byte(0);
                break;
            case Open open:
                output.Byte(1);
                output.Text(open.Path);
                break;
            case Opened opened:
                output.Byte(2);
                output.Text(opened.DocumentId);
                break;
            case Unreadable unreadable:
                output.Byte(3);
                output.Text(unreadable.Reason);
                break;
            case Mine mine:
                output.Byte(4);
                output.OptionalNumber(mine.Date?.DayNumber);
                break;
            case Mined mined:
                output.Byte(5);
                MinedCodec.Write(output, mined.Document);
                output.Real(mined.Seconds);
                break;
        }
    }
}
