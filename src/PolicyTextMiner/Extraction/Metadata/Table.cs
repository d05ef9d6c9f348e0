namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Reads the tsv tables that are shipped inside the assembly; lines that begin with # are comments.</summary>
static class Table
{
    /// <summary>The rows of <paramref name="file"/>, each of exactly <paramref name="columns"/> cells.</summary>
    /// <exception cref="InvalidDataException">The table is missing or a row is of another width; the message names file and line.</exception>
    public static IEnumerable<string[]> Read(string file, int columns)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(file) ?? throw new InvalidDataException($"{file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != columns) throw new InvalidDataException($"{file} line {number} has {cells.Length} columns instead of {columns}.");
            yield return cells;
        }
    }
}
