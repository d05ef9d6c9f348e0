using System.Text.Json;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Commands;

/// <summary>What the commands tell of strategies in an index: together, reworded, cited, with names of the user's own.</summary>
public sealed class StrategyCommandTests : IDisposable
{
    const string Header = "canonical\ttype\taliases\tparent\tfirst\tsource\tnote\n";

    readonly TemporaryFolder _folder = new();
    readonly string _index;
    readonly string _corpus;

    public StrategyCommandTests()
    {
        _index = Path.Combine(_folder.Path, "index");
        _corpus = Path.Combine(_folder.Path, "corpus");
        _folder.Write("corpus/甲.txt", "清河县湿地与渔港修复规划\n各乡推进乡村振兴。科教兴国要落实。\n各镇推进乡村振兴。科教兴国要落实。\n各村推进乡村振兴。科教兴国要落实。\n");
        _folder.Write("corpus/乙.txt", "渔港评论\n《清河县湿地与渔港修复规划》写得细，《政府工作报告》也写了。蓝湾焕新之举推进乡村振兴，有新意。\n");
        _folder.Write("corpus/丙.txt", "政府工作报告\n全年抓好渔港建设。\n");
        _folder.Write("corpus/manifest.csv", "file,title,date\n甲.txt,清河县湿地与渔港修复规划,2022-12-31\n乙.txt,渔港评论,2023-12-31\n丙.txt,政府工作报告,2021-12-31\n");
    }

    public void Dispose() => _folder.Dispose();

    Ptm.Answer Run(string command, params string[] args) => Ptm.Run([command, .. args, "--index", _index]);

    [Fact]
    public void NamesThatShareParagraphsButNoSentenceStandTogetherInParagraphsOnly()
    {
        Run("ingest", _corpus);
        var row = Parsed(Assert.Single(Run("strategies", "--cooccurrence", "paragraph", "--format", "jsonl").Lines));
        Assert.Equal(3, row.GetProperty("together").GetInt32());
        Assert.Empty(Run("strategies", "--cooccurrence", "sentence", "--format", "jsonl").Lines);
    }

    [Fact]
    public void ACitedTitleLeadsToItsDocumentUnlessTheTitleTellsNothing()
    {
        Run("ingest", _corpus);
        var target = Path.Combine(_folder.Path, "out");
        Run("export", target);
        var cited = File.ReadLines(Path.Combine(target, "citations.jsonl")).Select(Parsed)
            .ToDictionary(row => row.GetProperty("cited_title").GetString()!, row => row.GetProperty("cited_document").GetString());
        Assert.Equal("甲.txt", cited["清河县湿地与渔港修复规划"]);
        Assert.Null(cited["政府工作报告"]);
    }

    [Fact]
    public void NamesBesideTheIndexAreReadAndANewOneMinesAgain()
    {
        Run("ingest", _corpus);
        Assert.Empty(Mentions("蓝湾焕新之举"));
        File.WriteAllText(Path.Combine(_index, StrategyCatalog.UserFile), Header + "蓝湾焕新之举\tprogramme\t\t乡村振兴战略\t2023\town\t\n");
        Run("ingest", _corpus);
        Assert.Single(Mentions("蓝湾焕新之举"));
    }

    [Fact]
    public void ABrokenLineOfTheUsersEndsTheRunWithFileAndLine()
    {
        Directory.CreateDirectory(_index);
        File.WriteAllText(Path.Combine(_index, StrategyCatalog.UserFile), Header + "蓝湾焕新之举\n");
        var answer = Run("ingest", _corpus);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"{StrategyCatalog.UserFile}:2: there are 1 columns", answer.Errors, StringComparison.Ordinal);
    }

    string[] Mentions(string name) => Run("strategies", "--strategy", name, "--format", "jsonl").Lines;

    static JsonElement Parsed(string line) => JsonDocument.Parse(line).RootElement;
}
