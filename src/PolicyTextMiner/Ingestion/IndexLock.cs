using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Keeps a second run out of an index. The operating system lets go of it when the process ends, however it ends.</summary>
sealed class IndexLock : IDisposable
{
    const string FileName = "ingest.lock";

    readonly FileStream _file;

    IndexLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of the index in <paramref name="directory"/>, which is made where it is not there.</summary>
    /// <exception cref="IndexException">Another run has it, or the folder cannot be written.</exception>
    public static IndexLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IndexException($"The folder {directory} cannot be made ({failure.Message}). Choose another folder with --index.", failure);
        }

        try
        {
            return new(new(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new IndexException($"The index in {directory} may not be written. Change its permissions, or choose another folder with --index.", failure);
        }
        catch (IOException failure) when (File.Exists(Path.Combine(directory, FileName)) && IsHeld(failure))
        {
            throw new IndexException($"Another 'ptm ingest' is writing the index in {directory}. Wait until it has ended, or choose another folder with --index.", failure);
        }
        catch (IOException failure)
        {
            throw new IndexException($"The index in {directory} cannot be written ({failure.Message}). Check the disk and its permissions, or choose another folder with --index.", failure);
        }
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.
    static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
