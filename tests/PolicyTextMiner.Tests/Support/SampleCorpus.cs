using System.Collections.Concurrent;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.Tests.Support;

/// <summary>The documents of corpus/, each mined once in a run of the tests.</summary>
static class SampleCorpus
{
    static readonly ConcurrentDictionary<string, Lazy<MinedDocument>> s_mined = new(StringComparer.Ordinal);

    /// <summary>File names without their ending, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => [.. Ids];

    public static MinedDocument Mined(string id) => s_mined.GetOrAdd(id, name => new(() => MineAgain(name))).Value;

    // The manifest says when a journal appeared; its articles do not.
    public static MinedDocument MineAgain(string id)
    {
        var pdf = Path.Combine(Folder, $"{id}.pdf");
        var entry = Manifest.Read(Path.Combine(Folder, Manifest.FileName)).Entries[pdf];
        return Miner.Default.Mine(SourceDocument.Open(pdf), entry.Date);
    }

    static string Folder => Path.Combine(RepositoryRoot.Path, "corpus");
}
