namespace PolicyTextMiner.Tests.Gold;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("２０２０年", "2020年")]
    [InlineData("1∶0.55 ∶0.66", "1：0.55：0.66")]
    [InlineData("40%—45%", "40%～45%")]
    public void WidthSpaceAndTheFormOfDashesDoNotCount(string one, string other) => Assert.Equal(Folded.Text(one), Folded.Text(other));

    [Theory]
    [InlineData("超过2500亿元", "2500亿元")]
    [InlineData("3左右", "3")]
    [InlineData("[13.5]", "13.5")]
    [InlineData("＞92.7", "92.7")]
    [InlineData("960多万", "960万")]
    public void WordsThatSayHowExactAFigureIsDoNotCount(string one, string other) => Assert.Equal(Folded.Quote(one), Folded.Quote(other));

    [Theory]
    [InlineData("3.1%", "3.1个百分点")]
    [InlineData("13.5", "1.35")]
    [InlineData("9899万", "9899")]
    public void OtherFiguresStayOther(string one, string other) => Assert.NotEqual(Folded.Quote(one), Folded.Quote(other));

    [Fact]
    public void NoteMarksDoNotMakeAnotherSentence()
    {
        Assert.True(Folded.SameSentence("研发强度②为3.1%。", "研发强度为3.1%。"));
        Assert.False(Folded.SameSentence("研发强度为3.1%。", "粮食总产量稳定增长。"));
        Assert.False(Folded.SameSentence("", "研发强度为3.1%。"));
    }

    [Theory]
    [InlineData("研发强度", "研发强度", 1)]
    [InlineData("出口", "进口", 0)]
    [InlineData("", "出口", 0)]
    public void LikenessIsTheSharedPairsOfCharacters(string one, string other, double likeness) => Assert.Equal(likeness, Folded.Likeness(one, other));

    [Fact]
    public void CommonLengthKeepsTheOrder()
    {
        Assert.Equal(3, Folded.CommonLength("一二三四", "一三四五"));
        Assert.Equal(1, Folded.CommonLength("一二", "二一"));
    }
}
