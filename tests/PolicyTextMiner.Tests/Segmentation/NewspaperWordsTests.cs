using PolicyTextMiner.Mining;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Segmentation;

/// <summary>
/// 249 sentences as newspapers write them, made and cut by hand for this test, before the segmenter was run on them. A space is where words part;
/// | is where they part by the guidelines of Peking University and not by Microsoft's (names, places, institutions, amounts), + the other way round.
/// </summary>
/// <remarks>The segmenter may be tuned on the sentences "dev"; those of "held" are only measured, so that they tell what to expect of other text.</remarks>
public class NewspaperWordsTests
{
    static readonly string s_file = Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Specs", "NewspaperWords.tsv");

    [Theory]
    [InlineData("dev", " |", 0.915)]
    [InlineData("dev", " +", 0.878)]
    [InlineData("held", " |", 0.905)]
    [InlineData("held", " +", 0.860)]
    public void AreFoundAsOftenAsTheyWere(string set, string boundaries, double floor)
    {
        var (right, expected, found) = (0, 0, 0);
        foreach (var line in File.ReadLines(s_file).Select(line => line.Split('\t')).Where(cells => cells[0] == set).Select(cells => cells[1]))
        {
            var text = string.Concat(line.Split(' ', '|', '+'));
            var words = Spans(line, boundaries);
            var tokens = Miner.Default.Segmenter.Segment(text).Select(token => (token.Span.Start, token.Span.End)).ToList();
            right += words.Intersect(tokens).Count();
            expected += words.Count;
            found += tokens.Count;
        }

        Assert.InRange(2.0 * right / (expected + found), floor, 1);
    }

    static List<(int Start, int End)> Spans(string line, string boundaries)
    {
        var spans = new List<(int, int)>();
        var (start, at) = (0, 0);
        foreach (var character in line + ' ')
        {
            if (character is not (' ' or '|' or '+'))
            {
                at++;
            }
            else if (boundaries.Contains(character, StringComparison.Ordinal))
            {
                spans.Add((start, at));
                start = at;
            }
        }

        return spans;
    }
}
