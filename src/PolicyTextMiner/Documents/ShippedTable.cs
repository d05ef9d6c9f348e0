namespace PolicyTextMiner.Documents;

/// <summary>Reads the knowledge that is a part of the assembly: tab-separated lines under a header.</summary>
static class ShippedTable
{
    /// <summary>The rows below the header; empty lines and those that begin with # are left out.</summary>
    /// <param name="name">Folder and file, as Indicators/units.tsv.</param>
    /// <exception cref="InvalidDataException">The table is missing, or a row has not as many columns as the header; the message names file and line.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var columns = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (columns > 0 && cells.Length != columns) throw new InvalidDataException($"{name}, line {number}: {cells.Length} columns instead of {columns}.");
            if (columns > 0) yield return cells;
            columns = cells.Length;
        }
    }
}
