using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Corpus;

/// <summary>A file that may be a document.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">UTC.</param>
/// <param name="Entry">What the manifest says of it, or null.</param>
public sealed record CorpusFile(string Path, long Size, DateTime Modified, ManifestEntry? Entry);

/// <summary>Something in the folders that could not be used.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Diagnostic">Why, and what to do.</param>
public sealed record CorpusProblem(string Path, Diagnostic Diagnostic);

/// <summary>The files that a run is about.</summary>
/// <param name="Files">Each once, by path.</param>
/// <param name="Problems">Paths that do not exist, folders that cannot be read, rows of a manifest that cannot be used.</param>
public sealed record CorpusListing(IReadOnlyList<CorpusFile> Files, IReadOnlyList<CorpusProblem> Problems)
{
    /// <summary>
    /// Finds the files that <paramref name="paths"/> name: files, folders (PDF and .txt files in them and all folders below, hidden ones
    /// left out) and patterns with * ? **. The manifest.csv of a folder is read where it lies.
    /// </summary>
    /// <param name="paths">As the user wrote them.</param>
    /// <param name="manifest">A manifest to use before all others, or null.</param>
    /// <exception cref="IOException">The manifest that was asked for cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The manifest that was asked for may not be read.</exception>
    public static CorpusListing Of(IReadOnlyList<string> paths, string? manifest = null)
    {
        var walk = new CorpusWalk(manifest is null ? null : Manifest.Read(manifest));
        foreach (var path in paths) walk.Add(path);
        return walk.Listing();
    }
}
