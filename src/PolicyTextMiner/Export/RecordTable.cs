using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Export;

/// <summary>How one kind of record is written as a table: the same columns in every format.</summary>
/// <param name="Name">The table's name, also its file's name: indicators, strategies.</param>
/// <param name="Columns">In the order in which they are written.</param>
public sealed record RecordTable<T>(string Name, IReadOnlyList<Column<T>> Columns);

/// <summary>What the cells of a column hold; null stands for not known in all of them.</summary>
public enum ColumnType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>An int or long.</summary>
    Whole,

    /// <summary>A double or decimal.</summary>
    Real,

    /// <summary>A bool.</summary>
    Flag,

    /// <summary>A list of double or decimal.</summary>
    Numbers,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>A list of lists of strings; in formats of cells the rows stand one under the other.</summary>
    Rows,

    /// <summary>A list of half-open ranges.</summary>
    Spans,

    /// <summary>A list of cited documents.</summary>
    Citations,
}

/// <summary>A column of a <see cref="RecordTable{T}"/>.</summary>
/// <param name="Name">The field's name in JSON Lines and the header in all other formats.</param>
/// <param name="Type">What <paramref name="Value"/> gives.</param>
/// <param name="Description">For the data dictionary: meaning, unit, range.</param>
/// <param name="Value">The field of a record.</param>
public sealed record Column<T>(string Name, ColumnType Type, string Description, Func<T, object?> Value)
{
    /// <summary>Whether the terminal's table, which has little room, shows it.</summary>
    public bool Brief { get; init; }

    /// <summary>Whether the terminal's table sets text flush right, as what stands left of a keyword.</summary>
    public bool AlignRight { get; init; }
}

/// <summary>Makes columns, so that their type follows from their function.</summary>
public static class Column
{
    /// <summary>A column of strings.</summary>
    public static Column<T> Text<T>(string name, string description, Func<T, string?> value) => new(name, ColumnType.Text, description, value);

    /// <summary>A column of whole numbers.</summary>
    public static Column<T> Whole<T>(string name, string description, Func<T, long?> value) => new(name, ColumnType.Whole, description, row => value(row));

    /// <summary>A column of real numbers.</summary>
    public static Column<T> Real<T>(string name, string description, Func<T, double?> value) => new(name, ColumnType.Real, description, row => value(row));

    /// <summary>A column of yes or no.</summary>
    public static Column<T> Flag<T>(string name, string description, Func<T, bool> value) => new(name, ColumnType.Flag, description, row => value(row));

    /// <summary>A column of lists of numbers.</summary>
    public static Column<T> Numbers<T, TNumber>(string name, string description, Func<T, IReadOnlyList<TNumber>?> value) where TNumber : struct =>
        new(name, ColumnType.Numbers, description, value);

    /// <summary>A column of lists of strings.</summary>
    public static Column<T> Texts<T>(string name, string description, Func<T, IReadOnlyList<string>?> value) => new(name, ColumnType.Texts, description, value);

    /// <summary>A column of tables.</summary>
    public static Column<T> Rows<T>(string name, string description, Func<T, IReadOnlyList<IReadOnlyList<string>>?> value) => new(name, ColumnType.Rows, description, value);

    /// <summary>A column of half-open ranges, each written as a pair.</summary>
    public static Column<T> Spans<T>(string name, string description, Func<T, IReadOnlyList<TextSpan>> value) => new(name, ColumnType.Spans, description, value);

    /// <summary>A column of cited documents: objects in JSON, 《title》（文号） elsewhere.</summary>
    public static Column<T> Citations<T>(string name, string description, Func<T, IReadOnlyList<CitedDocument>> value) => new(name, ColumnType.Citations, description, value);
}
