using System.Text;

namespace PolicyTextMiner.Export;

/// <summary>Writes a table to a file whose ending chooses the format.</summary>
public static class RecordFile
{
    /// <summary>The endings of files that can be written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".jsonl", ".csv", ".tsv", ".xlsx", ".parquet"];

    /// <summary>Writes all of <paramref name="rows"/> to <paramref name="path"/>, which is replaced only when all of them are written.</summary>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="IOException">The ending is not known, or the file cannot be written.</exception>
    public static int Write<T>(RecordTable<T> table, IEnumerable<T> rows, string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!Endings.Contains(ending))
            throw new IOException($"'{path}' has no ending that says its format: use one of {string.Join(", ", Endings)}.");
        var partial = path + ".part";
        int count;
        try
        {
            using var output = File.Create(partial);
            count = Write(table, rows, ending, output);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }

        File.Move(partial, path, overwrite: true);
        return count;
    }

    static int Write<T>(RecordTable<T> table, IEnumerable<T> rows, string ending, Stream output)
    {
        switch (ending)
        {
            case ".xlsx": return XlsxFile.Write(table, rows, output);
            case ".parquet": return ParquetFile.Write(table, rows, output);
            case ".csv":
                output.Write(Encoding.UTF8.Preamble);   // Excel takes a CSV file without it for the local code page
                return RecordWriter.Write(table, rows, RecordFormat.Csv, output);
            default:
                return RecordWriter.Write(table, rows, ending == ".tsv" ? RecordFormat.Tsv : RecordFormat.JsonLines, output);
        }
    }
}
