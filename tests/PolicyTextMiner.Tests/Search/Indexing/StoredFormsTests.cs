using System.Globalization;
using CsCheck;
using Lucene.Net.Util;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Tests.Search.Indexing;

/// <summary>What the index stores of a paragraph comes back as it was.</summary>
public class StoredFormsTests
{
    [Fact]
    public void GivesBackAnyText() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["发展一龥\u9FFF\u4DFF\uA000\uFF05％a\uD842\uDFB7\0\uFFFF"], 0, 40])
        .Sample(text => CompactText.Read(CompactText.Write(text)) == text);

    [Fact]
    public void TakesHalfTheBytesOfUtf8ForPolicyText() => Assert.True(CompactText.Write("推动经济社会发展全面绿色转型，单位国内生产总值能耗降低13.5%。").Length < 50);

    [Fact]
    public void GivesBackAnyPlace()
    {
        var boxes = Gen.Select(Gen.Int[-200_000, 2_000_000].Array[4], edges => new Box(edges[0] / 100d, edges[1] / 100d, edges[2] / 100d, edges[3] / 100d));
        Gen.Select(Gen.Int[0, 100_000_000], Gen.Int[0, 1_000_000], Gen.Int[1, 100_000], Gen.Enum<ParagraphKind>(), boxes.Nullable()).Sample((start, length, page, kind, box) =>
        {
            var place = new ParagraphPlace(new(start, start + length), page, kind, box);
            return ParagraphPlace.Read(place.Write()) == place;
        });
    }

    [Fact]
    public void NumbersSortByValue()
    {
        var numbers = Gen.OneOf(Gen.Decimal, Gen.Select(Gen.Int[-2000, 2000], Gen.Int[0, 28], (number, scale) => new decimal(Math.Abs(number), 0, 0, number < 0, (byte)scale)));
        Gen.Select(numbers, numbers).Sample((a, b) => Math.Sign(string.CompareOrdinal(SortableNumber.Write(a), SortableNumber.Write(b))) == a.CompareTo(b));
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("250", "250.0")]
    [InlineData("-0.05", "-0.0500")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void NumbersAreWrittenAlikeHoweverManyPlacesTheyHave(string number, string same) =>
        Assert.Equal(SortableNumber.Write(decimal.Parse(number, CultureInfo.InvariantCulture)), SortableNumber.Write(decimal.Parse(same, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 21_474_836.47)]
    [InlineData(-1e12, -21_474_836.48)]
    public void KeepsThePlacesOfDamagedPagesInBounds(double edge, double kept)
    {
        var place = new ParagraphPlace(new(0, 1), 1, ParagraphKind.Body, new Box(edge, 0, edge, 0));
        Assert.Equal(new Box(kept, 0, kept, 0), ParagraphPlace.Read(place.Write()).Box);
    }

    [Fact]
    public void GivesBackWhatIsKnownOfADocument()
    {
        var facts = new DocumentFacts
        {
            File = "文件/a.pdf",
            Title = "关于……的意见",
            Date = new(2021, 3, 5),
            Kind = "意见",
            Region = "江苏省",
            Issuer = ["国务院", "中共中央"],
            DocumentNumber = "国发〔2021〕1号",
            Source = "www.gov.cn",
        };
        var read = IndexedDocument.Read(new IndexedDocument("ab12", facts).Write());
        Assert.Equal("ab12", read.Id);
        Assert.Equal(facts.Issuer, read.Facts.Issuer);
        Assert.Equal(facts with { Issuer = read.Facts.Issuer }, read.Facts);
        Assert.Null(IndexedDocument.Read(new IndexedDocument("a", new() { File = "" }).Write()).Facts.Date);
    }

    [Fact]
    public void ShortensWhatLuceneWouldRefuse()
    {
        var endless = new DocumentFacts { File = "a.pdf", Title = new('题', 50_000), Source = new('源', 50_000), Issuer = [new('府', 50_000), "国务院"], Kind = new('类', 50_000), Region = new('区', 50_000), DocumentNumber = new('号', 50_000) };
        Assert.True(new BytesRef(new IndexedDocument("a", endless).Write()).Length < 32_766);
    }
}
