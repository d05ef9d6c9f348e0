using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Extraction;

/// <summary>Reads PDFs that were typeset from known text (Pdfs/make.py) and demands that text back, character for character and paragraph for paragraph.</summary>
public class PdfLayoutTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.pdf").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Pdfs");

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadsWhatWasTypeset(string name) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n'), Read(name).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void KnowsWhereEveryStretchWasPrinted(string name)
    {
        var document = Read(name);
        var end = 0;
        foreach (var part in document.Provenance)
        {
            Assert.Equal(end, part.Span.Start);
            Assert.InRange(part.Box!.Value.Left, 0, part.Box.Value.Right);
            end = part.Span.End;
        }

        Assert.Equal(document.Text.Length, end);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KeepsSentencesInsideOfParagraphs(string name)
    {
        var document = Read(name);
        Assert.All(document.Sentences, sentence => Assert.True(document.ParagraphAt(sentence.Start)!.Span.Contains(sentence)));
    }

    [Fact]
    public void LinksNotesToTheirPlaceInTheText()
    {
        var document = Read("footnotes");
        Assert.Equal(["①", "②"], document.Footnotes.Select(note => note.Mark));
        Assert.All(document.Footnotes, note => Assert.Equal(note.Mark, document.Text.Substring(note.Anchor!.Value, 1)));
    }

    [Theory]
    [InlineData("hidden", RemovalReason.OffPage, "页外文字")]
    [InlineData("hidden", RemovalReason.Invisible, "看不见的文字")]
    [InlineData("hidden", RemovalReason.Watermark, "内部资料")]
    [InlineData("double-struck", RemovalReason.DoubleStrike, "一、水源涵养")]
    [InlineData("odd-and-even-heads", RemovalReason.RunningHead, "山区发展规划")]
    [InlineData("odd-and-even-heads", RemovalReason.PageNumber, "3")]
    [InlineData("footnotes", RemovalReason.PageNumber, "—2—")]
    public void SaysWhatItTookOut(string name, RemovalReason reason, string text) =>
        Assert.Contains(Read(name).Removed, part => part.Reason == reason && part.Text.Replace(" ", "", StringComparison.Ordinal) == text);

    [Theory]
    [InlineData("one-page-notice")]
    [InlineData("stretched")]
    [InlineData("two-columns")]
    public void TakesNothingOutOfADocumentOfOnePage(string name) => Assert.Empty(Read(name).Removed);

    [Theory]
    [InlineData("contents", 1, ParagraphKind.Contents)]
    [InlineData("one-page-notice", 0, ParagraphKind.Title)]
    [InlineData("double-struck", 0, ParagraphKind.Heading)]
    [InlineData("footnotes", 3, ParagraphKind.Footnote)]
    [InlineData("stretched", 0, ParagraphKind.Body)]
    public void TellsKindsOfParagraphs(string name, int paragraph, ParagraphKind kind) => Assert.Equal(kind, Read(name).Paragraphs[paragraph].Kind);

    [Fact]
    public void KeepsThePagesAskedForButJudgesHeadsByTheWholeFile()
    {
        var document = new DocumentReader().Read(SourceDocument.Open(Path.Combine(Folder, "odd-and-even-heads.pdf")), new(2, 2)).Document!;
        Assert.Single(document.Paragraphs);
        Assert.Equal([2], document.Pages.Select(page => page.Page));
        Assert.Contains(document.Removed, part => part.Reason == RemovalReason.RunningHead);
    }

    [Fact]
    public void PutsTheBoxOfAVerticalLineUpright()
    {
        var box = Read("vertical").Provenance[0].Box!.Value;
        Assert.True(box.Height > 5 * box.Width);
        Assert.InRange(box.Left, 490, 510);
    }

    [Theory]
    [InlineData("stretched", "各县")]
    [InlineData("two-columns", "各县")]
    [InlineData("vertical", "各县")]
    [InlineData("turned", "道路")]
    public void GivesTheBoxOfAFewCharactersAndNotOfTheirLine(string name, string quote)
    {
        var document = Read(name);
        var at = document.Text.IndexOf(quote, StringComparison.Ordinal);
        var (line, box) = (document.ProvenanceAt(at).Box!.Value, document.BoxesOf(new(at, at + quote.Length)).First().Box);
        Assert.True(box.Width * box.Height < 0.6 * line.Width * line.Height, $"{box} in {line}");
        Assert.Equal(line, line.Union(box));
    }

    [Fact]
    public void RecordsEveryCharacterThatItReadsOtherwise()
    {
        var document = Read("radicals");
        Assert.NotEmpty(document.Changed);
        Assert.All(document.Changed, change => Assert.NotEqual(change.Stored, change.Span.Of(document.Text).ToString()));
        Assert.Equal(document.Changed.OrderBy(change => change.Span.Start), document.Changed);
        Assert.Empty(Read("stretched").Changed);
    }

    [Fact]
    public void JoinsATableOverPagesAndKeepsItsHeaderOnce()
    {
        var document = Read("table-over-pages");
        var table = Assert.Single(document.Tables);
        Assert.Equal(1, table.HeaderRows);
        Assert.Contains(document.Removed, part => part.Reason == RemovalReason.RepeatedTableHeader);
        Assert.Equal("表1 山区主要指标", table.Caption!.Value.Of(document.Text).ToString());
    }

    [Theory]
    [InlineData("page-of-a-book", "山区发展标准（2024年版）", RemovalReason.RunningHead)]
    [InlineData("page-of-a-book", "173", RemovalReason.PageNumber)]
    [InlineData("chapter-heads", "第二章 学校", RemovalReason.RunningHead)]
    [InlineData("chapter-heads", "I", RemovalReason.PageNumber)]
    public void FindsHeadsThatDoNotComeBack(string name, string text, RemovalReason reason) =>
        Assert.Contains(Read(name).Removed, part => part.Text == text && part.Reason == reason);

    [Fact]
    public void ReportsAFileThatIsNoPdfInside()
    {
        var read = new DocumentReader().Read(new SourceDocument("broken.pdf", "%PDF-1.4\nnothing follows"u8.ToArray()));
        Assert.Null(read.Document);
        Assert.Equal("PTM101", Assert.Single(read.Diagnostics).Code);
    }

    static Document Read(string name) => new DocumentReader().Read(SourceDocument.Open(Path.Combine(Folder, name + ".pdf"))).Document!;
}
