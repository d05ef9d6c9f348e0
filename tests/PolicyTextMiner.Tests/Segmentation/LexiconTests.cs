using PolicyTextMiner.Mining;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Segmentation;

public class LexiconTests
{
    [Fact]
    public void AddedWordsStayWhole()
    {
        var segmenter = new Segmenter(Lexicon.Default.With(["春来早市场", "5G基站", "这是"]));
        Assert.Equal("春来早市场 内", Cut(segmenter, "春来早市场内"));
        Assert.Equal("建成 5G基站", Cut(segmenter, "建成5G基站"));
        Assert.Equal("春来早市场 内", SegmenterTests.Joined("春来早市场内", segmenter.SegmentLikeJieba("春来早市场内")));
    }

    [Fact]
    public void TheLongestOfOverlappingWordsWins() =>
        Assert.Equal("甲 乙丙丁", Cut(new(Lexicon.Default.With(["甲乙", "乙丙丁"])), "甲乙丙丁"));

    [Fact]
    public void DoesNotFindAWordInsideALatinWordOrANumber() =>
        Assert.Equal("15G", Cut(new(Lexicon.Default.With(["5G"])), "15G"));

    [Fact]
    public void ATermStaysWholeUnlessALongerOneHoldsIt()
    {
        var segmenter = new Segmenter(Lexicon.Default.WithTerms(["需求牵引", "需求牵引供给"]));
        Assert.Equal("坚持 需求牵引", Cut(segmenter, "坚持需求牵引"));
        Assert.Equal("坚持 需求牵引供给", Cut(segmenter, "坚持需求牵引供给"));
    }

    [Theory]
    [InlineData("讨论甲乙", "讨论 甲乙")]
    [InlineData("讨论甲乙案", "讨论 甲乙 案")]
    [InlineData("甲乙丙案", "甲乙丙 案")]
    [InlineData("甲丙案", "甲 丙 案")]
    public void FindsShortTerms(string text, string expected) =>
        Assert.Equal(expected, Cut(new(Lexicon.Default.WithTerms(["甲乙", "甲乙丙"])), text));

    [Fact]
    public void AnAddedWordWinsOverATerm() =>
        Assert.Equal("坚持需求 牵引", Cut(new(Lexicon.Default.WithTerms(["需求牵引"]).With(["坚持需求"])), "坚持需求牵引"));

    [Fact]
    public void ATermIsNotASubstituteForAnAddedWord()
    {
        var lexicon = Lexicon.Default.WithTerms(["需求牵引"]);
        Assert.Empty(lexicon.UserWords);
        Assert.NotEqual(Lexicon.Default.Version, lexicon.Version);
        Assert.Equal(lexicon.Version, lexicon.WithTerms(["需求牵引"]).Version);
    }

    [Fact]
    public void EveryPolicyTermAndEveryNameOfTheCatalogueIsOneWord()
    {
        var segmenter = Miner.Default.Segmenter;
        var table = Path.Combine(RepositoryRoot.Path, "src", "PolicyTextMiner", "Segmentation", "policy-words.tsv");
        var terms = File.ReadLines(table).Skip(1).Select(line => line.Split('\t')[0]);
        Assert.All(terms.Concat(StrategyCatalog.Default.Words), term => Assert.Equal(term, Cut(segmenter, term)));
    }

    [Fact]
    public void ALexiconDoesNotSeeTheWordsOfAnother()
    {
        const string text = "供给和需求牵引";
        var before = Cut(new(Lexicon.Default), text);
        var lexicon = Lexicon.Default.With(["需求牵引"]);
        Assert.EndsWith(" 需求牵引", Cut(new(lexicon), text), StringComparison.Ordinal);
        Assert.Equal(before, Cut(new(Lexicon.Default), text));
        Assert.Equal(before, Cut(new(lexicon.Without(["需求牵引"])), text));
    }

    [Fact]
    public void TheVersionTellsLexiconsApart()
    {
        var one = Lexicon.Default.With(["甲乙"]);
        Assert.NotEqual(Lexicon.Default.Version, one.Version);
        Assert.NotEqual(one.Version, Lexicon.Default.With(["甲", "乙"]).Version);
        Assert.Equal(one.Version, Lexicon.Default.With(["甲乙", "甲乙"]).Version);
        Assert.Equal(Lexicon.Default.Version, one.Without(["甲乙"]).Version);
    }

    [Fact]
    public async Task ThreadsAddWordsAndCutAtOnce()
    {
        var shared = new Segmenter(Lexicon.Default);
        var expected = Cut(shared, "推动高质量发展");
        await Parallel.ForAsync(0, 8, (thread, _) =>
        {
            for (var i = 0; i < 40; i++)
            {
                var word = $"甲{thread}乙{i}";
                Assert.Equal($"在 {word} 中", Cut(new(Lexicon.Default.With([word])), $"在{word}中"));
                Assert.Equal(expected, Cut(shared, "推动高质量发展"));
            }

            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task EightThreadsLoadDictionariesAndCutAtOnce()
    {
        using var file = new TemporaryFile("需求牵引\n"u8.ToArray());
        var binary = Path.Combine(AppContext.BaseDirectory, "lexicon.bin");
        await Parallel.ForAsync(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (thread, _) =>
        {
            var plain = Lexicon.Open(binary);
            Assert.DoesNotContain(" 需求牵引", Cut(new(plain), "供给和需求牵引"), StringComparison.Ordinal);
            Assert.EndsWith(" 需求牵引", Cut(new(plain.WithUserDictionary(file.Path)), "供给和需求牵引"), StringComparison.Ordinal);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task WordsComeAndGoWhileOthersCut()
    {
        const string text = "供给和需求牵引，推动高质量发展";
        var lexicon = Lexicon.Default;
        var with = Cut(new(lexicon.With(["需求牵引"])), text);
        var without = Cut(new(lexicon), text);
        Assert.NotEqual(with, without);
        await Parallel.ForAsync(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (thread, _) =>
        {
            for (var i = 0; i < 30; i++)
            {
                if (thread % 2 == 0) Volatile.Write(ref lexicon, i % 2 == 0 ? Lexicon.Default.With(["需求牵引"]) : Lexicon.Default.With(["需求牵引"]).Without(["需求牵引"]));
                else Assert.Contains(Cut(new(Volatile.Read(ref lexicon)), text), new[] { with, without });
            }

            return ValueTask.CompletedTask;
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("两 词")]
    [InlineData("行\n")]
    public void RefusesWhatCannotBeAWord(string word) => Assert.Throws<ArgumentException>(() => Lexicon.Default.With([word]));

    [Fact]
    public void ReadsAUserDictionary()
    {
        using var file = new TemporaryFile("\uFEFF春来早市场 5 nz\n\n需求牵引\r\n未来社区 n\n"u8.ToArray());
        Assert.Equal(["春来早市场", "未来社区", "需求牵引"], Lexicon.Default.WithUserDictionary(file.Path).UserWords.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("好词\n坏 多 列 太 多\n", 2)]
    [InlineData("好词\n\n词 x9\n", 3)]
    public void NamesTheFileAndTheLineThatIsWrong(string content, int line)
    {
        using var file = new TemporaryFile(System.Text.Encoding.UTF8.GetBytes(content));
        var fault = Assert.Throws<InvalidDataException>(() => Lexicon.Default.WithUserDictionary(file.Path));
        Assert.StartsWith($"{file.Path}:{line}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesTheLineThatIsNotUtf8()
    {
        using var file = new TemporaryFile([0xE5, 0xA5, 0xBD, 10, 0xB0, 0xC5, 10]);
        Assert.Contains($"{file.Path}:2: ", Assert.Throws<InvalidDataException>(() => Lexicon.Default.WithUserDictionary(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatTheDictionaryIsMissing() =>
        Assert.Contains("is missing", Assert.Throws<InvalidDataException>(() => Lexicon.Open("/no/such/lexicon.bin")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "is cut off")]
    [InlineData(100_000, "is cut off")]
    public void SaysThatTheDictionaryIsCutOff(int length, string expected) => OpenFails(bytes => bytes[..length], expected);

    [Theory]
    [InlineData(0, "is of another version")]
    [InlineData(70_000, "is damaged")]
    public void SaysThatTheDictionaryIsDamaged(int at, string expected) => OpenFails(bytes =>
    {
        bytes[at] ^= 1;
        return bytes;
    }, expected);

    static void OpenFails(Func<byte[], byte[]> damage, string expected)
    {
        using var file = new TemporaryFile(damage(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin"))));
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Lexicon.Open(file.Path)).Message, StringComparison.Ordinal);
    }

    static string Cut(Segmenter segmenter, string text) => SegmenterTests.Joined(text, segmenter.Segment(text));

    sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
