using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("．", 1, true, "．")]
    [InlineData(".", 1, true, "。")]
    [InlineData(".", 0.5, false, ".")]
    [InlineData("«", 0.5, false, "《")]
    [InlineData("２", 0.5, false, "2")]
    [InlineData("２", 1, false, "２")]
    [InlineData("⼾", 1, false, "户")]
    [InlineData("中", 1, false, "中")]
    public void ReadsACharacterAsItIsPrinted(string stored, double width, bool isSquareStop, string reads) =>
        Assert.Equal(reads, TextNormalizer.Read(stored, width, isSquareStop));

    [Theory]
    [InlineData("实", ".", "2", true)]
    [InlineData("1", ".", "水", false)]
    [InlineData("1", ",", "2", false)]
    [InlineData("％", ",", "完", true)]
    [InlineData("2", "(", "试", true)]
    public void TakesAStopInASquareForAChineseOneButNotInsideOfANumber(string before, string mark, string after, bool isSquare)
    {
        List<DrawnMark> marks = [Mark(before, 0), Mark(mark, 1), Mark(after, 2)];
        Assert.Equal(isSquare, FontWidths.IsSquareStop(marks, 1));
    }

    static DrawnMark Mark(string value, int place) => new(value, 16 * place, 700, (16 * place) + 16, 700, (16 * place) + 4, (16 * place) + 8, 16, "Founder", true);
}
