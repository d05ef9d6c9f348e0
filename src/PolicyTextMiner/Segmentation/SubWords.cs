using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Finds the words of the dictionaries inside a longer one.</summary>
sealed unsafe class SubWords(CompiledDictionary dictionary)
{
    /// <summary>Appends the words of two characters and more inside <paramref name="word"/>, by start, the longer one first.</summary>
    public void Add(ReadOnlySpan<char> text, Token word, List<Token> into)
    {
        if (word.Span.Length < 3 || word.Kind != TokenKind.Word) return;
        for (var start = word.Span.Start; start < word.Span.End - 1; start++)
        {
            var first = into.Count;
            AddFrom(text, start, word, into);
            into.Reverse(first, into.Count - first);
        }
    }

    void AddFrom(ReadOnlySpan<char> text, int start, Token word, List<Token> into)
    {
        var node = dictionary.Trie.Root;
        for (var end = start; end < word.Span.End && dictionary.Trie.Step(ref node, dictionary.Code(text[end]));)
        {
            end++;
            var isWord = DoubleArray.Value(node) > 0 && end - start > 1 && end - start < word.Span.Length;
            if (isWord) into.Add(new(new(start, end), TokenKind.Word));
        }
    }
}
