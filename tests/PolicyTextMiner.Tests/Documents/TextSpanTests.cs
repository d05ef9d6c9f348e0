using PolicyTextMiner.Documents;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Documents;

public class TextSpanTests
{
    [Fact]
    public void IsHalfOpen() => Assert.Equal("三中", new TextSpan(1, 3).Of("二三中全会").ToString());

    [Fact]
    public void RefusesAnEndBeforeItsStart() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Fact]
    public void PrintsAsAHalfOpenRange() => Golden.Matches("TextSpan.txt", new TextSpan(1, 3).ToString() + "\n");

    [Fact]
    public void GoldenFilesAreNotBeingUpdatedUnnoticed() =>
        Assert.False(Golden.Updating && Environment.GetEnvironmentVariable("CI") is not null);
}
