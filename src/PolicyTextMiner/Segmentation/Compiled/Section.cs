namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>The parts of a compiled dictionary, in the order in which the file has them.</summary>
enum Section
{
    /// <summary>uint by UTF-16 unit: <see cref="Compiled.CharacterFacts"/>; frequent characters have small codes.</summary>
    CharacterFacts,

    /// <summary>ulong: the nodes of the <see cref="DoubleArray"/>; values are word numbers plus one; flagged are words of two characters that are worth no try as two words.</summary>
    Nodes,

    /// <summary>ushort by word: index into <see cref="JiebaWeights"/>; zero where jieba does not have the word.</summary>
    JiebaWeightOfWord,

    /// <summary>double: ln(frequency) - ln(total), as jieba computes it.</summary>
    JiebaWeights,

    /// <summary><see cref="LatticeWord"/> by word that can be in a bigram; their numbers are the smallest.</summary>
    LatticeWords,

    /// <summary>ushort by word behind those: cost in the policy mode's lattice, which has no use for the words behind these.</summary>
    CostOfWord,

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

    /// <summary>ushort by character and <see cref="NamePart"/>: cost as that part of a name; see <see cref="Compiled.NameCosts"/>.</summary>
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
