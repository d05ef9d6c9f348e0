using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Export;

/// <summary>Writes everything that an index holds into a folder: each table as CSV, JSON Lines and Parquet, and a data dictionary.</summary>
public static class CorpusExport
{
    sealed record DictionaryRow(string Table, string Column, ColumnType Type, string Description);

    static readonly RecordTable<DictionaryRow> s_dictionary = new("dictionary",
    [
        Column.Text<DictionaryRow>("table", "The table's name", row => row.Table),
        Column.Text<DictionaryRow>("column", "The column's name", row => row.Column),
        Column.Text<DictionaryRow>("type", "What its cells hold", row => RecordTables.Word(row.Type)),
        Column.Text<DictionaryRow>("description", "Meaning, unit, range", row => row.Description),
    ]);

    /// <summary>Writes the tables into <paramref name="folder"/>, which is made where it is missing.</summary>
    /// <returns>The name of each table and its number of rows, in the order in which they were written.</returns>
    /// <exception cref="IOException">The folder or a file in it cannot be written.</exception>
    public static IReadOnlyList<(string Table, int Rows)> Write(PolicyStore store, string folder)
    {
        Directory.CreateDirectory(folder);
        var dictionary = new List<DictionaryRow>();
        var written = new List<(string, int)>
        {
            Write(RecordTables.Documents, store.Documents),
            Write(RecordTables.Indicators, () => store.Indicators(new()).Select(row =>
                new IndicatorRecord(row.Document.Name, row.Page, row.Sentence, row.Quote, row.Box, row.Record))),
            Write(RecordTables.Strategies, () => store.Mentions(new()).Select(row =>
                new StrategyRecord(row.Document.Name, row.Page, row.Sentence, row.Surface, row.Box, row.Record))),
            Write(RecordTables.Paragraphs, store.Paragraphs),
            Write(RecordTables.Citations, () => CitationEdge.Of(store)),
        };
        RecordFile.Write(s_dictionary, dictionary, Path.Combine(folder, s_dictionary.Name + ".csv"));
        return written;

        (string, int) Write<T>(RecordTable<T> table, Func<IEnumerable<T>> rows)
        {
            dictionary.AddRange(table.Columns.Select(column => new DictionaryRow(table.Name, column.Name, column.Type, column.Description)));
            RecordFile.Write(table, rows(), Path.Combine(folder, table.Name + ".parquet"));
            RecordFile.Write(table, rows(), Path.Combine(folder, table.Name + ".jsonl"));
            return (table.Name, RecordFile.Write(table, rows(), Path.Combine(folder, table.Name + ".csv")));
        }
    }
}
