using System.Globalization;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words that a <see cref="Segmenter"/> knows; immutable, so threads and segmenters share it safely.</summary>
public sealed class Lexicon
{
    const string FileName = "lexicon.bin";

    // Not a static Lexicon: what is wrong with the file would come wrapped into a fault of the class.
    static readonly Lazy<Lexicon> s_shipped = new(() => Open(Path.Combine(AppContext.BaseDirectory, FileName)));

    readonly string[] _userWords; // in ordinal order

    Lexicon(CompiledDictionary dictionary, PolicyTerms terms, HiddenMarkovModel model, Simplifier simplifier, string[] userWords)
    {
        (Dictionary, Terms, Model, Simplifier, _userWords) = (dictionary, terms, model, simplifier, userWords);
        var version = dictionary.Checksum ^ terms.Checksum;
        foreach (var word in userWords)
        {
            UserTrie.Put(word, 1);
            version = StableHash.Of(word, version);
        }

        Version = version.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The lexicon that is shipped. It is read when it is first asked for.</summary>
    /// <exception cref="InvalidDataException">The compiled dictionary beside the program is missing or damaged.</exception>
    public static Lexicon Default => s_shipped.Value;

    /// <summary>Changes whenever the same text could be cut differently; stored with the index.</summary>
    public string Version { get; }

    /// <summary>The words added by <see cref="With"/>, in ordinal order.</summary>
    public IReadOnlyCollection<string> UserWords => _userWords;

    internal CompiledDictionary Dictionary { get; }

    internal PolicyTerms Terms { get; }

    internal HiddenMarkovModel Model { get; }

    /// <summary>Turns traditional text into simplified text with the same offsets.</summary>
    public Simplifier Simplifier { get; }

    internal WordTrie UserTrie { get; } = new();

    /// <summary>Jieba's inverse document frequency of a word; the median where it is unknown.</summary>
    public unsafe double InverseDocumentFrequency(ReadOnlySpan<char> word)
    {
        var values = (double*)Dictionary.Find(Section.IdfValues, out _);
        var node = Dictionary.Trie.Root;
        foreach (var character in word)
        {
            if (!Dictionary.Trie.Step(ref node, Dictionary.Code(character))) return values[0];
        }

        return DoubleArray.Value(node) is > 0 and var number ? values[((ushort*)Dictionary.Find(Section.IdfOfWord, out _))[number - 1]] : values[0];
    }

    /// <summary>A lexicon in which <paramref name="words"/> are always cut whole; where they overlap the longest wins.</summary>
    /// <exception cref="ArgumentException">A word is empty, longer than 100 characters, or has white space or control characters.</exception>
    public Lexicon With(IEnumerable<string> words)
    {
        var added = words.ToList();
        CheckWords(added, nameof(words));
        return new(Dictionary, Terms, Model, Simplifier, [.. _userWords.Union(added).Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// A lexicon in which <paramref name="terms"/> are cut whole, like the shipped policy terms, unless their neighbours speak strongly
    /// against it: a longer term that holds one stays whole, and the words of <see cref="With"/> win.
    /// </summary>
    /// <exception cref="ArgumentException">A term cannot be a word, see <see cref="With"/>.</exception>
    public Lexicon WithTerms(IEnumerable<string> terms)
    {
        var added = terms.ToList();
        CheckWords(added, nameof(terms));
        return new(Dictionary, Terms.With(added), Model, Simplifier, _userWords);
    }

    static void CheckWords(List<string> words, string parameter)
    {
        foreach (var word in words)
        {
            if (UserDictionary.Fault(word) is { } fault) throw new ArgumentException($"'{word}' cannot be a word: {fault}", parameter);
        }
    }

    /// <summary>A lexicon to which <paramref name="words"/> were not added; shipped words stay.</summary>
    public Lexicon Without(IEnumerable<string> words) => new(Dictionary, Terms, Model, Simplifier, [.. _userWords.Except(words)]);

    /// <summary>This lexicon with the words of a file: UTF-8, one word a line, frequency and tag behind it are read over.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message names file and line, and nothing is loaded.</exception>
    public Lexicon WithUserDictionary(string path) => With(UserDictionary.Read(path));

    /// <summary>Opens a compiled dictionary that lies elsewhere.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged; the message says what to do.</exception>
    public static Lexicon Open(string path)
    {
        var dictionary = CompiledDictionary.Open(path);
        return new(dictionary, PolicyTerms.Load(), new(dictionary), new(dictionary), []);
    }
}
