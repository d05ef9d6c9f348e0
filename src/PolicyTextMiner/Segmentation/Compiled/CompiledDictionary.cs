using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A compiled dictionary file, mapped into memory and checked as a whole. It stays mapped while the process lives.</summary>
sealed unsafe class CompiledDictionary
{
    public const ulong Magic = 0x34_58_45_4C_4D_54_50_00; // "\0PTMLEX4"
    public const int HeaderSize = 256;
    public const int Alignment = 64; // of the sections, in bytes
    public const int CostUnit = 2048; // a cost of 1 nat

    /// <summary>The cost of a character that is no word.</summary>
    public const int UnknownCost = 20 * CostUnit;

    /// <summary>So much cheaper than its characters as words of their own is a word of two at the least that is flagged in the trie: more than neighbours save.</summary>
    public const int WholeGain = 8 * CostUnit;

    /// <summary>The cost of a pair that is not known: more than any way costs, and little enough to be added to one.</summary>
    public const int UnknownPair = 1 << 29;

    const int Portion = 1 << 16;

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
        CharacterFacts = (uint*)Find(Section.CharacterFacts, out _);
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

    /// <summary>By UTF-16 unit, see <see cref="Compiled.CharacterFacts"/>.</summary>
    public uint* CharacterFacts { get; }

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

    /// <summary>Where a character is in the trie.</summary>
    public uint Code(char unit) => Compiled.CharacterFacts.Code(CharacterFacts[unit]);

    public int Special(SpecialWord word) => ((int*)Find(Section.SpecialWords, out _))[(int)word];

    /// <summary>
    /// The cost of the word with a <see cref="BigramRow.Hash"/> behind another one, by the <see cref="BigramRow.Slot"/> where the search
    /// begins, or <see cref="UnknownPair"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BigramCost(int slot, uint hash)
    {
        unchecked
        {
            var key = hash << BigramRow.CostBits;
            for (var entry = _bigrams + slot; ; entry++)
            {
                if ((*entry ^ key) <= BigramRow.CostMask) return (int)(*entry & BigramRow.CostMask);
                if (*entry == 0) return UnknownPair;
            }
        }
    }

    /// <summary>Asks the processor to have one of <see cref="LatticeWords"/> at hand.</summary>
    public void PrefetchLatticeWord(int word)
    {
        if (Sse.IsSupported) Sse.Prefetch0(LatticeWords + word);
    }

    /// <summary>Asks the processor to have a slot of the bigrams at hand.</summary>
    public void PrefetchBigram(int slot)
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
        if (header[1] != Sum(path)) throw Unusable(path, "is damaged");
    }

    // Read, not mapped: few pages of the map are ever touched, and each that is takes longer than to read it.
    ulong Sum(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var sum = default(ContentSum);
        var portion = new byte[Portion];
        for (long at = HeaderSize; at < _size;)
        {
            var read = RandomAccess.Read(file, portion, at) / ContentSum.Unit * ContentSum.Unit;
            if (read == 0) throw Unusable(path, "is cut off");
            sum.Add(portion.AsSpan(0, read));
            at += read;
        }

        return sum.Value;
    }

    static InvalidDataException Unusable(string path, string why) =>
        new($"The dictionary {path} {why}. Copy it again from the release, or rebuild the program with `dotnet build`.");
}
