using System.Globalization;
using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Corpus;

/// <summary>What the researcher says of one file in manifest.csv; null where the manifest says nothing.</summary>
public sealed record ManifestEntry
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Issuing bodies, separated by ; or ； in the file.</summary>
    public IReadOnlyList<string> Issuer { get; init; } = [];

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day that the document was made.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>通知, 意见, 规划 ….</summary>
    public string? Kind { get; init; }

    /// <summary>全国, a province, or province and city.</summary>
    public string? Region { get; init; }

    /// <summary>Where the file was obtained.</summary>
    public string? Source { get; init; }

    /// <summary>All that it says in one line of text; two equal entries give equal lines.</summary>
    public string Line => string.Join(" | ", new (string Name, string? Value)[]
    {
        ("title", Title), ("issuer", Issuer.Count == 0 ? null : string.Join("; ", Issuer)), ("document_number", DocumentNumber),
        ("date", Date?.ToString("O", CultureInfo.InvariantCulture)), ("kind", Kind), ("region", Region), ("source", Source),
    }.Where(column => column.Value is not null).Select(column => $"{column.Name}={column.Value}"));

    /// <summary>What the document says of itself, with what the researcher says instead put in its place.</summary>
    public DocumentMetadata Over(DocumentMetadata found) => found with
    {
        Title = Title ?? found.Title,
        Issuer = Issuer.Count > 0 ? Issuer : found.Issuer,
        DocumentNumber = DocumentNumber ?? found.DocumentNumber,
        Date = Date ?? found.Date,
        Kind = Kind ?? found.Kind,
        Region = Region ?? found.Region,
    };
}

/// <summary>A manifest.csv: what a researcher knows of the files beside it.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Entries">By full path of the file that the row names.</param>
/// <param name="Problems">Rows and columns that could not be used, each with its line.</param>
public sealed record Manifest(string Path, IReadOnlyDictionary<string, ManifestEntry> Entries, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>The name under which a folder's manifest is found.</summary>
    public const string FileName = "manifest.csv";

    // Headers as people write them.
    static readonly Dictionary<string, string> s_columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["file"] = "file",
        ["filename"] = "file",
        ["path"] = "file",
        ["文件"] = "file",
        ["文件名"] = "file",
        ["title"] = "title",
        ["标题"] = "title",
        ["题名"] = "title",
        ["issuer"] = "issuer",
        ["发文机关"] = "issuer",
        ["发布机构"] = "issuer",
        ["作者"] = "issuer",
        ["document_number"] = "document_number",
        ["文号"] = "document_number",
        ["发文字号"] = "document_number",
        ["date"] = "date",
        ["日期"] = "date",
        ["成文日期"] = "date",
        ["kind"] = "kind",
        ["type"] = "kind",
        ["类型"] = "kind",
        ["文种"] = "kind",
        ["region"] = "region",
        ["地区"] = "region",
        ["区域"] = "region",
        ["source"] = "source",
        ["来源"] = "source",
        ["note"] = "note",   // for people; nothing reads it
        ["备注"] = "note",
    };

    static readonly string[] s_days =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>Reads <paramref name="path"/>: UTF-8 with or without a mark, UTF-16 with one, or else GB18030, as Excel saves it in China; commas, semicolons or tabs.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Manifest Read(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return Parse(full, Decode(File.ReadAllBytes(full)));
    }

    /// <summary>Reads the text of a manifest that lies at <paramref name="path"/>.</summary>
    public static Manifest Parse(string path, string text)
    {
        var problems = new List<Diagnostic>();
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var rows = CsvRows.Read(text);
        if (rows.Count == 0) return new(path, entries, [Diagnostics.ManifestUnusable(path, "it is empty")]);
        var columns = Columns(path, rows[0], problems);
        if (!columns.Contains("file")) return new(path, entries, [Diagnostics.ManifestUnusable(path, "it has no column 'file'")]);
        var folder = System.IO.Path.GetDirectoryName(path)!;
        foreach (var row in rows.Skip(1))
        {
            var cells = new Cells(columns, row.Cells);
            if (cells["file"] is not { } name)
            {
                problems.Add(Diagnostics.ManifestRow(path, row.Line, "it names no file; the row is not used"));
                continue;
            }

            var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name.Replace('\\', '/')));
            if (!entries.TryAdd(file, Entry(path, row.Line, cells, problems)))
                problems.Add(Diagnostics.ManifestRow(path, row.Line, $"'{name}' stands in an earlier row already; the earlier one is used"));
        }

        return new(path, entries, problems);
    }

    static string?[] Columns(string path, CsvRow header, List<Diagnostic> problems)
    {
        var columns = header.Cells.Select(cell => s_columns.GetValueOrDefault(cell)).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is null && header.Cells[i].Length > 0) problems.Add(Diagnostics.ManifestColumn(path, header.Cells[i]));
        }

        return columns;
    }

    static ManifestEntry Entry(string path, int line, Cells cells, List<Diagnostic> problems) => new()
    {
        Title = cells["title"],
        Issuer = cells["issuer"]?.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        DocumentNumber = cells["document_number"],
        Date = cells["date"] is { } date ? Day(path, line, date, problems) : null,
        Kind = cells["kind"],
        Region = cells["region"],
        Source = cells["source"],
    };

    static DateOnly? Day(string path, int line, string written, List<Diagnostic> problems)
    {
        if (DateOnly.TryParseExact(written, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add(Diagnostics.ManifestRow(path, line, $"'{written}' is not a day as 2006-03-05; the date is not used"));
        return null;
    }

    static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    /// <summary>The cells of a row by the name of their column; null where a cell is empty or missing.</summary>
    readonly struct Cells(string?[] columns, IReadOnlyList<string> cells)
    {
        public string? this[string column] =>
            Array.IndexOf(columns, column) is >= 0 and var i && i < cells.Count && cells[i].Length > 0 ? cells[i] : null;
    }
}
