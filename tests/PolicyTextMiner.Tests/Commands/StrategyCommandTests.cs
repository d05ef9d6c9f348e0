using System.Globalization;
using System.Text.Json;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Commands;

/// <summary>What the commands tell of strategies in an index: together, reworded, cited, with names of the user's own.</summary>
public sealed class StrategyCommandTests : IDisposable
{
    const string Header = "canonical\ttype\taliases\tparent\tfirst\tsource\tnote\n";

    readonly CorpusFolder _folder = new(
        "file,title,date\n甲.txt,清河县湿地与渔港修复规划,2022-12-31\n乙.txt,渔港评论,2023-12-31\n丙.txt,政府工作报告,2021-12-31\n",
        ("甲.txt", "清河县湿地与渔港修复规划\n各乡推进乡村振兴。科教兴国要落实。\n各镇推进乡村振兴。科教兴国要落实。\n各村推进乡村振兴。科教兴国要落实。\n"),
        ("乙.txt", "渔港评论\n《清河县湿地与渔港修复规划》写得细，《政府工作报告》也写了。蓝湾焕新之举推进乡村振兴，有新意。\n"),
        ("丙.txt", "政府工作报告\n全年抓好渔港建设。\n"));

    public void Dispose() => _folder.Dispose();

    Ptm.Answer Run(string command, params string[] args) => _folder.Run(command, args);

    [Fact]
    public void NamesThatShareParagraphsButNoSentenceStandTogetherInParagraphsOnly()
    {
        Run("ingest", _folder.Corpus);
        var row = Parsed(Assert.Single(Run("strategies", "--cooccurrence", "paragraph", "--format", "jsonl").Lines));
        Assert.Equal(3, row.GetProperty("together").GetInt32());
        Assert.Empty(Run("strategies", "--cooccurrence", "sentence", "--format", "jsonl").Lines);
    }

    [Fact]
    public void ACitedTitleLeadsToItsDocumentUnlessTheTitleTellsNothing()
    {
        Run("ingest", _folder.Corpus);
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
        Run("ingest", _folder.Corpus);
        Assert.Empty(Mentions("蓝湾焕新之举"));
        File.WriteAllText(Path.Combine(_folder.Index, StrategyCatalog.UserFile), Header + "蓝湾焕新之举\tprogramme\t\t乡村振兴战略\t2023\town\t\n");
        Run("ingest", _folder.Corpus);
        Assert.Single(Mentions("蓝湾焕新之举"));
    }

    [Fact]
    public void ABrokenLineOfTheUsersEndsTheRunWithFileAndLine()
    {
        Directory.CreateDirectory(_folder.Index);
        File.WriteAllText(Path.Combine(_folder.Index, StrategyCatalog.UserFile), Header + "蓝湾焕新之举\n");
        var answer = Run("ingest", _folder.Corpus);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"{StrategyCatalog.UserFile}:2: there are 1 columns", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TheListOfDiscoveredNamesCanBePastedWholeIntoTheUsersCatalogue()
    {
        Run("ingest", _folder.Corpus);
        var lines = Run("strategies", "--discover").Lines;
        Assert.Contains(lines, line => line.StartsWith("清河县湿地与渔港修复规划\tplan\t", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder.Index, StrategyCatalog.UserFile), Header + string.Join('\n', lines) + "\n");
        var again = Run("ingest", _folder.Corpus);
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Empty(Run("strategies", "--discover").Lines);
    }

    [Fact]
    public void ReportsOfTheYearsTellWhenANameEnters()
    {
        using var reports = new CorpusFolder(
            "file,title,date\n" + string.Concat(s_reports.Select(report => $"{report.Year}.txt,第{report.Year}号报告,{report.Year}-03-05\n")),
            [.. s_reports.Select(report => ($"{report.Year}.txt", $"第{report.Year}号报告\n{report.Text}\n"))]);
        reports.Run("ingest", reports.Corpus);
        var counted = reports.Run("timeline", [.. s_first.Keys, "--format", "csv"]).Lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[2] != "0");
        Assert.Equal(s_first, counted.GroupBy(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture)).ToDictionary(years => years.Key, years => years.Min()));
    }

    static readonly Dictionary<string, int> s_first = new(StringComparer.Ordinal)
    {
        ["大跃进"] = 1958,
        ["四个现代化"] = 1978,
        ["“七五”计划"] = 1986,
        ["社会主义市场经济体制"] = 1993,
        ["科教兴国战略"] = 1998,
        ["西部大开发"] = 2000,
        ["科学发展观"] = 2005,
        ["供给侧结构性改革"] = 2016,
        ["乡村振兴战略"] = 2018,
        ["新质生产力"] = 2024,
    };

    static readonly (int Year, string Text)[] s_reports =
    [
        (1958, "乡里也搞大跃进，食堂办了起来。"),
        (1978, "到本世纪末要实现四个现代化。"),
        (1986, "代表们审议了第七个五年计划，四个现代化仍是目标。"),
        (1993, "企业要适应社会主义市场经济的新体制，也就是社会主义市场经济体制。"),
        (1998, "学校落实科教兴国，经费有了着落。"),
        (2000, "本县列入西部大开发，道路先修。"),
        (2005, "干部学习科学发展观，西部大开发有了成效。"),
        (2016, "钢厂推进供给侧结构性改革，炉子关了两座。"),
        (2018, "村里推进乡村振兴，供给侧结构性改革继续。"),
        (2024, "园区发展新质生产力，村里推进乡村全面振兴。"),
    ];

    string[] Mentions(string name) => Run("strategies", "--strategy", name, "--format", "jsonl").Lines;

    static JsonElement Parsed(string line) => JsonDocument.Parse(line).RootElement;
}
