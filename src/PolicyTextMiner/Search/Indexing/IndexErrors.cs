using Lucene.Net.Index;
using Lucene.Net.Store;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Turns what Lucene reports into messages that say what to do.</summary>
static class IndexErrors
{
    /// <summary>Runs <paramref name="body"/>.</summary>
    /// <exception cref="CorpusIndexException">The index could not be used.</exception>
    public static T Explained<T>(string directory, Func<T> body)
    {
        try
        {
            return body();
        }
        catch (CorpusIndexException)
        {
            throw;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            throw new CorpusIndexException(Message(directory, failure), failure);
        }
    }

    public static CorpusIndexException Missing(string directory) =>
        new($"There is no full-text index in {directory}. Make it with 'ptm verify --rebuild' where documents were ingested before, else with 'ptm ingest FOLDER'.");

    public static CorpusIndexException Newer(string directory, int format) =>
        new($"The full-text index in {directory} was made by a newer version of the program (format {format}, this one reads {IndexField.Format}). Update the program, or make the index anew with 'ptm verify --rebuild'.");

    public static CorpusIndexException Older(string directory) =>
        new($"The full-text index in {directory} was made by an older version of the program. Run 'ptm verify --rebuild'; nothing is lost, it is made from the records.");

    static string Message(string directory, Exception failure) => failure switch
    {
        LockObtainFailedException => $"The full-text index in {directory} is being written by another program. Wait until it has ended and try again.",
        IndexFormatTooNewException => $"The full-text index in {directory} was made by a newer version of the program. Update the program, or make the index anew with 'ptm verify --rebuild'.",
        IndexNotFoundException => Missing(directory).Message,
        UnauthorizedAccessException => $"The full-text index in {directory} may not be written or read. Change the folder's permissions, or choose another one.",
        CorruptIndexException or EndOfStreamException or FileNotFoundException or IndexFormatTooOldException or ArgumentException or InvalidOperationException => Damaged(directory, failure),
        _ when failure.Source?.StartsWith("Lucene", StringComparison.Ordinal) == true => Damaged(directory, failure),   // a check of Lucene's own, not the disk
        _ => $"The full-text index in {directory} could not be used ({failure.Message}). Check the disk and the space that is left on it.",
    };

    static string Damaged(string directory, Exception failure) =>
        $"The full-text index in {directory} is damaged ({failure.Message}). Run 'ptm verify --rebuild'; nothing is lost, it is made from the records.";
}
