using PolicyTextMiner.Indicators;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Indicators;

public class ChineseNumberTests
{
    public static TheoryData<string, string> Spec => SpecFile.Rows("ChineseNumber.md");

    [Theory, MemberData(nameof(Spec))]
    public void ReadsTheNumbersOfTheSpec(string written, string expected)
    {
        var read = ChineseNumber.TryParse(written, out var value);
        Assert.Equal(expected, read ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "no number");
    }
}
