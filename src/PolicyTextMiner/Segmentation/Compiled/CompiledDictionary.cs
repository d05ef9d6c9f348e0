using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A compiled dictionary file, mapped into memory and checked as a whole. It stays mapped while the process lives.</summary>
sealed unsafe class CompiledDictionary
{
    public const ulong Magic = 0x33_58_45_4C_4D_54_50_00; // "\0PTMLEX3"
    public const int HeaderSize = 256;
    public const int CostUnit = 2048; // a cost of 1 nat

    readonly MemoryMappedFile _file;
    readonly MemoryMappedViewAccessor _view;
    readonly byte* _start;
    readonly uint* _bigrams;
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
        CostOfWord = (ushort*)Find(Section.CostOfWord, out var costs);
        CostOfWordCount = costs / sizeof(ushort);
        LatticeWords = (LatticeWord*)Find(Section.LatticeWords, out var words);
        FollowedWords = words / sizeof(LatticeWord);
        _bigrams = (uint*)Find(Section.Bigrams, out _);
        HmmRows = (ushort*)Find(Section.HmmRows, out _);
        HmmEmissions = (double*)Find(Section.HmmEmissions, out _);
        var nodes = (ulong*)Find(Section.Nodes, out var length);
        Trie = new(nodes, length / sizeof(ulong));
    }

    public DoubleArray Trie { get; }
    public ushort* CharacterCodes { get; }
    public ushort* JiebaWeightOfWord { get; }
    public double* JiebaWeights { get; }

    /// <summary>By word; only the words before <see cref="FollowedWords"/> have one.</summary>
    public LatticeWord* LatticeWords { get; }

    /// <summary>By word from <see cref="FollowedWords"/>, as many as the lattice uses; only jieba knows the words behind them.</summary>
    public ushort* CostOfWord { get; }

    public int CostOfWordCount { get; }

    /// <summary>Only the words before this number have bigrams.</summary>
    public int FollowedWords { get; }

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

    public int Special(SpecialWord word) => ((int*)Find(Section.SpecialWords, out _))[(int)word];

    /// <summary>The sum that the header of a file with this content must have.</summary>
    public static ulong Sum(ReadOnlySpan<byte> content)
    {
        ulong odd = 0, even = 0;
        fixed (byte* bytes = content)
        {
            var words = (ulong*)bytes;
            var end = words + content.Length / sizeof(ulong) / 2 * 2;
            for (; words < end; words += 2)
            {
                even = unchecked((even ^ words[0]) * 0x9E3779B97F4A7C15);
                odd = unchecked((odd ^ words[1]) * 0xC2B2AE3D27D4EB4F);
            }
        }

        return even ^ odd >> 17 ^ odd << 31 ^ (ulong)content.Length;
    }

    /// <summary>The cost of <paramref name="word"/> behind the word that <paramref name="row"/> is of, or -1 where the pair is unknown.</summary>
    public int BigramCost(ulong row, int word) => BigramCost(BigramRow.Slot(row, word), row, word);

    /// <summary>The same, where the <see cref="BigramRow.Slot"/> is known already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BigramCost(uint slot, ulong row, int word)
    {
        unchecked
        {
            var entry = _bigrams[slot];
            while (entry >> BigramRow.CostBits != (uint)word + 1)
            {
                if (entry == 0) return -1;
                slot = BigramRow.NextSlot(row, slot);
                entry = _bigrams[slot];
            }

            return (int)(entry & BigramRow.CostMask);
        }
    }

    /// <summary>Asks the processor to have a slot of the bigrams at hand.</summary>
    public void PrefetchBigram(uint slot)
    {
        if (Sse.IsSupported) Sse.Prefetch0(unchecked(_bigrams + slot));
    }

    /// <summary>See <see cref="Compiled.NameCosts"/>.</summary>
    public ushort* NameCosts => (ushort*)Find(Section.NameCosts, out _);

    /// <summary>Where a section begins, and how many bytes it has.</summary>
    public byte* Find(Section section, out int length)
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
