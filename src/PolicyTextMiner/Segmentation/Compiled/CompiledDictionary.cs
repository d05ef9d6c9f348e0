using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A compiled dictionary file, mapped into memory and checked as a whole. It stays mapped while the process lives.</summary>
sealed unsafe class CompiledDictionary
{
    public const ulong Magic = 0x31_58_45_4C_4D_54_50_00; // "\0PTMLEX1"
    public const int HeaderSize = 256;
    public const int CostUnit = 2048; // a cost of 1 nat
    public const ushort NoWord = ushort.MaxValue;

    readonly MemoryMappedFile _file;
    readonly MemoryMappedViewAccessor _view;
    readonly byte* _start;
    readonly long _size;

    CompiledDictionary(string path)
    {
        _size = new FileInfo(path).Length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, _size, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        Check(path);
        CharacterCodes = (ushort*)Find(Section.CharacterCodes, out _);
        JiebaWeightOfWord = (ushort*)Find(Section.JiebaWeightOfWord, out _);
        JiebaWeights = (double*)Find(Section.JiebaWeights, out _);
        CostOfWord = (ushort*)Find(Section.CostOfWord, out _);
        FollowerFilter = (ulong*)Find(Section.FollowerFilter, out var filter);
        FollowedWords = filter / sizeof(ulong);
        Bigrams = (ulong*)Find(Section.Bigrams, out var bigrams);
        BigramMask = bigrams / sizeof(ulong) - 1;
        HmmRows = (ushort*)Find(Section.HmmRows, out _);
        HmmEmissions = (double*)Find(Section.HmmEmissions, out _);
        var nodes = (ulong*)Find(Section.Nodes, out var length);
        Trie = new(nodes, length / sizeof(ulong));
    }

    public DoubleArray Trie { get; }
    public ushort* CharacterCodes { get; }
    public ushort* JiebaWeightOfWord { get; }
    public double* JiebaWeights { get; }
    public ushort* CostOfWord { get; }
    public ulong* FollowerFilter { get; }
    public int FollowedWords { get; }
    public ulong* Bigrams { get; }
    public int BigramMask { get; }
    public ushort* HmmRows { get; }
    public double* HmmEmissions { get; }

    /// <summary>Changes with any byte of the file.</summary>
    public ulong Checksum => ((ulong*)_start)[1];

    /// <summary>Maps and checks the file.</summary>
    /// <exception cref="InvalidDataException">It is missing, cut off, of another version or damaged; the message says what to do.</exception>
    public static CompiledDictionary Open(string path)
    {
        if (!File.Exists(path)) throw Unusable(path, "is missing");
        if (new FileInfo(path).Length < HeaderSize) throw Unusable(path, "is cut off");
        return new(path);
    }

    /// <summary>The values of one section.</summary>
    public ReadOnlySpan<T> Read<T>(Section section)
        where T : unmanaged
    {
        var start = Find(section, out var length);
        return new(start, length / sizeof(T));
    }

    public int Special(SpecialWord word) => Read<int>(Section.SpecialWords)[(int)word];

    /// <summary>The sum that the header of a file with this content must have.</summary>
    public static ulong Sum(ReadOnlySpan<byte> content)
    {
        ulong odd = 0, even = 0;
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        unchecked
        {
            for (var i = 0; i + 1 < words.Length; i += 2)
            {
                even = (even ^ words[i]) * 0x9E3779B97F4A7C15;
                odd = (odd ^ words[i + 1]) * 0xC2B2AE3D27D4EB4F;
            }

            return even ^ odd >> 17 ^ odd << 31 ^ (ulong)content.Length;
        }
    }

    /// <summary>The cost of <paramref name="second"/> after <paramref name="first"/>, or -1 where the pair is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BigramCost(int first, int second)
    {
        if (first >= FollowedWords || second >= FollowedWords) return -1;
        if ((FollowerFilter[first] >> FilterBit(second) & 1) == 0) return -1;
        var key = PairKey(first, second);
        for (var slot = Home(key) & BigramMask; ; slot = slot + 1 & BigramMask)
        {
            var entry = Bigrams[slot];
            if (entry == 0) return -1;
            if (entry >> 16 == key) return (int)(entry & 0xFFFF);
        }
    }

    public static int FilterBit(int word) => (int)(unchecked((uint)word * 0x9E3779B1u) >> 26);

    /// <summary>Never zero, so that a free slot is told from a pair.</summary>
    public static ulong PairKey(int first, int second) => (ulong)(first + 1) << 20 | (uint)second;

    public static int Home(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> 40);

    byte* Find(Section section, out int length)
    {
        var entry = (int*)(_start + 32) + 2 * (int)section;
        length = entry[1];
        return _start + entry[0];
    }

    void Check(string path)
    {
        var header = (ulong*)_start;
        if (header[0] != Magic) throw Unusable(path, "is of another version");
        if (header[2] != (ulong)_size) throw Unusable(path, "is cut off");
        if (header[1] != Sum(new(_start + HeaderSize, (int)_size - HeaderSize))) throw Unusable(path, "is damaged");
    }

    static InvalidDataException Unusable(string path, string why) =>
        new($"The dictionary {path} {why}. Copy it again from the release, or rebuild the program with `dotnet build`.");
}
