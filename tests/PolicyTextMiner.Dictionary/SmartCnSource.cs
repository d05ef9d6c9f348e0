using System.IO.Compression;

namespace PolicyTextMiner.Dictionary;

/// <summary>The words and bigrams of Lucene's SmartCn, with their frequencies.</summary>
sealed class SmartCnSource
{
    const string Folder = "org/apache/lucene/analysis/cn/smart/hhmm/";

    SmartCnSource(Dictionary<string, int> words, Dictionary<ulong, int> bigramsByHash) =>
        (Words, BigramsByHash) = (words, bigramsByHash);

    public Dictionary<string, int> Words { get; }

    /// <summary>The file keeps no pair, only the FNV-1a hash of "first@second".</summary>
    public Dictionary<ulong, int> BigramsByHash { get; }

    public static SmartCnSource Read(string jar)
    {
        using var zip = ZipFile.OpenRead(jar);
        return new(ReadWords(Open(zip, "coredict.mem")), ReadBigrams(Open(zip, "bigramdict.mem")));
    }

    static JavaArrays Open(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(Folder + name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new(memory.ToArray());
    }

    static Dictionary<string, int> ReadWords(JavaArrays arrays)
    {
        var table = (short[])arrays.Next()!;
        var first = (char[])arrays.Next()!;
        var rest = (object?[])arrays.Next()!;
        var frequencies = (object?[])arrays.Next()!;
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i] < 0 || rest[table[i]] is not object?[] endings) continue;
            var counts = (int[])frequencies[table[i]]!;
            for (var j = 0; j < endings.Length; j++)
            {
                words[first[i] + new string((char[]?)endings[j] ?? [])] = counts[j];
            }
        }

        return words;
    }

    static Dictionary<ulong, int> ReadBigrams(JavaArrays arrays)
    {
        var hashes = (long[])arrays.Next()!;
        var counts = (int[])arrays.Next()!;
        var bigrams = new Dictionary<ulong, int>();
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0) bigrams[unchecked((ulong)hashes[i])] = counts[i];
        }

        return bigrams;
    }
}
