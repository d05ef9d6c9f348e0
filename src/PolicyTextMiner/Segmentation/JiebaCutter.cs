using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Cuts text as python's jieba 0.42.1 does with its hidden Markov model on. Not safe to share between threads.</summary>
sealed unsafe class JiebaCutter(CompiledDictionary dictionary, HiddenMarkovModel model)
{
    // A block longer than this is cut in pieces where no word crosses, so that memory stays bounded.
    const int LongBlock = 1 << 16;

    double[] _scores = new double[1024];
    int[] _ends = new int[1024];
    byte[] _states = new byte[64];

    /// <summary>Appends the tokens of <paramref name="text"/>, which lies at <paramref name="offset"/> of what the spans point into.</summary>
    public void Cut(ReadOnlySpan<char> text, int offset, List<Token> into)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsBlock(text[i])) i++;
            if (i > start) CutBlock(text[start..i], offset + start, into);
            else i = Single(text, i, offset, into);
        }
    }

    static bool IsBlock(char unit) => unit is >= '\u4E00' and <= '\u9FD5' || unit < 128 && IsBlockAscii(unit);

    static bool IsBlockAscii(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    static int Single(ReadOnlySpan<char> text, int start, int offset, List<Token> into)
    {
        var pair = start + 1 < text.Length
            && (text[start] == '\r' && text[start + 1] == '\n' || char.IsSurrogatePair(text[start], text[start + 1]));
        var end = start + (pair ? 2 : 1);
        Add(text, start, end, offset, into);
        return end;
    }

    static void Add(ReadOnlySpan<char> text, int start, int end, int offset, List<Token> into) =>
        into.Add(new(new(offset + start, offset + end), Characters.KindOf(text[start..end])));

    void CutBlock(ReadOnlySpan<char> block, int offset, List<Token> into)
    {
        while (block.Length > LongBlock)
        {
            var piece = SeparableLength(block);
            CutPiece(block[..piece], offset, into);
            block = block[piece..];
            offset += piece;
        }

        if (block.Length > 0) CutPiece(block, offset, into);
    }

    // The first place behind LongBlock / 2 that no word of the dictionary crosses.
    int SeparableLength(ReadOnlySpan<char> block)
    {
        var reach = 0;
        for (var i = 0; i < block.Length; i++)
        {
            if (i >= LongBlock / 2 && reach <= i || i >= LongBlock) return i;
            var node = dictionary.Trie.Root;
            for (var j = i; j < block.Length && dictionary.Trie.Step(ref node, dictionary.Code(block[j])); j++)
            {
                if (Weight(node) > 0) reach = Math.Max(reach, j + 1);
            }
        }

        return block.Length;
    }

    void CutPiece(ReadOnlySpan<char> block, int offset, List<Token> into)
    {
        FindRoute(block);
        var pending = 0;
        for (var at = 0; at < block.Length;)
        {
            var end = _ends[at];
            if (end - at > 1)
            {
                CutSingles(block, pending, at, offset, into);
                Add(block, at, end, offset, into);
                pending = end;
            }

            at = end;
        }

        CutSingles(block, pending, block.Length, offset, into);
    }

    // The most likely way from each character to the end of the block. Of two equally likely words jieba takes the longer.
    void FindRoute(ReadOnlySpan<char> block)
    {
        if (_scores.Length <= block.Length)
        {
            _scores = new double[2 * block.Length];
            _ends = new int[2 * block.Length];
        }

        var trie = dictionary.Trie;
        var facts = dictionary.CharacterFacts;
        var weights = dictionary.JiebaWeights;
        var weightOfWord = dictionary.JiebaWeightOfWord;
        fixed (char* characters = block)
        fixed (double* scores = _scores)
        fixed (int* ends = _ends)
        {
            unchecked
            {
                var length = block.Length;
                scores[length] = 0;
                for (var start = length - 1; start >= 0; start--)
                {
                    var best = double.NegativeInfinity;
                    var bestEnd = 0;
                    var node = trie.Root;
                    for (var end = start; end < length && trie.Step(ref node, CharacterFacts.Code(facts[characters[end]]));)
                    {
                        end++;
                        var word = DoubleArray.Value(node);
                        if (word == 0) continue;
                        var weight = weightOfWord[word - 1];
                        if (weight == 0) continue;
                        var score = weights[weight] + scores[end];
                        if (score < best) continue;
                        best = score;
                        bestEnd = end;
                    }

                    scores[start] = bestEnd > 0 ? best : weights[0] + scores[start + 1];
                    ends[start] = bestEnd > 0 ? bestEnd : start + 1;
                }
            }
        }
    }

    ushort Weight(ulong node) => DoubleArray.Value(node) is > 0 and var word ? dictionary.JiebaWeightOfWord[word - 1] : (ushort)0;

    // Characters that the dictionary left alone: the model joins some of them, unless together they are a known word.
    void CutSingles(ReadOnlySpan<char> block, int start, int end, int offset, List<Token> into)
    {
        if (end - start <= 1 || IsWord(block[start..end]))
        {
            for (; start < end; start++) Add(block, start, start + 1, offset, into);
            return;
        }

        while (start < end)
        {
            var first = start;
            while (start < end && block[start] >= 128) start++;
            if (start > first) CutUnknown(block, first, start, offset, into);
            first = start;
            while (start < end && block[start] < 128) start++;
            if (start > first) CutAscii(block, first, start, offset, into);
        }
    }

    bool IsWord(ReadOnlySpan<char> text)
    {
        var node = dictionary.Trie.Root;
        foreach (var character in text)
        {
            if (!dictionary.Trie.Step(ref node, dictionary.Code(character))) return false;
        }

        return Weight(node) > 0;
    }

    void CutUnknown(ReadOnlySpan<char> block, int start, int end, int offset, List<Token> into)
    {
        if (_states.Length < end - start) _states = new byte[2 * (end - start)];
        model.Decode(block[start..end], _states.AsSpan(0, end - start));
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!HiddenMarkovModel.EndsWord(_states[i - start]) && i + 1 < end) continue;
            Add(block, from, i + 1, offset, into);
            from = i + 1;
        }
    }

    // jieba: [a-zA-Z0-9]+(?:\.\d+)?%? and whatever lies between.
    static void CutAscii(ReadOnlySpan<char> block, int start, int end, int offset, List<Token> into)
    {
        for (var i = start; i < end;)
        {
            var from = i;
            while (i < end && !char.IsAsciiLetterOrDigit(block[i])) i++;
            if (i > from) Add(block, from, i, offset, into);
            from = i;
            while (i < end && char.IsAsciiLetterOrDigit(block[i])) i++;
            if (i == from) continue;
            if (i + 1 < end && block[i] == '.' && char.IsAsciiDigit(block[i + 1]))
            {
                i++;
                while (i < end && char.IsAsciiDigit(block[i])) i++;
            }

            if (i < end && block[i] == '%') i++;
            Add(block, from, i, offset, into);
        }
    }
}
