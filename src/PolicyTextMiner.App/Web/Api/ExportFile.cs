using Microsoft.AspNetCore.Http;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A table as a file to be saved.</summary>
static class ExportFile
{
    static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv",
        ["tsv"] = "text/tab-separated-values",
        ["jsonl"] = "application/x-ndjson",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["parquet"] = "application/vnd.apache.parquet",
    };

    /// <summary>The rows in the format asked for, at most <see cref="Paging.MostExported"/>.</summary>
    /// <param name="table">All columns that there are.</param>
    /// <param name="rows">What is written.</param>
    /// <param name="format">csv, tsv, jsonl, xlsx or parquet.</param>
    /// <param name="columns">Names of the columns wanted, a comma between two, in the order wanted; null takes all.</param>
    public static IResult Of<T>(RecordTable<T> table, IEnumerable<T> rows, string format, string? columns)
    {
        if (!s_types.TryGetValue(format, out var type)) throw new ArgumentException($"format: one of {string.Join(", ", s_types.Keys)}.", nameof(format));
        var path = Path.Combine(Path.GetTempPath(), $"ptm-{Path.GetRandomFileName()}.{format}");
        RecordFile.Write(Chosen(table, columns), rows.Take(Paging.MostExported), path);
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        return Results.File(file, type, $"{table.Name}.{format}");
    }

    static RecordTable<T> Chosen<T>(RecordTable<T> table, string? columns) => columns is not { Length: > 0 } ? table : table with
    {
        Columns = [.. columns.Split(',').Select(name => table.Columns.FirstOrDefault(column => column.Name == name)
            ?? throw new ArgumentException($"columns: '{name}' is none of {string.Join(", ", table.Columns.Select(column => column.Name))}.", nameof(columns)))],
    };
}
