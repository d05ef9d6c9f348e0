using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Benchmarks;

/// <summary>
/// Full-text search beside SQLite FTS5 (trigram) and a scan of the text in memory: speed of indexing, size of the index, and the median time of
/// queries. PTM_BENCHMARK_TEXT names a folder of UTF-8 texts, PTM_BENCHMARK_PARAGRAPHS how many paragraphs to make of them (10,000 where it is
/// not set), PTM_BENCHMARK_FOLDER where the indexes are kept for the next run.
/// </summary>
static class SearchComparison
{
    const int Runs = 31;

    static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(0.7);   // the runtime compiles anew what runs often

    // In words of a query: ours, FTS5's for the same (null: it has none for fewer than three characters), what a scan looks for.
    static readonly (string Name, string Ours, string? Fts5, string? Scan)[] s_queries =
    [
        ("exact phrase, frequent", "\"社会主义现代化建设\"", "\"社会主义现代化建设\"", "社会主义现代化建设"),
        ("exact phrase, rare", "\"安全生产责任制\"", "\"安全生产责任制\"", "安全生产责任制"),
        ("one frequent word", "发展", null, "发展"),
        ("two words", "农业 科技", null, null),
        ("boolean", "(改革开放 OR 现代化) AND 农村 NOT 工业化", null, null),
        ("boolean, long words", "(改革开放 OR 现代化建设) AND 社会主义 NOT 工业化", "(\"改革开放\" OR \"现代化建设\") AND \"社会主义\" NOT \"工业化\"", null),
        ("NEAR/5", "创新 NEAR/5 发展", null, null),
        ("wildcard", "社会*事业", null, null),
        ("one year", "year:2020 发展", null, null),
    ];

    static int Paragraphs => int.Parse(Environment.GetEnvironmentVariable("PTM_BENCHMARK_PARAGRAPHS") ?? "10000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Builds what is missing, then measures.</summary>
    public static void Run()
    {
        var folder = Path.Combine(Setting("PTM_BENCHMARK_FOLDER"), $"search-{Paragraphs}");
        Directory.CreateDirectory(folder);
        var text = Path.Combine(folder, "text.txt");
        var index = Path.Combine(folder, "index");
        if (!File.Exists(text)) WriteText(text);
        if (!Directory.Exists(index)) BuildIndex(index);
        if (!File.Exists(Path.Combine(folder, "fts5.db"))) BuildFts5(Path.Combine(folder, "fts5.db"), text);
        Console.WriteLine($"text {Megabytes(text):0.0} MB; index {Megabytes(index) / Megabytes(text):0.00} times the text, FTS5 with the text {Megabytes(Path.Combine(folder, "fts5.db")) / Megabytes(text):0.00}");
        Measure(index, Path.Combine(folder, "fts5.db"), text);
    }

    static void WriteText(string path)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        foreach (var (mined, _) in new MadeCorpus(Setting("PTM_BENCHMARK_TEXT"), Paragraphs).Documents()) writer.Write(mined.Document!.Text + "\n");
    }

    static void BuildIndex(string folder)
    {
        var watch = new Stopwatch();
        var characters = 0L;
        using var index = CorpusIndex.Open(folder, new(Lexicon.Default));
        foreach (var (mined, facts) in new MadeCorpus(Setting("PTM_BENCHMARK_TEXT"), Paragraphs).Documents())
        {
            characters += Encoding.UTF8.GetByteCount(mined.Document!.Text);
            watch.Start();
            index.Add(mined, facts);
            watch.Stop();
        }

        watch.Start();
        index.Commit(1);
        Console.WriteLine($"indexing: {characters / 1e6 / watch.Elapsed.TotalSeconds:0.00} MB of text a second");
    }

    static void BuildFts5(string path, string text)
    {
        var watch = Stopwatch.StartNew();
        using var database = Open(path);
        using var transaction = database.BeginTransaction();
        using var make = database.CreateCommand();
        make.CommandText = "CREATE VIRTUAL TABLE paragraph USING fts5(text, tokenize='trigram')";
        make.ExecuteNonQuery();
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO paragraph(text) VALUES (?1)";
        var value = insert.Parameters.Add(new() { ParameterName = "?1", SqliteType = SqliteType.Text });
        foreach (var line in File.ReadLines(text))
        {
            value.Value = line;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Console.WriteLine($"FTS5: {Megabytes(text) / watch.Elapsed.TotalSeconds:0.00} MB of text a second");
    }

    static void Measure(string index, string fts5, string text)
    {
        using var searcher = CorpusSearcher.Open(index, new(Lexicon.Default));
        using var database = Open(fts5);
        var lines = File.ReadAllLines(text);
        foreach (var query in s_queries) Median(() => searcher.Search(query.Ours, new()), 1);   // else the first would pay for what all of them run
        Console.WriteLine($"{"query",-26}{"hits",9}{"ours ms",10}{"count ms",10}{"FTS5 ms",10}{"scan ms",10}");
        foreach (var (name, ours, theirs, scanned) in s_queries)
        {
            var hits = searcher.Search(ours, new() { Take = 0 }).Total;
            var found = Median(() => searcher.Search(ours, new()));
            var counted = Median(() => searcher.Search(ours, new() { Take = 0 }));
            var peer = theirs is null ? double.NaN : Median(() => Fts5(database, theirs));
            var scan = scanned is null ? double.NaN : Median(() => lines.Count(line => line.Contains(scanned, StringComparison.Ordinal)), 5);
            Console.WriteLine($"{name,-26}{hits,9:N0}{found,10:0.00}{counted,10:0.00}{peer,10:0.00}{scan,10:0.0}");
        }

        Facet[] facets = [Facet.Year, Facet.Kind, Facet.Region];
        Console.WriteLine($"{"facets of 发展",-26}{"",9}{Median(() => searcher.Search("发展", new() { Take = 0, Facets = facets })),10:0.00}");
        Console.WriteLine($"{"concordance, rare phrase",-26}{"",9}{Median(() => Concordance.Of(searcher, SearchQuery.Parse("\"安全生产责任制\""), new(), new())),10:0.00}");
    }

    static int Fts5(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT text FROM paragraph WHERE paragraph MATCH ?1 ORDER BY rank LIMIT 20";
        command.Parameters.AddWithValue("?1", query);
        using var row = command.ExecuteReader();
        var count = 0;
        while (row.Read()) count += row.GetString(0).Length;
        return count;
    }

    static double Median<T>(Func<T> run, int runs = Runs)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < s_warmUp;) run();
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[runs / 2];
    }

    static SqliteConnection Open(string path)
    {
        var database = new SqliteConnection($"Data Source={path};Pooling=False");
        database.Open();
        return database;
    }

    static double Megabytes(string path) => (File.Exists(path) ? new FileInfo(path).Length : Directory.GetFiles(path).Sum(file => new FileInfo(file).Length)) / 1e6;

    static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}: see the comment of {nameof(SearchComparison)}.");
}
