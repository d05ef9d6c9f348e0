using System.Buffers;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds names that share a part with their neighbour: 蓝天、碧水、净土保卫战; 全球发展倡议、安全倡议.</summary>
sealed class Coordination(StrategyCatalog catalog)
{
    const int LongestMember = 12;
    const int ShortestShare = 2;

    // 蓝天、碧水保卫战; but 教育和健康扶贫 is no 教育扶贫.
    const int ShareOfShortMember = 3;
    const int ShortMember = 2;

    static readonly SearchValues<char> s_breaks = SearchValues.Create("，。；：、\n");

    /// <summary>The members that <paramref name="known"/> names leave unfinished.</summary>
    public List<Candidate> Find(string text, IReadOnlyCollection<Candidate> known)
    {
        var starts = known.Select(one => one.Start).ToHashSet();
        var found = new List<Candidate>();
        foreach (var name in known.Where(one => one.Canonical is not null))
        {
            AddBefore(text, name, starts, found);
            AddAfter(text, name, found);
        }

        return found;
    }

    // From the name leftwards: what stands before 、 is a name once the end of this one is put behind it.
    void AddBefore(string text, Candidate name, HashSet<int> starts, List<Candidate> found)
    {
        var end = name.Start - 1;
        while (end > 0 && text[end] is ('、' or '和' or '与' or '及'))
        {
            if (Before(text, name, end) is not { } member) return;
            if (!starts.Contains(member.Start)) found.Add(member);
            end = member.Start - 1;
        }
    }

    Candidate? Before(string text, Candidate name, int end)
    {
        for (var start = Math.Max(0, end - LongestMember); start <= end - 2; start++)
        {
            if (text.AsSpan(start, end - start).IndexOfAny(s_breaks) >= 0) continue;
            var least = end - start <= ShortMember ? ShareOfShortMember : ShortestShare;
            for (var share = name.Start + 1; share <= name.End - least; share++)
            {
                if (EntryOf(text.AsSpan(start, end - start), text.AsSpan(share, name.End - share)) is { } entry)
                    return Candidate.Of(start, end, entry);
            }
        }

        return null;
    }

    // From the name rightwards: what stands behind 、 is a name once the beginning of this one is put before it.
    void AddAfter(string text, Candidate name, List<Candidate> found)
    {
        var end = name.End;
        while (end < text.Length && text[end] is ('、' or '和' or '与' or '及'))
        {
            if (After(text, name, end + 1) is not { } member) return;
            found.Add(member);
            end = member.End;
        }
    }

    Candidate? After(string text, Candidate name, int start)
    {
        for (var share = name.End - 1; share >= name.Start + ShortestShare; share--)
        {
            var node = catalog.Trie.Walk(NameTrie.Root, text.AsSpan(name.Start, share - name.Start));
            var last = default(Candidate?);
            for (var i = start; i < text.Length && node >= 0 && (node = catalog.Trie.Next(node, text[i])) >= 0; i++)
            {
                if (catalog.Trie.ValueAt(node) is >= 0 and var value && PlainEntry(value) is { } entry && entry.Canonical != name.Canonical && i > start)
                    last = Candidate.Of(start, i + 1, entry);
            }

            if (last is not null) return last;
        }

        return null;
    }

    StrategyEntry? EntryOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var node = catalog.Trie.Walk(NameTrie.Root, first);
        if (node >= 0) node = catalog.Trie.Walk(node, second);
        return node >= 0 && catalog.Trie.ValueAt(node) is >= 0 and var value ? PlainEntry(value) : null;
    }

    StrategyEntry? PlainEntry(int value) =>
        Array.Find(catalog.Names[value], name => name is { Tail: null, OnlyQuoted: false, Entry: not null }).Entry;
}
