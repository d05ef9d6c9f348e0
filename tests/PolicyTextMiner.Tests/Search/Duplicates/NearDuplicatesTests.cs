using PolicyTextMiner.Search.Duplicates;

namespace PolicyTextMiner.Tests.Search.Duplicates;

public class NearDuplicatesTests
{
    const string Text = "坚持以人民为中心的发展思想，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，统筹发展和安全，扎实推进共同富裕。";

    [Fact]
    public void PutsReprintsTogetherAndNothingElse()
    {
        using var corpus = new Corpus()
            .Add("a", new() { File = "a" }, Text)
            .Add("b", new() { File = "b" }, "农村土地承包经营权流转管理办法由农业农村主管部门负责解释，自发布之日起施行。")
            .Add("c", new() { File = "c" }, Text.Replace("，", ", ", StringComparison.Ordinal) + "特此通知。");
        var cluster = Assert.Single(NearDuplicates.Documents(corpus.Searcher));
        Assert.Equal(["a", "c"], cluster.Select(document => document.DocumentId));
        Assert.Equal(1, cluster[0].Similarity);
        Assert.InRange(cluster[1].Similarity, 0.7, 1);
    }

    [Fact]
    public void GroupsHitsUnderTheBest()
    {
        using var corpus = new Corpus(Text, "发展是硬道理", Text + "特此通知。");
        var hits = corpus.Searcher.Search("发展", new()).Hits;
        var groups = NearDuplicates.Group(hits);
        Assert.Equal([1, 2], groups.Select(group => group.Count).Order());
        Assert.Equal(hits.Select(hit => hit.Text), groups.SelectMany(group => group).OrderBy(hit => hits.ToList().IndexOf(hit)).Select(hit => hit.Text));
    }
}
