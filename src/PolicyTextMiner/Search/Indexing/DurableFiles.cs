using System.Runtime.InteropServices;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Makes the files of a folder survive a loss of power; Lucene.NET leaves that to its caller.</summary>
sealed partial class DurableFiles(string directory)
{
    readonly HashSet<string> _flushed = new(StringComparer.Ordinal);

    /// <summary>Writes through to the disk what was not written through before. Lucene never changes a file that it has closed.</summary>
    public void Flush()
    {
        foreach (var path in Directory.EnumerateFiles(directory))
        {
            if (Path.GetFileName(path) == "write.lock" || !_flushed.Add(path)) continue;
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(file);
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) FlushNames(directory);
    }

    // New names are part of the folder, which .NET cannot open.
    static void FlushNames(string directory)
    {
        var folder = OpenFile(directory, 0);
        if (folder < 0) return;
        _ = FlushFile(folder);
        _ = CloseFile(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FlushFile(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);
}
