using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Segmentation;

/// <summary>Finds the words that the user added; they stay whole whatever the rest of the text would prefer.</summary>
sealed class UserWords(Lexicon lexicon)
{
    readonly List<TextSpan> _found = [];

    /// <summary>The words in the text, in order. Of words that overlap the longest is kept, of equal ones the first.</summary>
    /// <returns>A list that is overwritten by the next call.</returns>
    public List<TextSpan> Find(ReadOnlySpan<char> text)
    {
        _found.Clear();
        for (var start = 0; start < text.Length; start++)
        {
            if (LongestEnd(text, start) is > 0 and var end) Keep(new(start, end));
        }

        return _found;
    }

    void Keep(TextSpan word)
    {
        while (_found.Count > 0 && _found[^1].End > word.Start)
        {
            if (_found[^1].Length >= word.Length) return;
            _found.RemoveAt(_found.Count - 1);
        }

        _found.Add(word);
    }

    int LongestEnd(ReadOnlySpan<char> text, int start)
    {
        var longest = 0;
        var node = WordTrie.Root;
        for (var end = start; end < text.Length && lexicon.UserTrie.Step(ref node, text[end]);)
        {
            end++;
            if (lexicon.UserTrie.Value(node) > 0 && !IsInside(text, start) && !IsInside(text, end)) longest = end;
        }

        return longest;
    }

    // 5G is not found in 15GB, nor half of a surrogate pair.
    static bool IsInside(ReadOnlySpan<char> text, int border)
    {
        if (border == 0 || border == text.Length) return false;
        var (before, after) = (text[border - 1], text[border]);
        return Characters.IsLetterOrDigit(before) && Characters.IsLetterOrDigit(after) && before < '\u3000' && after < '\u3000'
            || char.IsSurrogatePair(before, after);
    }
}
