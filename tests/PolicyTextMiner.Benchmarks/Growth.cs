using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.Benchmarks;

/// <summary>
/// Whether time and disk grow with the number of documents and memory does not, and whether the index answers as fast. PTM_BENCHMARK_DOCUMENTS holds the sizes (1000,10000 where it is not set),
/// PTM_BENCHMARK_PDFS a folder of PDFs, PTM_BENCHMARK_FOLDER where corpus and index are kept. Of fifty documents one is a PDF, the others are
/// made text of about a hundred figures each.
/// </summary>
static class Growth
{
    const int LinesOfADocument = 50;
    const int DocumentsPerPdf = 50;

    static readonly string[] s_regions = ["江苏省", "广东省", "四川省", "浙江省", "河北省", "湖北省", "黑龙江省", "甘肃省"];
    static readonly string[] s_measures = ["粮食产量", "固定资产投资", "城镇新增就业", "财政支出", "进出口总额", "用电量", "旅客运输量", "研发经费"];
    static readonly string[] s_units = ["亿斤", "亿元", "万人", "亿元", "亿美元", "亿千瓦时", "万人次", "亿元"];
    static readonly string[] s_names = ["乡村振兴战略", "京津冀协同发展", "西部大开发", "科教兴国战略", "共同富裕", "高质量发展"];

    /// <summary>Grows a corpus of each size and reads it.</summary>
    public static void Run()
    {
        Console.WriteLine("documents   seconds   documents/s   index MB   MB/1,000 documents   peak MB of all processes   indicators");
        foreach (var size in (Environment.GetEnvironmentVariable("PTM_BENCHMARK_DOCUMENTS") ?? "1000,10000").Split(',')) Measure(int.Parse(size, CultureInfo.InvariantCulture));
    }

    static void Measure(int documents)
    {
        var folder = Path.Combine(Setting("PTM_BENCHMARK_FOLDER"), $"growth-{documents}");
        var (corpus, index) = (Path.Combine(folder, "corpus"), Path.Combine(folder, "index"));
        if (!Directory.Exists(corpus)) WriteCorpus(corpus, documents);
        if (Directory.Exists(index)) Directory.Delete(index, recursive: true);
        var options = new IngestOptions { Paths = [corpus], IndexDirectory = index, Worker = WorkerProgram.This("worker") };
        using var memory = new PeakMemory();
        var summary = Ingester.Run(options, new Progress<IngestProgress>(), CancellationToken.None);
        using var store = PolicyStore.OpenReadOnly(index);
        var megabytes = Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents,9}   {summary.Elapsed.TotalSeconds,7:0.0}   {documents / summary.Elapsed.TotalSeconds,11:0}   {megabytes,8:0}   {1000 * megabytes / documents,20:0.0}   {memory.Megabytes,24:0}   {store.Counts().Indicators,10}"));
        Ask(index);
    }

    static void WriteCorpus(string folder, int documents)
    {
        var pdfs = Directory.GetFiles(Setting("PTM_BENCHMARK_PDFS"), "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var random = new Random(1);
        for (var i = 0; i < documents; i++)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, $"{i / 1000:000}")).FullName;
            // A comment behind the end makes other bytes, and so another document, of the same pages.
            if (i % DocumentsPerPdf == 0) File.WriteAllBytes(Path.Combine(place, $"{i:000000}.pdf"), [.. pdfs[i / DocumentsPerPdf % pdfs.Length], .. Encoding.ASCII.GetBytes($"\n%{i}")]);
            else File.WriteAllText(Path.Combine(place, $"{i:000000}.txt"), Text(i, random));
        }
    }

    static string Text(int i, Random random)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{s_regions[i % s_regions.Length]}第{i}号公报\n{1990 + i % 36}年3月{1 + i % 28}日\n");
        for (var line = 0; line < LinesOfADocument; line++)
        {
            var what = random.Next(s_measures.Length);
            text.Append(CultureInfo.InvariantCulture, $"{1990 + i % 36}年第{line}个县{s_measures[what]}{random.Next(1, 9999)}.{random.Next(10)}{s_units[what]}，比上年增长{random.Next(1, 20)}.{random.Next(10)}%，继续推进{s_names[random.Next(s_names.Length)]}。\n");
        }

        return text.ToString();
    }

    static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

    // Milliseconds, the median of three; the first page of a table is 50 rows.
    static void Ask(string index)
    {
        using var store = PolicyStore.OpenReadOnly(index);
        using var searcher = CorpusSearcher.Open(Path.Combine(index, Ingester.SearchFolder), Miner.Default.Segmenter);
        var newest = new IndicatorPageRequest { Filter = new() { Names = ["第7个县粮食产量"], From = "2020", To = "2020" }, Sort = IndicatorSort.Value, Descending = true };
        Time("timeline of one name", () => StrategyTimeline.Of("乡村振兴战略", store.Dated(new()), store.Places, StrategyCatalog.Default, TimelinePer.Year));
        Time("indicators, first page", () => store.Page(new()));
        Time("indicators of a name and year by value", () => store.Page(newest));
        Time("indicators, all by value", () => store.Page(new() { Sort = IndicatorSort.Value }));
        Time("indicators, none fits", () => store.Page(new() { Filter = new() { Names = ["没有的指标"] } }));
        Time("series of one name", () => IndicatorSeries.Figures(store, "森林覆盖率", null).Count());
        foreach (var query in (ReadOnlySpan<string>)["乡村振兴", "\"继续推进科教兴国战略\"", "粮食产量 AND 西部大开发", "粮食 NEAR/5 增长", "value:>9990亿斤"])
            Time($"search {query}", () => searcher.Search(query, new()));
    }

    static void Time(string what, Func<object> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {times.Order().ElementAt(1),8:0.0} ms   {what}"));
    }

    /// <summary>The most memory that this process and its workers held together, sampled ten times a second; Linux only.</summary>
    sealed class PeakMemory : IDisposable
    {
        readonly Timer _timer;
        long _peak;

        public PeakMemory() => _timer = new(_ => _peak = Math.Max(_peak, Now()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

        public double Megabytes => _peak / 1e6;

        public void Dispose() => _timer.Dispose();

        static long Now() => Process.GetProcesses().Where(process => process.Id == Environment.ProcessId || Parent(process.Id) == Environment.ProcessId).Sum(process => process.WorkingSet64);

        // The fourth field of stat; the second, the name in brackets, may hold blanks.
        static int? Parent(int process)
        {
            try
            {
                var stat = File.ReadAllText($"/proc/{process}/stat");
                return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
