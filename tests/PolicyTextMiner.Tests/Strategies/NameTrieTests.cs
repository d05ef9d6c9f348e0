using CsCheck;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Strategies;

public class NameTrieTests
{
    [Fact]
    public void KnowsEveryNameAndNoOther() => Gen.String[Gen.Char['一', '丂'], 1, 4].Array[0, 40].Sample(words =>
    {
        var names = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var trie = new NameTrie(names);
        return names.Index().All(name => ValueOf(trie, name.Item) == name.Index)
            && words.All(word => names.Contains(word + "一") || ValueOf(trie, word + "一") < 0);
    });

    [Fact]
    public void AnEmptyCatalogueHasNoNames() => Assert.True(new NameTrie([]).Next(NameTrie.Root, '一') < 0);

    static int ValueOf(NameTrie trie, string name) => trie.Walk(NameTrie.Root, name) is >= 0 and var node ? trie.ValueAt(node) : -1;
}
