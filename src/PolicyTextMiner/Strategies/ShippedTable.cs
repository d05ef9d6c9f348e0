namespace PolicyTextMiner.Strategies;

/// <summary>Reads a small table of ours that is a part of the assembly.</summary>
static class ShippedTable
{
    /// <summary>The cells of every line but the header, empty ones and those that begin with #.</summary>
    /// <param name="name">As Strategies/patterns.tsv.</param>
    /// <param name="columns">How many cells each line must have.</param>
    /// <exception cref="InvalidDataException">A line has another number of cells; the message names file and line.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var cells = text.Split('\t');
            if (cells.Length != columns) throw new InvalidDataException($"{name}:{line}: there are {cells.Length} columns, and there must be {columns}.");
            yield return cells;
        }
    }
}
