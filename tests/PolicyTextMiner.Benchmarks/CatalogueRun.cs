using PolicyTextMiner.Extraction;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Benchmarks;

/// <summary>Times how fast the catalogue's names are found in a text, with the catalogue that is shipped and with one that is 50,000 names larger.</summary>
static class CatalogueRun
{
    static readonly string[] s_themes =
    [
        "乡村", "产业", "科技", "生态", "教育", "健康", "交通", "能源", "水利", "文化", "数字", "海洋", "人才", "就业", "养老", "托育", "住房", "消费", "外贸", "金融", "创新", "绿色", "农业", "工业", "旅游",
        "体育", "安全", "治理", "服务", "物流", "种业", "渔业", "林业", "牧业", "矿业", "建筑", "医药", "航天", "芯片", "算力", "品牌", "质量", "标准", "专利", "信用", "法治", "平安", "应急", "气象", "双拥",
    ];

    static readonly string[] s_heads = ["振兴行动", "提升工程", "攻坚战", "焕新计划", "倍增战略", "示范区", "改革试点", "行动方案", "发展规划", "促进条例"];

    /// <summary>Prints the best of some runs in megabytes of UTF-8 a second: the walk over the names, and all that is looked for in a document.</summary>
    /// <param name="path">A UTF-8 text of some megabytes.</param>
    public static void Print(string path)
    {
        var document = new DocumentReader().Read(new(path, File.ReadAllBytes(path))).Document!;
        var size = new FileInfo(path).Length;
        var large = Larger();
        Console.WriteLine($"names\t{StrategyCatalog.Default.Names.Length}\t{large.Names.Length}");
        var text = new FoldedText(document.Text);
        Throughput.Measure("names, shipped", size, () => new NameFinder(StrategyCatalog.Default).Find(text, document.Text).Count);
        Throughput.Measure("names, 50,000 more", size, () => new NameFinder(large).Find(text, document.Text).Count);
        Throughput.Measure("folding", size, () => new FoldedText(document.Text).Text.Length);
        var (shipped, larger) = (new StrategyExtractor(StrategyCatalog.Default), new StrategyExtractor(large));
        Throughput.Measure("mentions, shipped", size, () => shipped.Extract(document, []).Count);
        Throughput.Measure("mentions, 50,000 more", size, () => larger.Extract(document, []).Count);
    }

    // Names of real places, themes and heads, so that many begin as the text does.
    static StrategyCatalog Larger()
    {
        var places = StrategyCatalog.Default.Entries.Select(entry => entry.Canonical).Where(name => name.All(char.IsLetter)).Select(name => name[..2]).Distinct().Take(100);
        var names = from place in places from theme in s_themes from head in s_heads select $"{place}{theme}{head}\tprogramme\t\t\t\tmade\t";
        var path = Path.Combine(Path.GetTempPath(), $"ptm-names-{Environment.ProcessId}.tsv");
        File.WriteAllLines(path, names.Prepend("canonical\ttype\taliases\tparent\tfirst\tsource\tnote"));
        try
        {
            return StrategyCatalog.Default.With(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
