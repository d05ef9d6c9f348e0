using Microsoft.Data.Sqlite;

namespace PolicyTextMiner.Store;

/// <summary>Short forms for statements and their parameters, which are bound by position: ?1 is the first.</summary>
static class Sql
{
    /// <summary>Runs <paramref name="text"/>, which answers with nothing.</summary>
    public static void Execute(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row as a whole number; 0 where there is none.</summary>
    public static long Scalar(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar() is long value ? value : 0;
    }

    /// <summary>A compiled statement with <paramref name="parameters"/> parameters, to be run many times.</summary>
    public static SqliteCommand Statement(this SqliteConnection connection, string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new($"?{i}", DBNull.Value));
        command.Prepare();
        return command;
    }

    /// <summary>Binds <paramref name="values"/> in order; null becomes NULL.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>The text of <paramref name="column"/>, or null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The bytes of <paramref name="column"/>, or null.</summary>
    public static byte[]? Bytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    /// <summary>The value of an enumeration that is stored by its name.</summary>
    public static T Name<T>(this SqliteDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
