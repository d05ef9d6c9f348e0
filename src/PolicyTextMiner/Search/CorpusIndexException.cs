namespace PolicyTextMiner.Search;

/// <summary>The full-text index cannot be used as asked: missing, damaged, of a newer version, or being written. The message says what to do.</summary>
public sealed class CorpusIndexException : IOException
{
    /// <summary>Says what is wrong and what to do.</summary>
    public CorpusIndexException(string message) : base(message) { }

    /// <summary>Says what is wrong and what to do, with the error that showed it.</summary>
    public CorpusIndexException(string message, Exception innerException) : base(message, innerException) { }
}
