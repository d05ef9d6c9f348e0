using System.Text;
using System.Text.Json;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Commands;

/// <summary>The commands over an index, in the order in which a researcher uses them.</summary>
public sealed class IndexCommandTests : IDisposable
{
    readonly CorpusFolder _folder = new(
        "file,title,date,region,note\n报告2022.txt,二〇二二年报告,2022-12-31,河北省,\n报告2023.txt,二〇二三年报告,2023-12-31,河北省,样本\n",
        ("报告2022.txt", "政府工作报告\n2022年全省地区生产总值达到5.3万亿元，比上年增长4.1%。\n深入推进京津冀协同发展，安装简单的监测设备。\n"),
        ("报告2023.txt", "政府工作报告\n2023年全省地区生产总值达到5.6万亿元，比上年增长5.5%。\n继续推进京津冀协同发展和共同富裕。\n"));

    public void Dispose() => _folder.Dispose();

    Ptm.Answer Run(string command, params string[] args) => _folder.Run(command, args);

    Ptm.Answer Ingest() => Run("ingest", _folder.Corpus);

    [Fact]
    public void IngestPrintsWhatItFoundAndWhatToTypeNext()
    {
        var answer = Ingest();
        Assert.True(answer.ExitCode == 0, answer.Errors);
        Assert.DoesNotContain("PTM", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("ptm search", answer.Output, StringComparison.Ordinal);
        Assert.Contains("京津冀协同发展", answer.Output, StringComparison.Ordinal);
        Assert.Contains("地区生产总值", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void IndicatorsComeBackFromTheIndexAsFromTheFiles()
    {
        Ingest();
        var rows = Run("indicators", "--indicator", "地区生产总值", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(rows, row => row.GetProperty("values")[0].GetDecimal() == 5300000000000m && row.GetProperty("unit").GetString() == "元");
        Assert.All(rows, row => Assert.Contains(row.GetProperty("quote").GetString()!, row.GetProperty("sentence").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public void SearchFindsAStringInsideAWordAndHighlightsIt()
    {
        Ingest();
        var answer = Run("search", "简单");
        var hit = JsonDocument.Parse(Assert.Single(answer.Lines)).RootElement;
        var highlight = hit.GetProperty("highlights")[0];
        var text = hit.GetProperty("text").GetString()!;
        Assert.Equal("简单", text[highlight[0].GetInt32()..highlight[1].GetInt32()]);
        Assert.Equal("2022-12-31", hit.GetProperty("date").GetString());
        Assert.Equal("2", Run("search", "京津冀协同发展", "--count").Output.Trim());
    }

    [Fact]
    public void TimelineCountsByYear()
    {
        Ingest();
        var rows = Run("timeline", "京津冀协同发展", "共同富裕", "--format", "csv").Lines;
        Assert.Contains(rows, row => row.StartsWith("京津冀协同发展,2022,1,", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("共同富裕,2022,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void TimelineTellsWhatHasNoDate()
    {
        for (var i = 1; i <= 7; i++) _folder.Write($"undated/{i}.txt", $"第{i}号材料\n推进京津冀协同发展。\n");
        Run("ingest", _folder.Corpus, Path.Combine(_folder.Path, "undated"));
        var errors = Run("timeline", "京津冀协同发展").Errors;
        Assert.Equal(5, errors.Split("which has no date").Length - 1);
        Assert.Contains("in 2 more documents without a date", errors, StringComparison.Ordinal);
        Assert.Contains("7 documents have no date", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TimelineDrawsAChartWithItsData()
    {
        Ingest();
        var chart = Path.Combine(_folder.Path, "chart.svg");
        var answer = Run("timeline", "京津冀协同发展", "-o", chart);
        Assert.True(answer.ExitCode == 0, answer.Errors);
        Assert.Contains("<svg", File.ReadAllText(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void TimelineSaysWhichNameIsNotKnown()
    {
        Ingest();
        var answer = Run("timeline", "没有这个战略");
        Assert.Contains("没有这个战略", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ExportWritesEveryTableAndADataDictionary()
    {
        Ingest();
        var target = Path.Combine(_folder.Path, "export");
        Assert.Equal(0, Run("export", target).ExitCode);
        foreach (var table in new[] { "documents", "indicators", "strategies", "paragraphs" })
        {
            Assert.True(new FileInfo(Path.Combine(target, table + ".parquet")).Length > 0);
            Assert.Equal(File.ReadLines(Path.Combine(target, table + ".jsonl")).Count(), Rows(Path.Combine(target, table + ".csv")));
            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), File.ReadAllBytes(Path.Combine(target, table + ".csv"))[..3]);
        }

        Assert.Contains("canonical", File.ReadAllText(Path.Combine(target, "dictionary.csv")), StringComparison.Ordinal);

        static int Rows(string csv) => File.ReadLines(csv).Count() - 1;   // none of these cells breaks its line
    }

    [Fact]
    public void StatusTellsOfARemovedFileAndOfAFailure()
    {
        _folder.Write("corpus/坏文件.pdf", "%PDF-1.7 and then nothing");
        Assert.Equal(1, Ingest().ExitCode);
        File.Delete(Path.Combine(_folder.Corpus, "报告2022.txt"));
        var answer = Run("status");
        Assert.Contains("报告2022.txt", answer.Output, StringComparison.Ordinal);
        Assert.Contains("坏文件.pdf", answer.Output, StringComparison.Ordinal);
        Assert.Contains("PTM101", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondIngestOfTheSameFolderReadsNothingAgain()
    {
        Ingest();
        var again = Ingest();
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("nothing new", again.Output + again.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void TryingFailedFilesAgainWhereNothingFailedIsDone()
    {
        Ingest();
        Assert.Equal(0, Run("ingest", "--retry-failed").ExitCode);
    }

    [Fact]
    public void AnEncryptedFileIsAFailureThatSaysSo()
    {
        Directory.CreateDirectory(_folder.Corpus);
        File.Copy(Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Pdfs", "bad", "encrypted.pdf"), Path.Combine(_folder.Corpus, "加密.pdf"));
        var answer = Ingest();
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("PTM110", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("password", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void VerifyFindsStoreAndIndexConsistent()
    {
        Ingest();
        var answer = Run("verify");
        Assert.True(answer.ExitCode == 0, answer.Errors + answer.Output);
    }

    [Theory]
    [InlineData("search", "经济")]
    [InlineData("status")]
    [InlineData("timeline", "西部大开发")]
    [InlineData("indicators")]
    public void WithoutAnIndexACommandSaysHowToMakeOne(string command, params string[] args)
    {
        var answer = Run(command, args);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("ptm ingest", answer.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Index));
    }

    [Theory]
    [InlineData("no-such-folder", "no such file")]
    [InlineData("empty", "no PDF")]
    public void IngestingNothingEndsWithTwo(string folder, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        var answer = Run("ingest", Path.Combine(_folder.Path, folder));
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(expected, answer.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ABrokenQueryIsAnErrorWithACaretAndNotAnotherSearch()
    {
        Ingest();
        var answer = Run("search", "(京津冀 AND");
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("^", answer.Errors, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }
}
