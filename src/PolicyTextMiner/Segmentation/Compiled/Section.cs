namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>The parts of a compiled dictionary, in the order in which the file has them.</summary>
enum Section
{
    /// <summary>ushort by UTF-16 unit: its code in the trie; frequent characters have small codes.</summary>
    CharacterCodes,

    /// <summary>ulong: the nodes of the <see cref="DoubleArray"/>; values are word numbers plus one.</summary>
    Nodes,

    /// <summary>ushort by word: index into <see cref="JiebaWeights"/>; zero where jieba does not have the word.</summary>
    JiebaWeightOfWord,

    /// <summary>double: ln(frequency) - ln(total), as jieba computes it.</summary>
    JiebaWeights,

    /// <summary>ushort by word: cost in the policy mode's lattice; <see cref="ushort.MaxValue"/> where it is not in it.</summary>
    CostOfWord,

    /// <summary>ulong by word that can be in a bigram: <see cref="BigramRow"/>.</summary>
    BigramRows,

    /// <summary>uint by word that can be in a bigram: a Bloom filter of the words that it follows.</summary>
    PrecedingFilter,

    /// <summary>uint: for each row its slots, open addressing; see <see cref="BigramRow"/>.</summary>
    Bigrams,

    /// <summary>ushort by character from U+4E00: row of <see cref="HmmEmissions"/> plus one; zero for an unseen character.</summary>
    HmmRows,

    /// <summary>double, four a row: B, E, M, S.</summary>
    HmmEmissions,

    /// <summary>double: four of start, then four rows of four of transition; B, E, M, S.</summary>
    HmmTransitions,

    /// <summary>ushort by word: index into <see cref="IdfValues"/>; zero where unknown.</summary>
    IdfOfWord,

    /// <summary>double; the first is the median, for unknown words.</summary>
    IdfValues,

    /// <summary>char pairs, sorted: a traditional character and its simplified one.</summary>
    SimplifiedCharacters,

    /// <summary>char: lines "traditional TAB simplified LF" of equal length, sorted; exceptions to the characters.</summary>
    SimplifiedPhrases,

    /// <summary>int by <see cref="SpecialWord"/>: the word that stands for a class.</summary>
    SpecialWords,

    /// <summary>ushort by <see cref="NamePart"/> and character: cost as that part of a name.</summary>
    NameCosts,

    /// <summary>char triples: the two characters of a compound surname, and its cost.</summary>
    CompoundSurnames,
}

/// <summary>Words of the bigram data that stand for a class of tokens or a border.</summary>
enum SpecialWord
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>The name of a person.</summary>
    Person,

    /// <summary>The beginning of a sentence.</summary>
    Start,

    /// <summary>The end of a sentence.</summary>
    End,
}
