using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class TextIntegrityTests
{
    const string Sound = "各地要加强水利工程建设管理，确保工程质量和安全。";

    [Fact]
    public void TrustsPlainChinese()
    {
        var judged = Judge(Page(Sound));
        Assert.Equal((IntegrityGrade.Good, ""), (judged.Grade, judged.Reason));
        Assert.Null(judged.Diagnostic);
        Assert.Equal(Sound, Text(judged));
    }

    [Theory]
    [InlineData("Research & development: café, 25 %")]
    [InlineData("浓度不超过35μg/m³，±0.5℃，东部∶西部为2×3")]
    [InlineData("あのすきとおった風")]
    [InlineData("정부는 새로운 계획을 발표하고 이를 지원한다")]
    public void TrustsWhatOtherScriptsMean(string text) => Assert.Equal(IntegrityGrade.Good, Judge(Page(text)).Grade);

    [Fact]
    public void ReportsAScan()
    {
        var judged = TextIntegrity.Judge([Page("") with { HasImages = true }])[0];
        Assert.Equal(IntegrityGrade.NoText, judged.Grade);
        Assert.Equal("PTM102", judged.Diagnostic?.Code);
    }

    [Fact]
    public void IsSilentAboutABlankPage() => Assert.Null(Judge(Page("")).Diagnostic);

    [Theory]
    [InlineData("쓪떽뇏뎵뫵쇋뒎쟄횸쇼")]
    [InlineData("\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007")]
    public void LeavesAGarbledPageOutAndSaysSo(string rubbish)
    {
        var judged = Judge(Page(rubbish));
        Assert.Equal(IntegrityGrade.Garbled, judged.Grade);
        Assert.Equal("PTM107", judged.Diagnostic?.Code);
        Assert.Empty(judged.Page.Glyphs);
        Assert.Equal(rubbish, Assert.Single(judged.Page.Removed).Text);
    }

    [Fact]
    public void NeverClosesAFigureOverALostDecimalPoint()
    {
        var judged = Judge(Page("全年增长率达到83\uE0B06个百分点，好于预期目标。"));
        Assert.Equal(IntegrityGrade.Doubtful, judged.Grade);
        Assert.Equal("PTM108", judged.Diagnostic?.Code);
        Assert.Contains("83\uFFFD6", Text(judged), StringComparison.Ordinal);
        Assert.Equal(RemovalReason.Garbled, Assert.Single(judged.Page.Removed).Reason);
    }

    [Fact]
    public void TurnsGbkThatWasReadAsLatinBack()
    {
        // 中国 has the bytes D6 D0 B9 FA.
        var judged = Judge(Page("\u00D6\u00D0\u00B9\u00FA2025"));
        Assert.Equal("中国2025", Text(judged));
        Assert.Equal(IntegrityGrade.Doubtful, judged.Grade);
        Assert.Equal("PTM109", judged.Diagnostic?.Code);
    }

    [Theory]
    [InlineData("d\u00E9j\u00E0 vu")]
    [InlineData("\u00E9\u00E8")]
    [InlineData("\u00B7\u00B7\u00B7\u00B7\u00B7\u00B7\u00B7\u00B712")]
    [InlineData("\u00B1\u00B1\u00B1\u00B1")]
    public void DoesNotTurnRealLatinIntoChinese(string text) => Assert.DoesNotContain(Text(Judge(Page(text))), c => c is >= '一' and <= '鿿');

    [Fact]
    public void LeavesOutTheGlyphsOfOneBadFontOnly()
    {
        var judged = Judge(Page(Sound + Sound, ("쓪떽뇏뎵뫵쇋뒎", "Bad")));
        Assert.Equal(IntegrityGrade.Doubtful, judged.Grade);
        Assert.StartsWith(Sound, Text(judged), StringComparison.Ordinal);
        Assert.DoesNotContain('떽', Text(judged));
    }

    [Fact]
    public void DropsBulletsOfSymbolFontsWithoutDoubt()
    {
        var judged = Judge(Page(Sound, ("\uF06C", "Wingdings")));
        Assert.Equal(IntegrityGrade.Good, judged.Grade);
        Assert.Equal(Sound, Text(judged));
    }

    static JudgedPage Judge(Page page) => TextIntegrity.Judge([page])[0];

    static string Text(JudgedPage judged) => string.Concat(judged.Page.Glyphs.Select(glyph => glyph.Value));

    static Page Page(string text, params (string Text, string Font)[] more)
    {
        var glyphs = new List<Glyph>();
        foreach (var (part, font) in more.Prepend((text, "Song")))
            foreach (var c in part.Where(c => c != ' ')) glyphs.Add(new(c.ToString(), new(glyphs.Count * 10, 100, (glyphs.Count * 10) + 10, 110), 102, 10, font));
        return new(1, 600, 800, glyphs, [], [], HasImages: false);
    }
}
