using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Segmentation;

public class JiebaTests
{
    // Lines of the sample corpus and some awkward ones, cut by python's jieba 0.42.1, a tab between two tokens.
    [Fact]
    public void CutsAsPythonDoes()
    {
        var segmenter = new Segmenter(Lexicon.Default);
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Specs", "Jieba.tsv")))
        {
            var text = line.Replace("\t", "", StringComparison.Ordinal);
            Assert.Equal(line, string.Join('\t', segmenter.SegmentLikeJieba(text).Select(token => token.Span.Of(text).ToString())));
        }
    }
}
