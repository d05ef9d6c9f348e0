using System.Text;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads the knowledge of this folder: tab-separated lines from inside the assembly.</summary>
static class Tsv
{
    /// <summary>The rows of <paramref name="name"/> below its header; lines that start with # are comments.</summary>
    /// <exception cref="InvalidDataException">The table is missing, or a row has not as many columns as the header.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Tsv).Assembly.GetManifestResourceStream($"Indicators/{name}")
            ?? throw new InvalidDataException($"Indicators/{name} is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var columns = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (columns > 0 && cells.Length != columns)
            {
                throw new InvalidDataException($"Indicators/{name}, line {number}: {cells.Length} columns instead of {columns}.");
            }

            if (columns > 0) yield return cells;
            columns = cells.Length;
        }
    }
}
