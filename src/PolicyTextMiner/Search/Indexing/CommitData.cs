using System.Globalization;
using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>What a commit says of itself.</summary>
/// <param name="Sequence">The ledger's sequence that it holds.</param>
/// <param name="Lexicon">Version of the lexicon that cut its words; null in a new index.</param>
/// <param name="Format">Version of the layout (<see cref="IndexField.Format"/>).</param>
readonly record struct CommitData(long Sequence, string? Lexicon, int Format)
{
    public Dictionary<string, string> Write() => new()
    {
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
        ["lexicon"] = Lexicon ?? "",
        ["format"] = Format.ToString(CultureInfo.InvariantCulture),
    };

    public static CommitData Read(LuceneDirectory files, string directory) =>
        DirectoryReader.IndexExists(files) ? Read(SegmentInfos(files).UserData, directory) : new(0, null, IndexField.Format);

    /// <exception cref="CorpusIndexException">A newer program wrote it.</exception>
    public static CommitData Read(IDictionary<string, string> written, string directory)
    {
        if (!written.TryGetValue("format", out var format)) return new(0, null, 0);
        var version = int.Parse(format, CultureInfo.InvariantCulture);
        if (version > IndexField.Format) throw IndexErrors.Newer(directory, version);
        return new(long.Parse(written["sequence"], CultureInfo.InvariantCulture), written["lexicon"], version);
    }

    static SegmentInfos SegmentInfos(LuceneDirectory files)
    {
        var infos = new SegmentInfos();
        infos.Read(files);
        return infos;
    }
}
