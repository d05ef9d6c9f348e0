using CsCheck;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Tests.Documents;

public class CharacterPlacesTests
{
    static readonly Box s_across = new(100, 500, 148, 516);
    static readonly Box s_down = new(100, 500, 116, 548);

    [Theory]
    [InlineData(Turn.None, 116, 500, 132, 516)]
    [InlineData(Turn.Half, 116, 500, 132, 516)]
    [InlineData(Turn.Down, 100, 516, 116, 532)]
    [InlineData(Turn.Up, 100, 516, 116, 532)]
    public void FindsTheMiddleOfThreeCharacters(Turn turn, double left, double bottom, double right, double top)
    {
        var line = turn is Turn.None or Turn.Half ? s_across : s_down;
        Assert.Equal(new(left, bottom, right, top), new CharacterPlaces(turn, [0, 32, 64]).Part(line, 1, 2));
    }

    [Fact]
    public void CountsFromTheEndAtWhichTheLineBegins()
    {
        Assert.Equal(s_across with { Right = 116 }, new CharacterPlaces(Turn.None, [0, 32, 64]).Part(s_across, 0, 1));
        Assert.Equal(s_across with { Left = 132 }, new CharacterPlaces(Turn.Half, [0, 32, 64]).Part(s_across, 0, 1));
        Assert.Equal(s_down with { Bottom = 532 }, new CharacterPlaces(Turn.Down, [0, 32, 64]).Part(s_down, 0, 1));
        Assert.Equal(s_down with { Top = 516 }, new CharacterPlaces(Turn.Up, [0, 32, 64]).Part(s_down, 0, 1));
    }

    [Fact]
    public void StaysInsideOfTheLine() =>
        Gen.Select(Gen.Enum<Turn>(), Gen.UShort[0, 200].Array[1, 20], Gen.Int[0, 20], Gen.Int[0, 20]).Sample((turn, starts, from, to) =>
        {
            Array.Sort(starts);
            var part = new CharacterPlaces(turn, starts).Part(s_across, Math.Min(from, to), Math.Max(from, to));
            return part.Left >= s_across.Left && part.Right <= s_across.Right && part.Bottom >= s_across.Bottom && part.Top <= s_across.Top
                && part.Left <= part.Right && part.Bottom <= part.Top;
        });

    [Fact]
    public void TakesTheWholeLineWhereNoPlacesAreKnown() =>
        Assert.Equal(s_across, new PageSpan(new(10, 13), 1, s_across).BoxOf(new(11, 12)));

    [Fact]
    public void GivesABoxForEachLineOfASpan()
    {
        var document = new Document(
            "id", "山区发展", [new(new(0, 4), ParagraphKind.Body)], [], [], [],
            [new(new(0, 2), 1, new(100, 500, 132, 516), new(Turn.None, [0, 32])), new(new(2, 4), 2, new(80, 700, 112, 716), new(Turn.None, [0, 32]))],
            [], [], DocumentMetadata.Empty);
        Assert.Equal([(1, new Box(116, 500, 132, 516)), (2, new Box(80, 700, 96, 716))], document.BoxesOf(new(1, 3)));
        Assert.Equal(new Box(116, 500, 132, 516), document.BoxOf(new(1, 3)));
    }
}
