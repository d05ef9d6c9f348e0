using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicyTextMiner.Search.Indexing;
using Directory = System.IO.Directory;

namespace PolicyTextMiner.Search;

/// <summary>Reads every part of an index and checks that it fits together.</summary>
public static class IndexCheck
{
    /// <summary>What is wrong with the index in <paramref name="directory"/>, in sentences; empty where nothing is.</summary>
    /// <exception cref="CorpusIndexException">There is no index, or it is of a newer version.</exception>
    public static IReadOnlyList<string> Run(string directory) => IndexErrors.Explained(directory, () =>
    {
        if (!Directory.Exists(directory)) throw IndexErrors.Missing(directory);
        using var files = FSDirectory.Open(directory);
        if (!DirectoryReader.IndexExists(files)) throw IndexErrors.Missing(directory);
        var problems = Problems(directory, new CheckIndex(files).DoCheckIndex()).ToList();
        if (problems.Count == 0) CommitData.Read(files, directory);
        return problems;
    });

    static IEnumerable<string> Problems(string directory, CheckIndex.Status status)
    {
        const string Remedy = "Run 'ptm verify --rebuild'; nothing is lost, it is made from the records.";
        if (status.MissingSegments || status.CantOpenSegments || status.MissingSegmentVersion)
            yield return $"The list of parts of the full-text index in {directory} cannot be read. {Remedy}";
        else if (!status.Clean)
            yield return $"{status.NumBadSegments} parts of the full-text index in {directory} are damaged; {status.TotLoseDocCount} paragraphs cannot be read. {Remedy}";
    }
}
