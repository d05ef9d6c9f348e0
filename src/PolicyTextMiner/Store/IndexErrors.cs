using Microsoft.Data.Sqlite;

namespace PolicyTextMiner.Store;

/// <summary>Turns what SQLite reports into messages that say what to do.</summary>
static class IndexErrors
{
    // https://sqlite.org/rescode.html
    const int Busy = 5;
    const int ReadOnly = 8;
    const int InputOutput = 10;
    const int Corrupt = 11;
    const int Full = 13;
    const int CannotOpen = 14;
    const int NotADatabase = 26;

    /// <summary>Runs <paramref name="body"/>.</summary>
    /// <exception cref="IndexException">SQLite failed.</exception>
    public static void Explained(string path, Action body) => Explained(path, () =>
    {
        body();
        return 0;
    });

    /// <summary>Runs <paramref name="body"/>.</summary>
    /// <exception cref="IndexException">SQLite failed.</exception>
    public static T Explained<T>(string path, Func<T> body)
    {
        try
        {
            return body();
        }
        catch (SqliteException failure)
        {
            throw new IndexException(Message(path, failure), failure);
        }
    }

    static string Message(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        Full => $"The disk that holds {path} is full. What was written before is safe: free some space and run the same command again; it goes on where it stopped.",
        ReadOnly => $"{path} may not be written. Change its permissions, or choose another folder with --index.",
        CannotOpen => $"{path} cannot be opened. Check that its folder exists and may be written, or choose another folder with --index.",
        Busy => $"{path} is in use by another program. Close that program and try again.",
        Corrupt or NotADatabase => $"{path} is damaged or not a database. Delete its folder and ingest again; the index is made from your files alone.",
        InputOutput => $"{path} could not be read or written ({failure.Message}). Check the disk and the space that is left on it, then run the same command again.",
        _ => $"{path}: {failure.Message}.",
    };
}
