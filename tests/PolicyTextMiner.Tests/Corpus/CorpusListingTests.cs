using PolicyTextMiner.Corpus;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Corpus;

public sealed class CorpusListingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FindsPdfAndTextFilesInAllFolders()
    {
        Write("b.pdf", "二〇一二/报告 （全文）.PDF", "二〇一二/深/层/c.txt", "note.docx", ".hidden/d.pdf", "二〇一二/.e.pdf", "manifest.csv");
        Assert.Equal(["b.pdf", "二〇一二/报告 （全文）.PDF", "二〇一二/深/层/c.txt"], Names(List("")));
    }

    [Fact]
    public void TakesAFileThatIsNamedWhateverItsEnding()
    {
        Write("a.docx");
        Assert.Equal(["a.docx"], Names(List("a.docx")));
    }

    [Fact]
    public void ListsAFileOnceHoweverOftenItIsNamed()
    {
        Write("x/a.pdf");
        Assert.Single(CorpusListing.Of([_folder["x"], _folder["x/a.pdf"], _folder["x/../x/a.pdf"]]).Files);
    }

    [Theory]
    [InlineData("*.pdf", "a.pdf")]
    [InlineData("x/?.pdf", "x/b.pdf")]
    [InlineData("**/*.pdf", "a.pdf", "x/b.pdf", "x/y/c.pdf")]
    [InlineData("x/**/*.txt", "x/y/d.txt")]
    [InlineData("*/y", "x/y/c.pdf", "x/y/d.txt")]
    public void ExpandsPatterns(string pattern, params string[] expected)
    {
        Write("a.pdf", "x/b.pdf", "x/y/c.pdf", "x/y/d.txt", ".z/e.pdf");
        Assert.Equal(expected, Names(List(pattern)));
    }

    [Fact]
    public void TakesANameThatExistsAsItStands()
    {
        Write("[2012] 报告?.pdf", "2 报告1.pdf");
        Assert.Equal(["[2012] 报告?.pdf"], Names(List("[2012] 报告?.pdf")));
    }

    [Theory]
    [InlineData("none", "PTM301")]
    [InlineData("*.pdf", "PTM304")]
    [InlineData("", "PTM303")]
    public void SaysWhatNamesNothing(string path, string code) => Assert.Equal(code, Assert.Single(List(path).Problems).Diagnostic.Code);

    [Fact]
    public void FollowsLinksButNotInCircles()
    {
        Write("real/a.pdf");
        Directory.CreateSymbolicLink(_folder["real/back"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["real"]);
        Assert.Single(List("").Files);
        Assert.Single(List("**/*.pdf").Files);
    }

    [Fact]
    public void ReportsALinkThatLeadsNowhere()
    {
        Write("a.pdf");
        File.CreateSymbolicLink(_folder["b.pdf"], _folder["gone.pdf"]);
        var listing = List("");
        Assert.Single(listing.Files);
        Assert.Equal((_folder["b.pdf"], "PTM314"), (Assert.Single(listing.Problems).Path, listing.Problems[0].Diagnostic.Code));
    }

    [Fact]
    public void GivesSizeAndTimeOfTheFileThatALinkLeadsTo()
    {
        _folder.Write("real.bin", "12345");
        File.CreateSymbolicLink(_folder["a.pdf"], _folder["real.bin"]);
        Assert.Equal(5, Assert.Single(List("a.pdf").Files).Size);
    }

    [Fact]
    public void FindsTheManifestOfTheFolderOrOfOneAbove()
    {
        Write("x/a.pdf", "x/b.pdf");
        _folder.Write("manifest.csv", "file,title\nx/a.pdf,甲\nx/b.pdf,乙\n");
        _folder.Write("x/manifest.csv", "file,title\na.pdf,丙\n");
        Assert.Equal(["丙", "乙"], List("").Files.Select(file => file.Entry?.Title));
    }

    [Fact]
    public void FindsTheManifestBesideAFileThatIsNamed()
    {
        Write("a.pdf");
        _folder.Write("manifest.csv", "file,title\na.pdf,甲\n");
        Assert.Equal("甲", Assert.Single(List("a.pdf").Files).Entry?.Title);
    }

    [Fact]
    public void TakesTheManifestThatIsAskedForBeforeAllOthers()
    {
        Write("x/a.pdf");
        _folder.Write("x/manifest.csv", "file,title\na.pdf,甲\n");
        var asked = _folder.Write("mine.csv", "file,title\nx/a.pdf,乙\n");
        Assert.Equal("乙", Assert.Single(CorpusListing.Of([_folder["x"]], asked).Files).Entry?.Title);
    }

    [Fact]
    public void ReportsARowWhoseFileIsNotThere()
    {
        Write("a.pdf");
        _folder.Write("manifest.csv", "file\na.pdf\nb.pdf\n");
        Assert.Equal("PTM309", Assert.Single(List("").Problems).Diagnostic.Code);
    }

    void Write(params string[] names)
    {
        foreach (var name in names) _folder.Write(name, "x");
    }

    CorpusListing List(string path) => CorpusListing.Of([_folder[path]]);

    IEnumerable<string> Names(CorpusListing listing) =>
        listing.Files.Select(file => Path.GetRelativePath(_folder.Path, file.Path).Replace('\\', '/'));
}
