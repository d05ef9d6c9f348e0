using CsCheck;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Tests.Segmentation;

public class TextPiecesTests
{
    static readonly Segmenter s_segmenter = new(Lexicon.Default);

    [Fact]
    public void PiecesConcatenateToAnyText() => Gen.Select(Gen.String[Gen.Char["国\n，。1 \uD842\uDFB7"], 1, 50], Gen.Int[1, 60_000]).Sample((part, times) =>
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        return string.Concat(Read(text)) == text;
    }, iter: 20);

    [Fact]
    public void ALongLineIsCutAsIfItWereRead()
    {
        var line = string.Concat(Enumerable.Repeat("推动经济社会高质量发展，1,100家企业增长5.2%。", 60_000));
        var pieces = Read(line);
        Assert.True(pieces.Count > 1);
        Assert.Equal(SegmenterTests.Joined(line, s_segmenter.Segment(line)), string.Join(' ', pieces.Select(piece => SegmenterTests.Joined(piece, s_segmenter.Segment(piece)))));
    }

    [Fact]
    public void NeverEndsInsideASurrogatePair()
    {
        var text = "国" + string.Concat(Enumerable.Repeat("\uD842\uDFB7", 700_000));
        Assert.All(Read(text), piece => Assert.False(char.IsHighSurrogate(piece[^1])));
    }

    [Fact]
    public void CountsTheLinesBeforeTheFault()
    {
        using var reader = new StreamReader(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(new string('\n', 2_000_000)), 0xFF]), new System.Text.UTF8Encoding(false, true));
        var pieces = new TextPieces(reader);
        var fault = Assert.Throws<InvalidDataException>(() =>
        {
            while (pieces.Next().Length > 0)
            {
            }
        });
        var line = int.Parse(fault.Message.Split("line ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(line, 1_990_000, 2_000_001);
    }

    static List<string> Read(string text)
    {
        var pieces = new TextPieces(new StringReader(text));
        var read = new List<string>();
        while (pieces.Next() is { Length: > 0 } piece) read.Add(piece.ToString());
        return read;
    }
}
