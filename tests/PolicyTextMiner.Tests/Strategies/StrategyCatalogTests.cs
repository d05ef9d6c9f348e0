using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Strategies;

public class StrategyCatalogTests
{
    const string Header = "canonical\ttype\taliases\tparent\tfirst\tsource\tnote\n";

    [Fact]
    public void TheShippedCatalogueHasHundredsOfNamesEachWithItsSource()
    {
        Assert.True(StrategyCatalog.Default.Entries.Count >= 700);
        Assert.DoesNotContain(StrategyCatalog.Default.Entries, entry => entry.Source.Length == 0);
        Assert.All(Enum.GetValues<StrategyType>(), type => Assert.Contains(StrategyCatalog.Default.Entries, entry => entry.Type == type));
    }

    [Theory]
    [InlineData("西部大开发", 2000)]
    [InlineData("供给侧结构性改革", 2016)]
    [InlineData("新质生产力", 2024)]
    [InlineData("大跃进", 1958)]
    [InlineData("科教兴国战略", 1997)]
    [InlineData("精准扶贫", 2014)]
    [InlineData("碳达峰碳中和", 2021)]
    [InlineData("科学发展观", 2004)]
    [InlineData("社会主义市场经济体制", 1992)]
    [InlineData("六稳", 2018)]
    public void TheCatalogueKnowsWhenANameEnteredTheRecord(string name, int year) =>
        Assert.InRange(StrategyCatalog.Default.Find(name)!.FirstYear!.Value, year - 3, year);

    [Fact]
    public void FindsAnEntryByAnyOfItsFormsWithOrWithoutQuotes()
    {
        var entry = StrategyCatalog.Default.Find("“一带一路”倡议");
        Assert.NotNull(entry);
        Assert.Same(entry, StrategyCatalog.Default.Find("一带一路倡议"));
        Assert.Null(StrategyCatalog.Default.Find("发展战略选择"));
    }

    [Fact]
    public void TheLineageGoesFromTheEntryToWhatItBelongsTo() =>
        Assert.Equal(["粤港澳大湾区建设", "区域重大战略"], StrategyCatalog.Default.Lineage("粤港澳大湾区发展").Select(entry => entry.Canonical));

    [Theory]
    [InlineData("甲战略\tstrategy\t\t\t\town\n", "test.tsv:2: there are 6 columns")]
    [InlineData("甲战略\tstrategy\t甲计划\t\t\town\t\n乙战略\tstrategy\t甲计划\t\t\town\t\n", "test.tsv:3: '甲计划' already stands for '甲战略' on line 2")]
    [InlineData("“甲乙”\tstrategy\t\t\t\town\t\n甲乙\tgoal\t\t\t\town\t\n", "test.tsv:3: '甲乙' already stands for '“甲乙”' on line 2")]
    [InlineData("甲战略\tstrategy\t\t乙战略\t\town\t\n乙战略\tstrategy\t\t甲战略\t\town\t\n", "test.tsv:2: the parents of '甲战略' go in a circle")]
    [InlineData("甲战略\tstrategy\t\t丙战略\t\town\t\n", "test.tsv:2: the parent '丙战略' of '甲战略' is not in the file")]
    [InlineData("甲战略\tslogan\t\t\t\town\t\n", "test.tsv:2: 'slogan' is no type")]
    [InlineData("甲战略\tstrategy\t\t\tnie\town\t\n", "test.tsv:2: 'nie' is no year")]
    [InlineData("甲战略\tstrategy\t\t\t\t\t\n", "test.tsv:2: '甲战略' has no source")]
    [InlineData("\tstrategy\t\t\t\town\t\n", "test.tsv:2: the canonical name is missing")]
    [InlineData("甲\tstrategy\t\t\t\town\t\n", "test.tsv:2: the name '甲' is shorter than two characters")]
    public void ABadLineIsNamedWithFileAndNumberAndNothingIsLoaded(string lines, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => StrategyCatalog.Read(new StringReader(Header + lines), "test.tsv"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryBadLineIsReportedNotOnlyTheFirst()
    {
        var error = Assert.Throws<InvalidDataException>(() => StrategyCatalog.Read(new StringReader(Header + "甲战略\n乙战略\n"), "test.tsv"));
        Assert.Equal(2, error.Message.Split('\n').Length);
    }

    [Fact]
    public void ReadsAFileOfTheUsersOwn()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, Header + "# a remark\n甲战略\tstrategy\t甲字计划\t\t2001\town\t\n");
        try
        {
            var entry = Assert.Single(StrategyCatalog.Load(path).Entries);
            Assert.Equal(("甲战略", 2001), (entry.Canonical, entry.FirstYear));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AUsersNamesJoinTheShippedOnesAndMayBelongToThem()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, StrategyCatalog.UserFile), Header + "渔港焕新行动\tprogramme\t焕新行动\t乡村振兴战略\t2023\town\t\n");
        var catalog = StrategyCatalog.ForIndex(folder.Path);
        Assert.Equal(["渔港焕新行动", "乡村振兴战略"], catalog.Lineage("焕新行动").Select(entry => entry.Canonical));
        Assert.Null(StrategyCatalog.Default.Find("焕新行动"));
    }

    [Fact]
    public void AnIndexWithoutAUsersFileHasTheShippedCatalogue()
    {
        using var folder = new TemporaryFolder();
        Assert.Same(StrategyCatalog.Default, StrategyCatalog.ForIndex(folder.Path));
    }

    [Fact]
    public void AUsersLineThatTakesAShippedNameIsNamedWithFileAndNumber()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, StrategyCatalog.UserFile);
        File.WriteAllText(path, Header + "我的战略\tstrategy\t乡村振兴\t\t\town\t\n");
        var error = Assert.Throws<InvalidDataException>(() => StrategyCatalog.ForIndex(folder.Path));
        Assert.Contains($"{path}:2: '乡村振兴' already stands for '乡村振兴战略'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAYearMakesOfANameIsInTheShippedCatalogue() =>
        Assert.DoesNotContain(DatedNames.Lines, line => StrategyCatalog.Default.Find(line[3]) is null);
}
