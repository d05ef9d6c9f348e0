using System.Text.Json;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Commands;

public sealed class FileCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PrintsOneParagraphALine()
    {
        var answer = Ptm.Run("text", _folder.Write("报告.txt", "一、总体情况\n全省经济稳中有进。\n"));
        Assert.Equal((0, "一、总体情况\n全省经济稳中有进。\n", ""), (answer.ExitCode, answer.Output, answer.Errors));
    }

    [Fact]
    public void PrintsADocumentAsJsonWithoutEscapingChinese()
    {
        var answer = Ptm.Run("text", _folder.Write("a.txt", "全省经济稳中有进。"), "--format", "json");
        Assert.Contains("稳中有进", answer.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(answer.Output);
        Assert.Equal("[0,9]", document.RootElement.GetProperty("sentences")[0].GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void KeepsALineForALineWhenSegmenting()
    {
        var answer = Ptm.Run("经济增长。\n\n社会稳定。\n", ["segment"]);
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(["经济增长。", "", "社会稳定。"], answer.Output.TrimEnd('\n').Split('\n').Select(line => line.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void SegmentsLikeJiebaWithoutTheNamesOfTheCatalogue() =>
        Assert.Equal("推动 高质量 发展\n", Ptm.Run("推动高质量发展\n", ["segment", "--mode", "jieba"]).Output);

    [Fact]
    public void KeepsTheWordsOfAUserDictionaryWholeInEveryMode()
    {
        var words = _folder.Write("words.txt", "春来早市场\n");
        foreach (var mode in new[] { "policy", "jieba" })
        {
            Assert.Equal("春来早市场 内\n", Ptm.Run("春来早市场内", ["segment", "--user-dict", words, "--mode", mode]).Output);
        }
    }

    [Fact]
    public void NamesTheWrongLineOfAUserDictionary()
    {
        var words = _folder.Write("words.txt", "好词\n坏 多 列 太 多\n");
        var answer = Ptm.Run("好词", ["segment", "--user-dict", words]);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains($"{words}:2: ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void PrintsTheKeywordsOfAText()
    {
        var answer = Ptm.Run("氢能是清洁的。\n氢能的储存和运输需要管道，我们要建设管道。\n发展氢能。\n", ["segment", "--keywords", "2"]);
        Assert.Equal(["氢能", "管道"], answer.Lines.Select(line => line.Split('\t')[0]));
        Assert.Equal(2, Ptm.Run("氢能", ["segment", "--keywords", "0"]).ExitCode);
    }

    [Fact]
    public void RefusesToSegmentWhatIsNotUtf8()
    {
        var path = Path.Combine(_folder.Path, "gbk.txt");
        File.WriteAllBytes(path, [0xB9, 0xFA, 0xC4, 0xDA, 10]);
        var answer = Ptm.Run("segment", path);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("not UTF-8, in line 1", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("segment")]
    [InlineData("indicators")]
    public void SaysThatItsDictionaryIsMissing(string command) => Assert.Contains("is missing", AnswerWith(null, command), StringComparison.Ordinal);

    [Theory]
    [InlineData(100, "is cut off")]
    [InlineData(100_000, "is cut off")]
    public void SaysThatItsDictionaryIsCutOff(int length, string expected) =>
        Assert.Contains(expected, AnswerWith(File.ReadAllBytes(Dictionary)[..length], "segment"), StringComparison.Ordinal);

    [Fact]
    public void SaysThatItsDictionaryIsDamaged()
    {
        var bytes = File.ReadAllBytes(Dictionary);
        bytes[^100] ^= 1;
        Assert.Contains("is damaged", AnswerWith(bytes, "segment"), StringComparison.Ordinal);
    }

    static string Dictionary => Path.Combine(AppContext.BaseDirectory, "lexicon.bin");

    // What the program says, installed elsewhere with another dictionary or none; it ends with 2, prints no words, and says what to do.
    string AnswerWith(byte[]? dictionary, string command)
    {
        var program = Path.Combine(_folder.Path, "program");
        Directory.CreateDirectory(program);
        foreach (var entry in new DirectoryInfo(AppContext.BaseDirectory).GetFileSystemInfos().Where(entry => entry.Name != "lexicon.bin"))
        {
            var copy = Path.Combine(program, entry.Name);
            // The program takes the folder of its own files for its place, wherever a link to them lies.
            if (entry.Name.StartsWith("ptm.", StringComparison.Ordinal)) File.Copy(entry.FullName, copy);
            else File.CreateSymbolicLink(copy, entry.FullName);
        }

        var place = Path.Combine(program, "lexicon.bin");
        if (dictionary is not null) File.WriteAllBytes(place, dictionary);
        var answer = Ptm.End(Ptm.StartIn(program, command, _folder.Write("a.txt", "经济增长5%。")));
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(place, answer.Errors, StringComparison.Ordinal);
        Assert.Contains("Copy it again from the release", answer.Errors, StringComparison.Ordinal);
        return answer.Errors;
    }

    [Fact]
    public void SegmentsAnEmptyFileIntoNothing() =>
        Assert.Equal((0, "", ""), Ptm.Run("segment", _folder.Write("empty.txt", "")) is var answer ? (answer.ExitCode, answer.Output, answer.Errors) : default);

    [Theory]
    [InlineData("nothing.pdf", "does not exist")]
    [InlineData("empty.txt", "empty")]
    public void SaysWhatIsWrongWithAFileAndEndsWithTwo(string name, string expected)
    {
        _folder.Write("empty.txt", "");
        var answer = Ptm.Run("text", Path.Combine(_folder.Path, name));
        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains(expected, answer.Errors, StringComparison.Ordinal);
        Assert.Contains(name, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void EndsWithOneWhereOnlySomeFilesFailed()
    {
        var answer = Ptm.Run("metadata", _folder.Write("a.txt", "关于做好秋收工作的通知"), Path.Combine(_folder.Path, "missing.pdf"));
        Assert.Equal(1, answer.ExitCode);
        Assert.Single(answer.Lines);
    }

    [Theory]
    [InlineData("text", "a.txt", "--pages", "0")]
    [InlineData("text", "a.txt", "--pages", "4-3")]
    [InlineData("indicators", "a.txt", "--date", "5.3.2024")]
    [InlineData("text", "a.txt", "--format", "docx")]
    [InlineData("text", "a.txt", "--no-such-option")]
    [InlineData("no-such-command")]
    public void EndsWithTwoOnWrongUsage(params string[] args)
    {
        _folder.Write("a.txt", "全省经济稳中有进。");
        var answer = Ptm.Run([.. args.Select(arg => arg == "a.txt" ? Path.Combine(_folder.Path, arg) : arg)]);
        Assert.Equal(2, answer.ExitCode);
        Assert.NotEmpty(answer.Errors);
        Assert.Empty(answer.Output);
    }
}
