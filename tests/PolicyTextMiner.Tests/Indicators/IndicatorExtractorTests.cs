using System.Globalization;
using System.Text;
using CsCheck;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Indicators;

public class IndicatorExtractorTests
{
    static readonly DateOnly s_date = new(2024, 3, 5);
    static readonly Segmenter s_segmenter = new(Lexicon.Default);
    static readonly string[] s_pieces =
        ["粮食产量", "增长", "5%", "至", "—", "百分之", "三", "十", "万", "亿", "元", "个", "第", "位", "，", "。", "、", "分别", "2023年", "1/4", "∶", "比上年", "“", "”", "（", "）", "占全国", "多", "以上", "从", "到", "9"];

    public static TheoryData<string, string> Rows => SpecFile.Rows("Indicators.md");

    [Theory, MemberData(nameof(Rows))]
    public void MakesTheRowsOfTheSpec(string written, string expected) =>
        Assert.Equal(expected, string.Join("; ", Extract(written, s_date).Select(Describe)));

    [Fact]
    public void LeavesTimesEmptyWhereTheDateOfTheDocumentIsNotKnown() =>
        Assert.All(Extract("去年粮食产量达到1390亿斤。城镇新增就业1200万人。", null), row => Assert.Equal("", row.Time));

    [Fact]
    public void KeepsAWrittenYearWhereTheDateOfTheDocumentIsNotKnown() =>
        Assert.Equal("2022", Assert.Single(Extract("2022年粮食产量达到1390亿斤。", null)).Time);

    [Fact]
    public void ReadsAParagraphOfNothingButDigits() => Assert.Empty(Extract(new string('7', 100_000), s_date));

    [Fact]
    public void ReadsAParagraphWithoutPunctuation()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3_000; i++) text.Append("粮食产量达到一百万吨");
        Assert.Equal(3_000, Extract(text.ToString(), s_date).Count);
    }

    [Fact]
    public void FindsTheSameRowsTwice() =>
        Assert.Equal(Extract("进出口总额6.1万亿美元，比上年增长3.4%。", s_date), Extract("进出口总额6.1万亿美元，比上年增长3.4%。", s_date));

    [Fact]
    public void EveryQuoteStandsInItsSentence() =>
        Gen.OneOf(s_pieces.Select(Gen.Const).ToArray())
            .Array[0, 30].Select(string.Concat).Sample(text =>
                Assert.All(Extract(text, s_date), row => Assert.True(row.Sentence.Contains(row.Span) && row.Span.Length > 0)));

    static IReadOnlyList<Indicator> Extract(string text, DateOnly? date) => new IndicatorExtractor().Extract(Document(text), s_segmenter.Segment(text), date).Indicators;

    static Document Document(string text)
    {
        var paragraph = new TextSpan(0, text.Length);
        return new("", text, [new(paragraph, ParagraphKind.Body)], [.. SentenceSplitter.Split(text, paragraph)], [], [], [new(paragraph, 1, null)], [], [], DocumentMetadata.Empty);
    }

    static string Describe(Indicator row)
    {
        var notes = new[]
        {
            row.Change == Change.None ? "" : row.Change.ToString(),
            row.Base.Length == 0 ? "" : "base " + row.Base,
            row.Bound == Bound.Exact ? "" : row.Bound.ToString(),
            row.Region.Length == 0 ? "" : "region " + row.Region,
            row.Time switch { "2023" => "", "" => "no time", var time => "time " + time },
            row.Status == Status.Actual ? "" : row.Status.ToString(),
        }.Where(note => note.Length > 0).ToList();
        return $"{row.Name} = {Value(row.Quantity)} {row.Unit}".TrimEnd() + (notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})");
    }

    static string Value(Quantity quantity) => quantity is Quantity.Exact exact ? exact.Value.ToString(CultureInfo.InvariantCulture) : quantity.ToString();
}
