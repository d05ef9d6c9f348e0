using CsCheck;
using PolicyTextMiner.Search;

namespace PolicyTextMiner.Tests.Search;

public class SearchTextTests
{
    [Theory]
    [InlineData("ＧＤＰ　增长 ５％", "gdp增长5%")]
    [InlineData("Open  Data 平台", "open data平台")]
    [InlineData("甲\t乙 \t 丙", "甲\t乙\t丙")]
    [InlineData("“双碳”‘目标’", "\"双碳\"'目标'")]
    [InlineData("5%—6%", "5%-6%")]
    [InlineData("\u200B国\uFEFF务\u00AD院\u0007", "国务院")]
    public void FoldsToOneForm(string text, string folded) => Assert.Equal(folded, new SearchText(text).Exact.Text);

    [Theory]
    [InlineData("二〇二〇年", "2020年")]
    [InlineData("二零二五年", "2025年")]
    [InlineData("一九七八年", "1978年")]
    [InlineData("一一对应", "一一对应")]
    [InlineData("一带一路", "一带一路")]
    [InlineData("三十二", "三十二")]
    public void ReadsDigitStringsOnly(string text, string digits) => Assert.Equal(digits, new SearchText(text).Exact.Digits);

    [Fact]
    public void KeepsSubstringsSubstrings() =>
        Gen.Select(Gen.String[Gen.Char["ab1 　\t“”二〇一年\uD842\uDFB7\u200B，Ａ"], 0, 30], Gen.Int[0, 29], Gen.Int[0, 29]).Sample((text, from, length) =>
        {
            var start = Math.Min(from, text.Length);
            var part = text.Substring(start, Math.Min(length, text.Length - start));
            if (part.Length > 0 && (char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]))) return true;
            return new SearchText(text).Exact.Text.Contains(new SearchText(part).Exact.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void KnowsWhereEachCharacterStands() =>
        Gen.String.Sample(text =>
        {
            var folded = new SearchText(text).Plain;
            for (var i = 0; i < folded.Text.Length; i++)
            {
                if (folded.Starts[i] >= folded.Ends[i] || folded.Ends[i] > text.Length) return false;
                if (i > 0 && folded.Starts[i] < folded.Starts[i - 1]) return false;
            }

            return true;
        });
}
