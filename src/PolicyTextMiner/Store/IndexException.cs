namespace PolicyTextMiner.Store;

/// <summary>The index cannot be used as asked: missing, locked, read-only, damaged, of a newer version, or its disk is full. The message says what to do.</summary>
public sealed class IndexException : IOException
{
    /// <summary>Says what is wrong and what to do.</summary>
    public IndexException(string message) : base(message) { }

    /// <summary>Says what is wrong and what to do, with the error that showed it.</summary>
    public IndexException(string message, Exception innerException) : base(message, innerException) { }
}
