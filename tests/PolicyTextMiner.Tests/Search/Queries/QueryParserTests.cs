using System.Globalization;
using CsCheck;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search.Queries;

public class QueryParserTests
{
    public static TheoryData<string, string> Errors => SpecFile.Rows("QueryErrors.md");

    public static TheoryData<string, string> Values => SpecFile.Rows("QueryValues.md");

    [Theory, MemberData(nameof(Errors))]
    public void PointsAtWhatIsWrong(string written, string expected)
    {
        var query = written.Replace("·", "", StringComparison.Ordinal).Replace('␣', ' ');
        var fault = Assert.Throws<QueryException>(() => SearchQuery.Parse(query));
        var space = expected.IndexOf(' ', StringComparison.Ordinal);
        Assert.Equal(expected[..space], fault.Column.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(expected[(space + 1)..], fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Values))]
    public void ReadsNumbers(string written, string expected)
    {
        var range = Assert.IsType<QueryNode.Value>(SearchQuery.Parse($"value:{written}").Root).Range;
        var low = range.Low is { } from ? $"{(range.LowIncluded ? '[' : '(')}{from.ToString(CultureInfo.InvariantCulture)}" : "(…";
        var high = range.High is { } to ? $"{to.ToString(CultureInfo.InvariantCulture)}{(range.HighIncluded ? ']' : ')')}" : "…)";
        Assert.Equal(expected.Trim(), $"{low}, {high} {range.Unit}".Trim());
    }

    [Fact]
    public void ReadsEveryQueryOfTheReadme()
    {
        var section = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")).Split("## The query language")[1].Split("\n## ")[0];
        var queries = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        Assert.True(queries.Count > 10);
        Assert.All(queries, query => SearchQuery.Parse(query));
    }

    [Fact]
    public void PutsTheCaretUnderTheFault()
    {
        var fault = Assert.Throws<QueryException>(() => SearchQuery.Parse("创新 OR AND 发展"));
        Assert.Equal("Column 7: a word is missing before AND; put quotation marks around it if it is meant as a word.\n  创新 OR AND 发展\n          ^", fault.Explain());
    }

    [Theory]
    [InlineData(10_000, "发")]
    [InlineData(400, "发 ")]
    [InlineData(100, "(")]
    [InlineData(100, "NOT ")]
    public void RefusesWhatIsTooLong(int times, string part) =>
        Assert.Throws<QueryException>(() => SearchQuery.Parse(string.Concat(Enumerable.Repeat(part, times)) + "发"));

    [Fact]
    public void RefusesControlCharacters() => Assert.Equal(3, Assert.Throws<QueryException>(() => SearchQuery.Parse("发 \u0007")).Column);

    [Fact]
    public void NeverFailsOtherwise()
    {
        string[] parts = ["创新", " ", "(", ")", "\"", "“", "”", "AND", "OR", "NOT", "NEAR/3", "*", "?", "~", "title:", "year:", "value:", "2020", "..", "\\", "%", "\uD842", ">"];
        Gen.Int[0, parts.Length - 1].Array[0, 12].Select(indexes => string.Concat(indexes.Select(i => parts[i]))).Sample(query =>
        {
            try
            {
                SearchQuery.Parse(query);
            }
            catch (QueryException fault)
            {
                Assert.InRange(fault.Column, 1, query.Length + 1);
                Assert.Contains('^', fault.Explain());
            }
        });
    }
}
