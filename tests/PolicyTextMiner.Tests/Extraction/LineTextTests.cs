using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class LineTextTests
{
    const double Size = 10;

    // A space in the pattern is a gap of half an em; nothing is printed there.
    static string Read(string pattern)
    {
        var glyphs = new List<Glyph>();
        var x = 0.0;
        foreach (var c in pattern)
        {
            var width = char.IsAscii(c) ? Size / 2 : Size;
            if (c != ' ') glyphs.Add(new(c.ToString(), new(x, 0, x + width, Size), 0, Size, "Song"));
            x += width;
        }

        return LineText.Of(glyphs);
    }

    [Theory]
    [InlineData("83. 6", "83.6")]
    [InlineData("7. 96/3. 27", "7.96/3.27")]
    [InlineData("1. 2025年目标", "1. 2025年目标")]
    [InlineData("R&D staff", "R&D staff")]
    [InlineData("方案3. A组先行", "方案3. A组先行")]
    public void AGapBehindADecimalPointIsNoSpaceButThatOfAListNumberIs(string printed, string expected) =>
        Assert.Equal(expected, Read(printed));
}
