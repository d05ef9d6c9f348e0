using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store.Codec;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Store;

/// <summary>Reads documents and their records out of policy.db.</summary>
sealed class RecordQueries(SqliteConnection connection)
{
    const string DocumentColumns =
        "d.key, d.id, d.path, d.status, d.sequence, d.pages, d.characters, d.indicators, d.mentions, d.seconds, d.pipeline, d.lexicon, d.source, d.manifest, d.metadata";

    internal const string IndicatorColumns =
        """
        i.start, i.end, i.sentence_start, i.sentence_end, i.kind, i.shape, i."values", i.unit, i.bound, i.change, i.base, i.indicator,
        i.region, i.time, i.status, i.rule, i.confidence, i.page, i.quote, i.left, i.bottom, i.right, i.top, i.document, d.date
        """;

    const string PlaceColumns = "document, start, end, nested";

    const string MentionColumns =
        "m.start, m.end, m.sentence_start, m.sentence_end, m.canonical, m.type, m.nested, m.page, m.surface, m.left, m.bottom, m.right, m.top, m.document, d.date";

    public IEnumerable<StoredDocument> Documents() => Documents($"SELECT {DocumentColumns} FROM documents d ORDER BY d.path", []);

    public StoredDocument? Find(string id) => Documents($"SELECT {DocumentColumns} FROM documents d WHERE d.id = ?1", [id]).FirstOrDefault();

    public Document? Document(string id)
    {
        using var command = connection.Statement(
            "SELECT t.text, d.metadata, t.structure FROM documents d JOIN texts t ON t.document = d.key WHERE d.id = ?1", 1);
        using var row = command.With(id).ExecuteReader();
        return row.Read() ? DocumentCodec.Document(id, row.GetString(0), DocumentCodec.Metadata(row.Bytes(1)!), row.Bytes(2)!) : null;
    }

    public MinedDocument? Mined(string id)
    {
        if (Find(id) is not { } stored) return null;
        return new(
            id,
            Document(id),
            [.. Rows($"SELECT {IndicatorColumns} FROM documents d JOIN indicators i ON i.document = d.key WHERE d.id = ?1 ORDER BY i.ordinal", [id], ReadIndicator)],
            [.. Rows($"SELECT {MentionColumns} FROM documents d JOIN mentions m ON m.document = d.key WHERE d.id = ?1 ORDER BY m.ordinal", [id], ReadMention)],
            stored.Diagnostics);
    }

    public IReadOnlyList<NameCount> MentionCounts() =>
    [
        .. Rows(
            """
            SELECT m.canonical, m.type, count(*), count(DISTINCT m.document), min(d.date), max(d.date)
            FROM mentions m JOIN documents d ON d.key = m.document GROUP BY m.canonical ORDER BY count(*) DESC, m.canonical
            """,
            [],
            row => new NameCount(row.GetString(0), row.Name<StrategyType>(1), row.GetInt32(2), row.GetInt32(3), row.Text(4), row.Text(5))),
    ];

    public IEnumerable<StoredMention> Mentions(MentionFilter filter)
    {
        var holder = new Holder(this);
        var conditions = Conditions.Of(filter)
            .And(filter.Canonical, name => $"m.canonical = {name}")
            .And(filter.Type?.ToString(), type => $"m.type = {type}");
        return Rows(
            $"""
            SELECT {MentionColumns} FROM documents d JOIN mentions m ON m.document = d.key
            WHERE {conditions.Sql}
            ORDER BY d.path, d.key, m.ordinal
            """,
            conditions.Values,
            row => StoredMentionOf(holder, row));
    }

    public IEnumerable<MentionPlace> Places(IReadOnlyCollection<string> names)
    {
        var ids = Rows("SELECT key, id FROM documents", [], row => (Key: row.GetInt64(0), Id: row.GetString(1))).ToDictionary(row => row.Key, row => row.Id);
        return names.SelectMany(name => Rows(
            $"SELECT {PlaceColumns} FROM mentions WHERE canonical = ?1 ORDER BY document, ordinal", [name], row => Place(row, ids[row.GetInt64(0)], name)));
    }

    public IReadOnlyList<MentionPlace> PlacesIn(string id) =>
        [.. Rows($"SELECT {PlaceColumns}, canonical FROM mentions WHERE document = (SELECT key FROM documents WHERE id = ?1) ORDER BY ordinal", [id], row => Place(row, id, row.GetString(4)))];

    public IReadOnlyList<DatedDocument> Dated(DocumentFilter filter)
    {
        var conditions = Conditions.Of(filter);
        return
        [
            .. Rows(
                $"SELECT d.id, d.title, d.path, d.date, d.characters FROM documents d WHERE d.status = 'Done' AND {conditions.Sql} ORDER BY d.path",
                conditions.Values,
                row => new DatedDocument(
                    row.GetString(0), row.GetString(2), row.Text(1) ?? Path.GetFileName(row.GetString(2)), row.Text(3) is { } date ? DateOnly.ParseExact(date, "O", null) : null, row.GetInt32(4))),
        ];
    }

    public IReadOnlyList<StoredFile> Files() => Files("?1 IS NULL", null);

    public IReadOnlyList<StoredFile> FilesOf(string documentId) => Files("d.id = ?1", documentId);

    IReadOnlyList<StoredFile> Files(string condition, string? id) =>
    [
        .. Rows(
            $"""
            SELECT f.path, d.id, f.size, f.modified, f.problem_code, f.problem FROM files f LEFT JOIN documents d ON d.key = f.document
            WHERE {condition} ORDER BY f.path
            """,
            [id],
            row => new StoredFile(row.GetString(0), row.Text(1), row.GetInt64(2), new(row.GetInt64(3), DateTimeKind.Utc), Problem(row, 4))),
    ];

    public IReadOnlyDictionary<string, DocumentState> States() =>
        Rows("SELECT id, path, status, pipeline, lexicon, manifest FROM documents", [],
            row => (Id: row.GetString(0), State: new DocumentState(row.GetString(1), row.Name<DocumentStatus>(2), row.GetString(3), row.GetString(4), row.GetString(5))))
        .ToDictionary(document => document.Id, document => document.State, StringComparer.Ordinal);

    public IReadOnlyList<FailedFile> Failures() =>
    [
        .. Rows(
            """
            SELECT f.path, d.id, CASE d.status WHEN 'Quarantined' THEN d.status ELSE 'Failed' END, f.problem_code, f.problem, d.key FROM files f LEFT JOIN documents d ON d.key = f.document
            WHERE f.problem IS NOT NULL OR d.status <> 'Done' ORDER BY f.path
            """,
            [],
            row => new FailedFile(row.GetString(0), row.Text(1), row.Name<DocumentStatus>(2),
                Problem(row, 3) is { } problem ? [problem] : Diagnostics(row.GetInt64(5)))),
    ];

    public IReadOnlyList<(string Path, Diagnostic Fault)> Doubts() =>
    [
        .. Rows(
            "SELECT f.code, f.severity, f.message, f.page, d.path FROM documents d JOIN diagnostics f ON f.document = d.key WHERE d.status = 'Done' ORDER BY d.path, f.ordinal", [],
            row => (row.GetString(4), Fault(row))),
    ];

    public StoreCounts Counts() => Rows(
        """
        SELECT count(*) FILTER (WHERE status = 'Done'),
            (SELECT count(*) FROM files f LEFT JOIN documents d ON d.key = f.document WHERE f.problem IS NOT NULL OR d.status <> 'Done'),
            count(*) FILTER (WHERE status = 'Done' AND EXISTS(SELECT 1 FROM diagnostics WHERE document = key)),
            (SELECT count(*) FROM files),
            total(pages), total(characters), total(indicators), total(mentions)
        FROM documents
        """,
        [],
        row => new StoreCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3),
            (long)row.GetDouble(4), (long)row.GetDouble(5), (long)row.GetDouble(6), (long)row.GetDouble(7))).Single();

    IEnumerable<StoredDocument> Documents(string sql, object?[] values)
    {
        var corrections = Corrections.All(connection);
        return Rows(sql, values, row => Document(row, corrections[row.GetString(1)].ToDictionary()));
    }

    StoredDocument Document(SqliteDataReader row, Dictionary<MetadataField, string> corrections)
    {
        var extracted = DocumentCodec.Metadata(row.Bytes(14)!);
        return new()
        {
            Id = row.GetString(1),
            Path = row.GetString(2),
            Status = row.Name<DocumentStatus>(3),
            Sequence = row.GetInt64(4),
            Pages = row.GetInt32(5),
            Characters = row.GetInt32(6),
            Indicators = row.GetInt32(7),
            Mentions = row.GetInt32(8),
            Seconds = row.GetDouble(9),
            PipelineVersion = row.GetString(10),
            LexiconVersion = row.GetString(11),
            Source = row.GetString(12),
            Manifest = row.GetString(13),
            Metadata = Corrections.Apply(extracted, corrections),
            Extracted = extracted,
            Corrections = corrections,
            Diagnostics = Diagnostics(row.GetInt64(0)),
        };
    }

    IReadOnlyList<Diagnostic> Diagnostics(long key) =>
    [
        .. Rows("SELECT code, severity, message, page FROM diagnostics WHERE document = ?1 ORDER BY ordinal", [key],
            Fault),
    ];

    static Diagnostic Fault(SqliteDataReader row) => new(row.GetString(0), row.Name<Severity>(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3));

    static MentionPlace Place(SqliteDataReader row, string id, string name) =>
        new(id, name, new(row.GetInt32(1), row.GetInt32(2)), row.GetBoolean(3));

    internal IEnumerable<T> Rows<T>(string sql, object?[] values, Func<SqliteDataReader, T> read)
    {
        using var command = connection.Statement(sql, values.Length);
        using var row = command.With(values).ExecuteReader();
        while (row.Read()) yield return read(row);
    }

    static Diagnostic? Problem(SqliteDataReader row, int column) =>
        row.Text(column) is { } code ? new(code, Severity.Error, row.GetString(column + 1)) : null;

    static Indicator ReadIndicator(SqliteDataReader row) => new()
    {
        Span = new(row.GetInt32(0), row.GetInt32(1)),
        Sentence = new(row.GetInt32(2), row.GetInt32(3)),
        Kind = row.Name<QuantityKind>(4),
        Quantity = QuantityColumns.Quantity(row.Name<QuantityShape>(5), QuantityColumns.Values(row.GetString(6))),
        Unit = row.GetString(7),
        Bound = row.Name<Bound>(8),
        Change = row.Name<Change>(9),
        Base = row.GetString(10),
        Name = row.GetString(11),
        Region = row.GetString(12),
        Time = row.GetString(13),
        Status = row.Name<Status>(14),
        Rule = row.GetString(15),
        Confidence = row.GetDouble(16),
    };

    static StrategyMention ReadMention(SqliteDataReader row) => new(
        new(row.GetInt32(0), row.GetInt32(1)), new(row.GetInt32(2), row.GetInt32(3)), row.GetString(4), row.Name<StrategyType>(5), row.GetBoolean(6));

    static Box? ReadBox(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(row.GetDouble(column), row.GetDouble(column + 1), row.GetDouble(column + 2), row.GetDouble(column + 3));

    internal static StoredIndicator Stored(Holder holder, SqliteDataReader row)
    {
        var (document, text) = holder.Of(row.GetInt64(23));
        var record = ReadIndicator(row);
        return new(document, row.GetInt32(17), record.Sentence.Of(text).ToString(), row.GetString(18), ReadBox(row, 19), record);
    }

    static StoredMention StoredMentionOf(Holder holder, SqliteDataReader row)
    {
        var (document, text) = holder.Of(row.GetInt64(13));
        var record = ReadMention(row);
        return new(document, row.GetInt32(7), record.Sentence.Of(text).ToString(), row.GetString(8), ReadBox(row, 9), record);
    }

    /// <summary>The document of the row at hand and its text, kept while rows of the same document follow.</summary>
    internal sealed class Holder(RecordQueries queries)
    {
        long _key = -1;
        (StoredDocument Document, string Text) _held;

        public (StoredDocument Document, string Text) Of(long key)
        {
            if (key == _key) return _held;
            var document = queries.Documents($"SELECT {DocumentColumns} FROM documents d WHERE d.key = ?1", [key]).Single();
            var text = queries.Rows("SELECT text FROM texts WHERE document = ?1", [key], row => row.GetString(0)).Single();
            (_key, _held) = (key, (document, text));
            return _held;
        }
    }
}
