using CsCheck;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Segmentation;

public class SegmenterTests
{
    static readonly Segmenter s_segmenter = new(Lexicon.Default);

    static readonly string[] s_pieces =
    [
        "国", "内", "生产", "总值", "2", "０", ".", ",", "%", "万", "亿", "年", "月", "第", "三", "分之", "A", "é", "e\u0301",
        "份额", "分钟", "时候", "王", "尼", "\uD842\uDFB7", "\uD842", " ", "\r\n", "\0", "·", "—", "經", "濟",
    ];

    // Any UTF-16 unit, lone surrogates, marks and controls included, and the characters that rules look at.
    static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Char.Array[0, 40].Select(units => new string(units)),
        Gen.Int[0, s_pieces.Length - 1].Array[0, 60].Select(pieces => string.Concat(pieces.Select(piece => s_pieces[piece]))));

    public static TheoryData<string, string> Spec => SpecFile.Rows("Segmentation.md");

    [Theory, MemberData(nameof(Spec))]
    public void CutsAsTheSpecSays(string written, string expected) => Assert.Equal(expected, Joined(written, s_segmenter.Segment(written)));

    [Fact]
    public void TokensConcatenateToAnyText() =>
        s_text.Sample(text => Covers(text, s_segmenter.Segment(text)) && Covers(text, s_segmenter.SegmentLikeJieba(text)));

    [Fact]
    public void SubWordsLieInsideTheTokenBeforeThem() => s_text.Sample(text =>
    {
        var whole = s_segmenter.Segment(text).ToHashSet();
        var current = default(Token);
        foreach (var token in s_segmenter.SegmentForSearch(text))
        {
            if (whole.Remove(token)) current = token;
            else if (!current.Span.Contains(token.Span) || token.Span.Length < 2) return false;
        }

        return whole.Count == 0;
    });

    [Fact]
    public void AppendsToAListWithoutTouchingWhatIsInIt()
    {
        var tokens = new List<Token> { new(new(7, 9), TokenKind.Word) };
        s_segmenter.Segment("\u0301国内", tokens);
        Assert.Equal(new(new(7, 9), TokenKind.Word), tokens[0]);
        Assert.Equal(0, tokens[1].Span.Start);
    }

    [Fact]
    public void AllocatesNothingOnceItsBuffersHaveGrown()
    {
        var text = string.Concat(Enumerable.Repeat("2023年国内生产总值增长5.2%，城镇新增就业1244万人。", 50));
        var tokens = new List<Token>(8192);
        for (var i = 0; i < 3; i++) Cut();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cut();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Cut()
        {
            tokens.Clear();
            s_segmenter.Segment(text, tokens);
            s_segmenter.SegmentLikeJieba(text, tokens);
        }
    }

    [Fact]
    public void CutsALongLineWithoutAnyPunctuation()
    {
        var text = string.Concat(Enumerable.Repeat("推动经济社会高质量发展", 20_000));
        Assert.True(Covers(text, s_segmenter.Segment(text)));
        Assert.True(Covers(text, s_segmenter.SegmentLikeJieba(text)));
    }

    // Each of them may begin a number, a name or a word, and none of them ends one: what is read from each must have an end.
    [Theory]
    [InlineData("一")]
    [InlineData("百")]
    [InlineData("9")]
    [InlineData("1,111")]
    [InlineData("斯")]
    [InlineData("王")]
    [InlineData("R&")]
    public void CutsALineOfOneThingAlone(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 100_000));
        Assert.True(Covers(text, s_segmenter.Segment(text)));
    }

    // Words are found for some hundred characters at one go; a word, a number or a name may lie across the border.
    [Fact]
    public void CutsASentenceAlikeWhereverItStands()
    {
        const string sentence = "周立民同志指出2023年12月京津冀协同发展示范区国内生产总值比上年增长百分之五点三";
        var expected = Joined(sentence, s_segmenter.Segment(sentence));
        for (var marks = 200; marks < 260; marks++)
        {
            var text = "好" + new string('，', marks) + sentence;
            Assert.Equal(expected, Joined(text, s_segmenter.Segment(text).Skip(marks + 1)));
        }
    }

    [Fact]
    public void CutsTraditionalTextAsItsSimplifiedForm()
    {
        const string text = "國內生產總值增長，乾坤";
        Assert.Equal("國內生產總值 增長 ， 乾坤", Joined(text, s_segmenter.Segment(text)));
    }

    [Fact]
    public void GivesTheWordsInsideALongWordForSearch()
    {
        const string text = "国内生产总值";
        Assert.Equal("国内生产总值 国内 内生 生产总值 生产 总值", Joined(text, s_segmenter.SegmentForSearch(text)));
    }

    internal static string Joined(string text, IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Span.Of(text).ToString()));

    internal static bool Covers(string text, IEnumerable<Token> tokens)
    {
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.Span.Start != at || token.Span.Length == 0) return false;
            at = token.Span.End;
        }

        return at == text.Length;
    }
}
