using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Store;

/// <summary>What a researcher may correct of a document's metadata.</summary>
public enum MetadataField
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>Issuing bodies; a semicolon between two.</summary>
    Issuer,

    /// <summary>文号.</summary>
    DocumentNumber,

    /// <summary>The day that it was made, as 2021-03-05, or its month, as 2021-03.</summary>
    Date,

    /// <summary>通知, 意见, 规划 …</summary>
    Kind,

    /// <summary>全国, a province, or province and city.</summary>
    Region,
}

/// <summary>Values that a researcher has put in the place of what was read, kept apart from it.</summary>
static class Corrections
{
    static readonly string[] s_dates = ["yyyy-MM-dd", "yyyy-MM"];

    /// <summary>The corrections of all documents, by id.</summary>
    public static ILookup<string, KeyValuePair<MetadataField, string>> All(SqliteConnection connection)
    {
        var rows = new List<(string Document, MetadataField Field, string Value)>();
        // An index that was made before there were corrections has no such table, and whoever only reads cannot make it.
        if (connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'corrections'") > 0)
        {
            using var command = connection.Statement("SELECT document, field, value FROM corrections ORDER BY document, field", 0);
            using var row = command.ExecuteReader();
            while (row.Read()) rows.Add((row.GetString(0), row.Name<MetadataField>(1), row.GetString(2)));
        }

        return rows.ToLookup(row => row.Document, row => KeyValuePair.Create(row.Field, row.Value), StringComparer.Ordinal);
    }

    /// <summary><paramref name="extracted"/> with the corrected values in their places.</summary>
    public static DocumentMetadata Apply(DocumentMetadata extracted, IEnumerable<KeyValuePair<MetadataField, string>> corrections) =>
        corrections.Aggregate(extracted, (metadata, correction) => Apply(metadata, correction.Key, correction.Value));

    /// <summary>The value as it is stored.</summary>
    /// <exception cref="ArgumentException">It is not a value of this field.</exception>
    public static string Checked(MetadataField field, string value)
    {
        const int Longest = 1000;
        var trimmed = value.Trim();
        if (trimmed.Length > Longest) throw new ArgumentException($"A value has at most {Longest} characters.", nameof(value));
        if (field == MetadataField.Date && Date(trimmed) is null) throw new ArgumentException($"'{trimmed}' is not a date. Write a day or a month: 2021-03-05 or 2021-03.", nameof(value));
        return trimmed;
    }

    static DocumentMetadata Apply(DocumentMetadata metadata, MetadataField field, string value) => field switch
    {
        MetadataField.Title => metadata with { Title = NullIfEmpty(value) },
        MetadataField.Issuer => metadata with { Issuer = value.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) },
        MetadataField.DocumentNumber => metadata with { DocumentNumber = NullIfEmpty(value) },
        MetadataField.Date => metadata with { Date = Date(value), DateHasDay = value.Length == "2021-03-05".Length },
        MetadataField.Kind => metadata with { Kind = NullIfEmpty(value) },
        MetadataField.Region => metadata with { Region = NullIfEmpty(value) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field that cannot be corrected."),
    };

    static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
