using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Tests.Segmentation;

public class KeywordsTests
{
    static readonly Segmenter s_segmenter = new(Lexicon.Default);

    [Fact]
    public void PutsTheWordsOfTheSubjectFirst()
    {
        const string text = "我们要发展氢能。氢能是清洁的，氢能的储存和运输需要管道，我们要建设管道。";
        Assert.Equal("氢能", Keywords.Of(text, s_segmenter, 2)[0].Word);
    }

    [Fact]
    public void FindsNothingWhereThereAreNoWords() => Assert.Empty(Keywords.Of("2023，。", s_segmenter, 5));

    [Fact]
    public void FindsATermThatTheLexiconLacks()
    {
        string[] around = ["在", "从", "对", "用", "把", "给", "看", "说"];
        var texts = around.Select(word => $"{word}未来乡村指数{word}。").Concat(Enumerable.Repeat("人民的生活改善了，经济和社会都在发展。", 20));
        var found = NewWords.Find(texts, s_segmenter, 5);
        Assert.Contains(found, word => word is { Text: "未来乡村指数", Frequency: 8 });
        Assert.DoesNotContain(found, word => word.Text == "未来乡村");
    }

    [Fact]
    public void DoesNotProposeWhatIsRare() => Assert.Empty(NewWords.Find(["未来乡村指数"], s_segmenter, 2));
}
