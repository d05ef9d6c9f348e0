using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Corpus;

/// <summary>One walk over files and folders; what it cannot read it notes and goes on.</summary>
sealed class CorpusWalk(Manifest? asked)
{
    static readonly string[] s_endings = [".pdf", ".txt"];

    readonly SortedDictionary<string, FileInfo> _files = new(StringComparer.Ordinal);
    readonly Dictionary<string, Manifest> _manifests = new(StringComparer.Ordinal);
    readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    readonly List<CorpusProblem> _problems = [];

    /// <summary>Adds what <paramref name="path"/> names. A name that exists is never taken for a pattern.</summary>
    public void Add(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) AddFolder(full, path);
        else if (File.Exists(full)) AddFile(new(full));
        else if (PathPattern.Is(path)) AddPattern(path);
        else Problem(full, Diagnostics.PathMissing());
    }

    /// <summary>All that was found.</summary>
    public CorpusListing Listing()
    {
        if (asked is not null) Note(asked);
        foreach (var manifest in _manifests.Values) Note(manifest);
        var files = new List<CorpusFile>();
        foreach (var (path, file) in _files)
        {
            if (Stamp(file) is { } stamp) files.Add(new(path, stamp.Size, stamp.Modified, Entry(path)));
        }

        return new(files, _problems);
    }

    void AddFolder(string folder, string written)
    {
        var before = _files.Count;
        var problems = _problems.Count;
        Walk(folder);
        if (_files.Count == before && _problems.Count == problems && !_files.Keys.Any(file => IsBelow(file, folder))) Problem(folder, Diagnostics.FolderWithoutDocuments(written));
    }

    void AddPattern(string pattern)
    {
        var found = false;
        foreach (var path in PathPattern.Expand(pattern, (folder, error) => Problem(folder, Diagnostics.FolderUnreadable(error))))
        {
            found = true;
            if (Directory.Exists(path)) Walk(path);
            else AddFile(new(path));
        }

        if (!found) Problem(Path.GetFullPath(pattern), Diagnostics.PatternWithoutMatch(pattern));
    }

    void Walk(string folder)
    {
        if (!_folders.Add(Real(new DirectoryInfo(folder)))) return;   // a link that leads back
        if (Entries(folder) is not { } entries) return;
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.')) continue;
            if (entry is DirectoryInfo) Walk(entry.FullName);
            else if (entry.Name.Equals(Manifest.FileName, StringComparison.OrdinalIgnoreCase)) ReadManifest(entry.FullName);
            else if (s_endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase)) AddFile((FileInfo)entry);
        }
    }

    List<FileSystemInfo>? Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem(folder, Diagnostics.FolderUnreadable(error.Message));
            return null;
        }
    }

    void AddFile(FileInfo file)
    {
        ReadManifestBeside(file);
        _files.TryAdd(file.FullName, file);
    }

    void ReadManifestBeside(FileInfo file)
    {
        var beside = Path.Combine(file.DirectoryName!, Manifest.FileName);
        if (File.Exists(beside)) ReadManifest(beside);
    }

    void ReadManifest(string path)
    {
        if (_manifests.ContainsKey(path) || path == asked?.Path) return;
        try
        {
            _manifests.Add(path, Manifest.Read(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem(path, Diagnostics.ManifestUnusable(path, error.Message));
        }
    }

    ManifestEntry? Entry(string path)
    {
        if (asked?.Entries.GetValueOrDefault(path) is { } first) return first;
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_manifests.GetValueOrDefault(Path.Combine(folder, Manifest.FileName))?.Entries.GetValueOrDefault(path) is { } entry) return entry;
        }

        return null;
    }

    void Note(Manifest manifest)
    {
        foreach (var problem in manifest.Problems) Problem(manifest.Path, problem);
        foreach (var missing in manifest.Entries.Keys.Where(file => !File.Exists(file)).Order(StringComparer.Ordinal))
            Problem(missing, Diagnostics.ManifestFileMissing(manifest.Path));
    }

    // A name in bytes that are no UTF-8 reads back as another name, which does not exist.
    (long Size, DateTime Modified)? Stamp(FileInfo file)
    {
        try
        {
            var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            var held = target ?? file;
            if (held.Exists) return (held.Length, held.LastWriteTimeUtc);
            Problem(file.FullName, Missing(file, target));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem(file.FullName, IsMisnamed(file) ? Diagnostics.NameNotUtf8() : Diagnostics.FileUnreadable(error.Message));
        }

        return null;
    }

    static bool IsMisnamed(FileInfo file) => file.FullName.Contains('\uFFFD', StringComparison.Ordinal);

    static Diagnostic Missing(FileInfo file, FileInfo? target) =>
        target is not null ? Diagnostics.LinkBroken(target.FullName)
        : IsMisnamed(file) ? Diagnostics.NameNotUtf8()
        : Diagnostics.PathMissing();

    void Problem(string path, Diagnostic diagnostic) => _problems.Add(new(path, diagnostic));

    static string Real(DirectoryInfo folder)
    {
        try
        {
            return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }

    static bool IsBelow(string file, string folder) =>
        file.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
