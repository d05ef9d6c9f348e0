using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// The lattice of all words that a stretch of text can be cut into, and the cheapest way through it: the words of jieba and
/// SmartCn, policy terms, numbers and dates, weighed by SmartCn's bigrams. Not safe to share between threads.
/// </summary>
sealed unsafe class WordGraph(Lexicon lexicon)
{
    const int NoBigrams = int.MaxValue; // the number of a word that the bigrams do not know
    const int UnknownCost = 20 * CompiledDictionary.CostUnit;
    // A stretch this long ends where no word crosses; one twice as long ends anywhere.
    const int LongStretch = 1 << 13;

    struct Edge
    {
        public int Start, End, Word, Cost, Previous, NextAtEnd;
        public TokenKind Kind;
    }

    readonly CompiledDictionary _dictionary = lexicon.Dictionary;
    readonly int _number = lexicon.Dictionary.Special(SpecialWord.Number);
    readonly int _date = lexicon.Dictionary.Special(SpecialWord.Date);
    readonly int _latin = lexicon.Dictionary.Special(SpecialWord.Latin);
    readonly int _begin = lexicon.Dictionary.Special(SpecialWord.Start);
    readonly int _finish = lexicon.Dictionary.Special(SpecialWord.End);

    Edge[] _edges = new Edge[1024];
    int[] _lastAt = new int[256]; // by position: the edge that was last found to end there, plus one
    int[] _cheapestAt = new int[256]; // by position: the cheapest edge that ends there
    int _count;
    int _reach;
    readonly DoubleArray _trie = lexicon.Dictionary.Trie;
    readonly DoubleArray _termTrie = lexicon.Terms.Words.Trie;
    readonly ushort* _codes = lexicon.Dictionary.CharacterCodes;
    readonly ushort* _costs = lexicon.Dictionary.CostOfWord;
    readonly int _followed = lexicon.Dictionary.FollowedWords;

    /// <summary>Appends the words from the start of <paramref name="text"/> to the first place that is no part of a word.</summary>
    /// <returns>The length that was cut, at least 1 where the text begins with Han, a letter or a digit.</returns>
    public int Cut(ReadOnlySpan<char> text, int offset, List<Token> into)
    {
        _count = 0;
        _reach = 0;
        Prepare(0);
        Add(0, 0, _begin, 0, 0, TokenKind.Word);
        var at = 0;
        for (; at < text.Length; at++)
        {
            if (_lastAt[at] == 0) continue;
            var isWhole = _reach == at;
            if (isWhole && at > LongStretch || at > 2 * LongStretch) break;
            if (!Expand(text, at) && isWhole) break;
        }

        Emit(text, at, offset, into);
        Array.Clear(_lastAt, 0, Math.Max(_reach, at) + 1);
        return at;
    }

    bool Expand(ReadOnlySpan<char> text, int at)
    {
        var kind = Characters.ClassOf(text[at]);
        if (kind == CharacterClass.Han)
        {
            AddHan(text, at);
        }
        else if (kind == CharacterClass.Digit)
        {
            AddWords(text, at);
            AddDigits(text, at);
        }
        else if (kind == CharacterClass.Letter)
        {
            AddWords(text, at);
            Add(at, LatinShape.End(text, at), _latin, TokenKind.Latin);
        }
        else
        {
            return false;
        }

        return true;
    }

    void AddHan(ReadOnlySpan<char> text, int at)
    {
        if (!AddWords(text, at)) Link(at, at + 1, NoBigrams, UnknownCost, TokenKind.Word);
        if (!NumberShapes.IsNumeral(text[at]) && text[at] is not ('第' or '数' or '几')) return;
        if (NumberShapes.EndOfNumerals(text, at) is > 0 and var end) Add(at, end, _number, TokenKind.Number);
        if (NumberShapes.EndOfNumeralDate(text, at) is > 0 and var date) Add(at, date, _date, TokenKind.Date);
    }

    void AddDigits(ReadOnlySpan<char> text, int at)
    {
        var end = NumberShapes.EndOfDigits(text, at);
        Add(at, end, _number, TokenKind.Number);
        if (NumberShapes.EndOfScales(text, end) is > 0 and var scaled) Add(at, scaled, _number, TokenKind.Number);
        if (NumberShapes.EndOfDate(text, at) is > 0 and var date) Add(at, date, _date, TokenKind.Date);
        if (LatinShape.EndAfterDigits(text, at) is > 0 and var latin) Add(at, latin, _latin, TokenKind.Latin);
    }

    // Whether a word of one character is among them.
    bool AddWords(ReadOnlySpan<char> text, int at)
    {
        unchecked
        {
            var single = false;
            var isTerm = _termTrie.Root != 0;
            var (node, term) = (_trie.Root, _termTrie.Root);
            var isWord = true;
            for (var end = at; end < text.Length && (isWord || isTerm);)
            {
                var code = _codes[text[end++]];
                isWord = isWord && _trie.Step(ref node, code);
                isTerm = isTerm && _termTrie.Step(ref term, code);
                if (isWord && DoubleArray.Value(node) is > 0 and var word && _costs[word - 1] != CompiledDictionary.NoWord && !SplitsLatin(text, end))
                {
                    Link(at, end, word - 1, _costs[word - 1], TokenKind.Word);
                    single |= end == at + 1;
                }

                if (isTerm && DoubleArray.Value(term) is > 0 and var cost && !SplitsLatin(text, end)) Link(at, end, NoBigrams, cost, TokenKind.Word);
            }

            return single;
        }
    }

    static bool SplitsLatin(ReadOnlySpan<char> text, int end) =>
        end < text.Length && Characters.IsLetterOrDigit(text[end - 1]) && Characters.IsLetterOrDigit(text[end]);

    void Add(int start, int end, int word, TokenKind kind) => Link(start, end, word, _dictionary.CostOfWord[word], kind);

    // Adds the word behind the predecessor that makes it cheapest.
    void Link(int start, int end, int word, int cost, TokenKind kind)
    {
        unchecked
        {
            var edges = _edges;
            var previous = _cheapestAt[start];
            var best = edges[previous].Cost + cost;
            if (word < _followed)
            {
                for (var i = _lastAt[start]; i != 0;)
                {
                    ref var edge = ref edges[i - 1];
                    if (edge.Cost < best && edge.Word < _followed)
                    {
                        var pair = _dictionary.BigramCost(edge.Word, word);
                        if (pair >= 0 && edge.Cost + pair < best)
                        {
                            best = edge.Cost + pair;
                            previous = i - 1;
                        }
                    }

                    i = edge.NextAtEnd;
                }
            }

            Add(start, end, word, best, previous, kind);
        }
    }

    void Add(int start, int end, int word, int cost, int previous, TokenKind kind)
    {
        unchecked
        {
            if (_count == _edges.Length) Array.Resize(ref _edges, 2 * _count);
            Prepare(end);
            ref var last = ref _lastAt[end];
            if (last == 0 || cost < _edges[_cheapestAt[end]].Cost) _cheapestAt[end] = _count;
            ref var edge = ref _edges[_count];
            edge.Start = start;
            edge.End = end;
            edge.Word = word;
            edge.Cost = cost;
            edge.Previous = previous;
            edge.NextAtEnd = last;
            edge.Kind = kind;
            last = ++_count;
            if (end > _reach) _reach = end;
        }
    }

    void Prepare(int position)
    {
        if (position < _lastAt.Length) return;
        Array.Resize(ref _lastAt, 2 * position);
        Array.Resize(ref _cheapestAt, 2 * position);
    }

    void Emit(ReadOnlySpan<char> text, int end, int offset, List<Token> into)
    {
        Link(end, end, _finish, _dictionary.CostOfWord[_finish], TokenKind.Word);
        var first = into.Count;
        for (var i = _edges[_count - 1].Previous; i > 0; i = _edges[i].Previous)
        {
            ref var edge = ref _edges[i];
            into.Add(new(new(offset + edge.Start, offset + edge.End), KindOf(edge, text)));
        }

        into.Reverse(first, into.Count - first);
    }

    // A word of the dictionary that is written in numerals alone is a number: 三, 一百.
    static TokenKind KindOf(in Edge edge, ReadOnlySpan<char> text)
    {
        if (edge.Kind != TokenKind.Word) return edge.Kind;
        var word = text[edge.Start..edge.End];
        if (!NumberShapes.IsNumeral(word[0])) return Characters.KindOf(word) == TokenKind.Latin && !HasHan(word) ? TokenKind.Latin : TokenKind.Word;
        foreach (var character in word)
        {
            if (!NumberShapes.IsNumeral(character)) return TokenKind.Word;
        }

        return word is "万一" ? TokenKind.Word : TokenKind.Number;
    }

    static bool HasHan(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (Characters.ClassOf(character) == CharacterClass.Han) return true;
        }

        return false;
    }
}
