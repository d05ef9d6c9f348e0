using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Strategies;

public class DiscoveryTests
{
    [Fact]
    public void ListsNamesThatTheCatalogueHasNotWithCountYearsAndExample()
    {
        var discovery = new Discovery(StrategyCatalog.Default);
        discovery.Add(Read("全县启动渔港焕新专项行动。落实乡村振兴战略。"), new(2023, 1, 1));
        discovery.Add(Read("继续开展渔港焕新专项行动。"), new(2021, 1, 1));

        var found = Assert.Single(discovery.Names());
        Assert.Equal(("渔港焕新专项行动", StrategyType.Programme, 2, 2, "全县启动渔港焕新专项行动。"), (found.Name, found.Type, found.Count, found.Documents, found.Example));
        Assert.Equal([2021, 2023], found.Years);
    }

    [Fact]
    public void NamesTheNearestKnownName()
    {
        var discovery = new Discovery(StrategyCatalog.Default);
        discovery.Add(Read("我市出台全域提振消费专项行动方案。"));
        Assert.Equal("提振消费专项行动", Assert.Single(discovery.Names()).Nearest);
    }

    [Fact]
    public void OrdinalsAreKnownByRuleAndNoDiscovery()
    {
        var discovery = new Discovery(StrategyCatalog.Default);
        discovery.Add(Read("党的二十届四中全会审议了“十五五”规划。"));
        Assert.Empty(discovery.Names());
    }

    [Fact]
    public void ItsLinesCanBePastedIntoTheCatalogue()
    {
        var discovery = new Discovery(StrategyCatalog.Default);
        discovery.Add(Read("全县启动渔港焕新专项行动。"), new(2023, 1, 1));
        var lines = discovery.Names().Select(name => name.CatalogLine).Prepend("canonical\ttype\taliases\tparent\tfirst\tsource\tnote");
        var entry = Assert.Single(StrategyCatalog.Read(new StringReader(string.Join('\n', lines)), "pasted.tsv").Entries);
        Assert.Equal(("渔港焕新专项行动", 2023), (entry.Canonical, entry.FirstYear));
    }

    [Fact]
    public void ANameWithAndWithoutQuotationMarksIsOneLine()
    {
        var discovery = new Discovery(StrategyCatalog.Default);
        discovery.Add(Read("全县启动“渔港焕新”专项行动。继续开展渔港焕新专项行动。"));
        Assert.Equal(2, Assert.Single(discovery.Names()).Count);
    }

    static Document Read(string text) => new DocumentReader().Read(new("test.txt", Encoding.UTF8.GetBytes(text))).Document!;
}
