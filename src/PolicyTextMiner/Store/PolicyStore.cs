using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.Store;

/// <summary>
/// The records of an index: <c>policy.db</c> in its folder, the truth that everything else can be rebuilt from. Not safe to share
/// between threads; any number of processes may read while one writes.
/// </summary>
public sealed class PolicyStore : IDisposable
{
    /// <summary>Name of the database in the index's folder.</summary>
    public const string FileName = "policy.db";

    readonly SqliteConnection _connection;
    readonly RecordQueries _records;
    readonly IndicatorPages _indicators;

    PolicyStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
        _records = new(connection);
        _indicators = new(_records);
    }

    /// <summary>The database's file.</summary>
    public string Path { get; }

    /// <summary>Opens the index in <paramref name="indexDirectory"/> to read and write; makes folder and database where there are none.</summary>
    /// <exception cref="IndexException">It cannot be written, is damaged, or was written by a newer version.</exception>
    public static PolicyStore Open(string indexDirectory)
    {
        var path = System.IO.Path.Combine(indexDirectory, FileName);
        return IndexErrors.Explained(path, () =>
        {
            Directory.CreateDirectory(indexDirectory);
            var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
            return Checked(connection, path, () =>
            {
                Schema.Found(connection, path);   // before the first write: a newer index is left as it is
                connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000");
                Schema.Ensure(connection, path);
            });
        });
    }

    /// <summary>Opens the index in <paramref name="indexDirectory"/> to read.</summary>
    /// <exception cref="IndexException">There is none, it is damaged, or was written by a newer version.</exception>
    public static PolicyStore OpenReadOnly(string indexDirectory)
    {
        var path = System.IO.Path.Combine(indexDirectory, FileName);
        if (!File.Exists(path))
            throw new IndexException($"There is no index in {indexDirectory}. Make one with 'ptm ingest FOLDER', or say where it is with --index.");
        return IndexErrors.Explained(path, () =>
        {
            var connection = Readable(path);
            return Checked(connection, path, () =>
            {
                if (!Schema.Check(connection, path)) throw new IndexException($"The index in {indexDirectory} is empty. Fill it with 'ptm ingest FOLDER'.");
            });
        });
    }

    /// <summary>What writes into this index.</summary>
    public Ledger Ledger() => new(_connection, Path);

    /// <summary>The last change of the ledger; 0 where nothing was ever written.</summary>
    public long Sequence => _connection.Scalar("SELECT max(sequence) FROM ledger");

    /// <summary>Ids of the documents that were written or removed after <paramref name="sequence"/>, each once.</summary>
    public IReadOnlyList<string> ChangedSince(long sequence)
    {
        using var command = _connection.Statement("SELECT document FROM ledger WHERE sequence > ?1 GROUP BY document ORDER BY max(sequence)", 1);
        using var row = command.With(sequence).ExecuteReader();
        var ids = new List<string>();
        while (row.Read()) ids.Add(row.GetString(0));
        return ids;
    }

    /// <summary>All documents, failed ones included, by path.</summary>
    public IEnumerable<StoredDocument> Documents() => _records.Documents();

    /// <summary>The document with this id, or null.</summary>
    public StoredDocument? Find(string id) => _records.Find(id);

    /// <summary>Text and structure of the document with this id, or null where it is unknown or failed.</summary>
    public Document? Document(string id) => _records.Document(id);

    /// <summary>All that was found in the document with this id, or null where it is unknown.</summary>
    public MinedDocument? Mined(string id) => _records.Mined(id);

    /// <summary>The indicators that <paramref name="filter"/> wants, sorted in the database; equal ones by document, then in order of the text.</summary>
    /// <exception cref="ArgumentException">A time of the filter cannot be read.</exception>
    public IEnumerable<StoredIndicator> Indicators(IndicatorFilter filter, IndicatorSort sort = IndicatorSort.Document, bool descending = false) =>
        _indicators.All(filter, sort, descending);

    /// <summary>One page of the indicators that a table shows, sorted in the database.</summary>
    /// <exception cref="ArgumentException">The cursor is not one that a page gave, or a time cannot be read.</exception>
    public IndicatorPage Page(IndicatorPageRequest request) => _indicators.Read(request);

    /// <summary>How many indicators <paramref name="filter"/> wants, counted up to <paramref name="most"/>.</summary>
    public long Count(IndicatorFilter filter, int most) => _indicators.Count(filter, most);

    /// <summary>Every name that is mentioned, the most frequent first.</summary>
    public IReadOnlyList<NameCount> MentionCounts() => _records.MentionCounts();

    /// <summary>The mentions that <paramref name="filter"/> wants, by the document's path, then in order of the text.</summary>
    public IEnumerable<StoredMention> Mentions(MentionFilter filter) => _records.Mentions(filter);

    /// <summary>Where <paramref name="names"/>, canonical ones, are mentioned: name by name, those of one document together and in order of the text.</summary>
    public IEnumerable<MentionPlace> Places(IReadOnlyCollection<string> names) => _records.Places(names);

    /// <summary>Where the document with this id mentions any name, in order of the text.</summary>
    public IReadOnlyList<MentionPlace> PlacesIn(string documentId) => _records.PlacesIn(documentId);

    /// <summary>The documents that were read and that <paramref name="filter"/> wants, by path.</summary>
    /// <exception cref="ArgumentException">A time of the filter cannot be read.</exception>
    public IReadOnlyList<DatedDocument> Dated(DocumentFilter filter) => _records.Dated(filter);

    /// <summary>The paragraphs of all documents, by the document's path, then in order of the text.</summary>
    public IEnumerable<StoredParagraph> Paragraphs() => Documents().SelectMany(Paragraphs);

    /// <summary>The paragraphs of one document in order of the text.</summary>
    public IEnumerable<StoredParagraph> Paragraphs(StoredDocument document)
    {
        if (Document(document.Id) is not { } read) yield break;
        foreach (var paragraph in read.Paragraphs)
        {
            var page = paragraph.Span.Length == 0 ? 1 : read.ProvenanceAt(paragraph.Span.Start).Page;
            yield return new(document, page, paragraph.Span.Of(read.Text).ToString(), paragraph);
        }
    }

    /// <summary>All files that the index knows, by path.</summary>
    public IReadOnlyList<StoredFile> Files() => _records.Files();

    /// <summary>The files that hold the document with this id, by path.</summary>
    public IReadOnlyList<StoredFile> FilesOf(string documentId) => _records.FilesOf(documentId);

    /// <summary>How every document stands, by id.</summary>
    public IReadOnlyDictionary<string, DocumentState> States() => _records.States();

    /// <summary>Files that gave no text, by path.</summary>
    public IReadOnlyList<FailedFile> Failures() => _records.Failures();

    /// <summary>What makes documents doubtful that were read, by path.</summary>
    public IReadOnlyList<(string Path, Diagnostic Fault)> Doubts() => _records.Doubts();

    /// <summary>How much the index holds.</summary>
    public StoreCounts Counts() => _records.Counts();

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    static PolicyStore Checked(SqliteConnection connection, string path, Action check)
    {
        var store = default(PolicyStore);
        try
        {
            check();
            return store = new(connection, path);
        }
        finally
        {
            if (store is null) connection.Dispose();
        }
    }

    // A database in a folder that may not be written opens only with the promise that nobody writes it.
    static SqliteConnection Readable(string path)
    {
        try
        {
            var connection = Connect(path, SqliteOpenMode.ReadOnly);
            connection.Scalar("PRAGMA user_version");
            return connection;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 8 or 14)
        {
            return Connect($"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path))}?immutable=1", SqliteOpenMode.ReadOnly);
        }
    }

    static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        Conditions.Prepare(connection);
        return connection;
    }
}
