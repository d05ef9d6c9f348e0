namespace PolicyTextMiner.Strategies;

/// <summary>Finds the catalogue's names in a folded text, one walk of the automaton from every character.</summary>
sealed class NameFinder(StrategyCatalog catalog)
{
    const string OrdinaryAfterLaw = "律规治制院官人定学庭令则";

    /// <summary>Every name at every place, overlapping ones too, in order of their starts.</summary>
    public List<Candidate> Find(FoldedText text, string original)
    {
        var found = new List<Candidate>();
        var folded = text.Text;
        var trie = catalog.Trie;
        for (var start = 0; start + 1 < folded.Length; start++)
        {
            if (!trie.MayBegin(folded[start], folded[start + 1])) continue;
            var node = NameTrie.Root;
            for (var i = start; i < folded.Length && (node = trie.Next(node, folded[i])) >= 0; i++)
            {
                if (trie.ValueAt(node) is >= 0 and var value) AddNames(found, catalog.Names[value], text, original, start, i + 1);
            }
        }

        return found;
    }

    static void AddNames(List<Candidate> found, CatalogName[] names, FoldedText text, string original, int start, int end)
    {
        foreach (var name in names)
        {
            if (EndOf(name, text.Text, end) is not { } nameEnd || GoesOn(text.Text, nameEnd)) continue;
            if (name.OnlyQuoted && !text.IsQuoted(original, start, nameEnd)) continue;
            found.Add(Candidate.Of(start, nameEnd, name.Entry));
        }
    }

    // 安全生产法律 does not name 安全生产法.
    static bool GoesOn(string folded, int end) =>
        folded[end - 1] == '法' && end < folded.Length && OrdinaryAfterLaw.Contains(folded[end], StringComparison.Ordinal);

    // 加快 … 步伐: what stands in the gap must not leave the clause.
    static int? EndOf(CatalogName name, string folded, int end)
    {
        if (name.Tail is not { } tail) return end;
        for (var i = end; i <= end + NameTrie.LongestGap && i + tail.Length <= folded.Length; i++)
        {
            if (string.CompareOrdinal(folded, i, tail, 0, tail.Length) == 0) return i + tail.Length;
            if (!char.IsLetterOrDigit(folded[i])) return null;
        }

        return null;
    }
}
