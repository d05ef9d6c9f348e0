using CsCheck;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Tests.Segmentation;

/// <summary>The parts that a compiled dictionary is made of, and the trie of the words beside it.</summary>
public class CompiledDictionaryTests
{
    static readonly Gen<string[]> s_words = Gen.String[Gen.Char["国内生产总值"], 1, 5].Array[1, 60].Select(words => words.Distinct().ToArray());

    [Fact]
    public unsafe void ATrieHasItsWordsAndNoOthers() => Gen.Select(s_words, s_words).Sample((words, others) =>
    {
        var builder = new DoubleArrayBuilder();
        foreach (var (word, i) in words.Select((word, i) => (word, i))) builder.Add(Codes(word), i + 1, weight: i * 7 % 5, flag: i % 3 == 0);
        var nodes = builder.Build();
        fixed (ulong* start = nodes)
        {
            var trie = new DoubleArray(start, nodes.Length);
            foreach (var (word, i) in words.Select((word, i) => (word, i)))
            {
                var node = Find(trie, word);
                if (DoubleArray.Value(node) != i + 1 || DoubleArray.Flag(node) != (i % 3 == 0)) return false;
            }

            foreach (var other in others.Except(words))
            {
                if (DoubleArray.Value(Find(trie, other)) != 0) return false;
            }

            return true;
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData((int)DoubleArray.MaxCode)]
    public void ATrieTakesNoCodeThatANodeCannotHold(int code) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DoubleArrayBuilder().Add([1, (ushort)code], 1));

    [Fact]
    public void EveryWordHasAHashOfItsOwn()
    {
        var keys = Enumerable.Range(0, (int)BigramRow.KeyMask).Select(word => BigramRow.Hash(word) & BigramRow.KeyMask).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.DoesNotContain(0u, keys);
    }

    [Fact]
    public void AnyChangedBitChangesTheSum() => Gen.Select(Gen.Byte.Array[1, 20], Gen.Int[0, int.MaxValue]).Sample((bytes, bit) =>
    {
        var content = Enumerable.Repeat(bytes, ContentSum.Unit).SelectMany(part => part).ToArray();
        var before = Sum(content);
        content[bit / 8 % content.Length] ^= (byte)(1 << bit % 8);
        return Sum(content) != before;
    });

    [Fact]
    public unsafe void NoWordIsMissedByItsBeginning() => s_words.Sample(words =>
    {
        var trie = new WordTrie();
        foreach (var word in words) trie.Put(word, 1);
        fixed (ulong* beginnings = trie.Beginnings)
        {
            foreach (var word in words.Where(word => word.Length > 1))
            {
                if (!WordTrie.MayBegin(beginnings, word[0], word[1], word.Length > 2 ? word[2] : '的')) return false;
            }

            return true;
        }
    });

    [Fact]
    public void TheCheaperOfTwoWaysIsTheSmallerNumber() => Gen.Select(Gen.Int[0, 1 << 30], Gen.Int[0, 1 << 30], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20]).Sample((one, other, edge, otherEdge, more) =>
    {
        var cheaper = new Way(one, edge).Plus(more).Cheaper(new Way(other, otherEdge));
        var isFirst = one + more < other || one + more == other && edge >= otherEdge;
        return cheaper.Cost == Math.Min(one + more, other) && cheaper.Edge == (isFirst ? edge : otherEdge) && cheaper.Cheaper(Way.None).Cost == cheaper.Cost;
    });

    // As a dictionary has them: from one, the frequent ones first.
    static ushort[] Codes(string word) => [.. word.Select(character => (ushort)("国内生产总值".IndexOf(character, StringComparison.Ordinal) + 1))];

    static ulong Find(DoubleArray trie, string word)
    {
        var node = trie.Root;
        foreach (var code in Codes(word))
        {
            if (!trie.Step(ref node, code)) return 0;
        }

        return node;
    }

    static ulong Sum(byte[] content)
    {
        var sum = default(ContentSum);
        sum.Add(content);
        return sum.Value;
    }
}
