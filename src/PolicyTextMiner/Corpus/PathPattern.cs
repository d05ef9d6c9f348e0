using System.IO.Enumeration;

namespace PolicyTextMiner.Corpus;

/// <summary>Patterns of paths: * and ? within a name, ** for any folders between.</summary>
static class PathPattern
{
    /// <summary>Whether <paramref name="path"/> holds a wildcard.</summary>
    public static bool Is(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Files and folders that match, by path. Hidden ones match only a name that is written with its dot.</summary>
    /// <param name="pattern">Relative to the current folder, or full.</param>
    /// <param name="unreadable">Told of every folder that could not be read, with the reason.</param>
    public static IEnumerable<string> Expand(string pattern, Action<string, string> unreadable)
    {
        var root = Path.GetPathRoot(pattern)!;
        var names = pattern[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Below(root.Length == 0 ? Directory.GetCurrentDirectory() : root, names, unreadable).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    static IEnumerable<string> Below(string folder, ReadOnlyMemory<string> names, Action<string, string> unreadable)
    {
        if (names.IsEmpty) return [folder];
        var name = names.Span[0];
        var rest = names[1..];
        if (name == "**")
            return Below(folder, rest, unreadable).Concat(Entries(folder, "*", unreadable).Where(IsRealFolder).SelectMany(entry => Below(entry, names, unreadable)));
        if (Is(name))
            return Entries(folder, name, unreadable).Where(entry => rest.IsEmpty || Directory.Exists(entry)).SelectMany(entry => Below(entry, rest, unreadable));
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return Path.Exists(path) ? Below(path, rest, unreadable) : [];
    }

    // ** does not follow links: they may lead back.
    static bool IsRealFolder(string path) => File.GetAttributes(path) is var found && found.HasFlag(FileAttributes.Directory) && !found.HasFlag(FileAttributes.ReparsePoint);

    static IEnumerable<string> Entries(string folder, string name, Action<string, string> unreadable)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFileSystemEntries(folder).Where(entry =>
                    Path.GetFileName(entry.AsSpan()) is var found && (found[0] != '.' || name[0] == '.') && FileSystemName.MatchesSimpleExpression(name, found)),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            unreadable(folder, error.Message);
            return [];
        }
    }
}
