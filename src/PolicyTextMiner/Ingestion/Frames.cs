using System.Buffers.Binary;

namespace PolicyTextMiner.Ingestion;

/// <summary>Messages on a stream of bytes: four bytes of length, low byte first, then the message.</summary>
static class Frames
{
    // Far more than the text of any document; a greater length is no message of ours.
    const int Longest = 1 << 30;

    /// <summary>Sends <paramref name="message"/> at once.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        stream.Write(length);
        stream.Write(message);
        stream.Flush();
    }

    /// <summary>Waits for the next message; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">What comes is no message.</exception>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > Longest) throw new InvalidDataException("A worker and its supervisor do not understand each other.");
        var message = new byte[length];
        return stream.ReadAtLeast(message, length, throwOnEndOfStream: false) < length ? null : message;
    }
}
