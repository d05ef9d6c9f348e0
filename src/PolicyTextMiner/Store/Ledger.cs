using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store.Codec;

namespace PolicyTextMiner.Store;

/// <summary>A document as it is written into the index.</summary>
/// <param name="Mined">What was found in it; its document's metadata already holds what the manifest says.</param>
/// <param name="Status">How far the reading came.</param>
/// <param name="Seconds">What it took.</param>
/// <param name="PipelineVersion">The program and rules that mined it.</param>
/// <param name="LexiconVersion">The lexicon that cut it.</param>
/// <param name="Metadata">The same as the document's; for a document without text what the manifest says.</param>
/// <param name="Source">Where it was obtained, or empty.</param>
/// <param name="Manifest">The row of the manifest in one line, or empty.</param>
public sealed record LedgerEntry(
    MinedDocument Mined,
    DocumentStatus Status,
    double Seconds,
    string PipelineVersion,
    string LexiconVersion,
    DocumentMetadata Metadata,
    string Source = "",
    string Manifest = "");

/// <summary>Where a document was found, and how its file could be told from a changed one without reading it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">UTC.</param>
public sealed record FileStamp(string Path, long Size, DateTime Modified);

/// <summary>
/// Writes documents into policy.db. Every method is one transaction: after a crash it has happened wholly or not at all. One user at
/// a time: neither threads nor processes may share it.
/// </summary>
public sealed class Ledger : IDisposable
{
    readonly SqliteConnection _connection;
    readonly string _path;
    readonly RecordInserts _records;
    readonly SqliteCommand _insert;
    readonly SqliteCommand _key;
    readonly SqliteCommand _file;
    readonly SqliteCommand _problem;
    readonly SqliteCommand _holder;
    readonly SqliteCommand _removeOrphan;
    readonly SqliteCommand _removeFile;
    readonly SqliteCommand _firstPath;
    readonly SqliteCommand _change;
    readonly SqliteCommand _stamp;
    readonly SqliteCommand _metadata;
    readonly SqliteCommand _columns;
    readonly SqliteCommand _correct;
    readonly SqliteCommand _uncorrect;

    internal Ledger(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
        _records = new(connection);
        _insert = connection.Statement(
            """
            INSERT INTO documents(id, path, status, sequence, pages, characters, indicators, mentions, seconds, pipeline, lexicon,
                source, manifest, metadata)
            VALUES(?1, '', ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT(id) DO UPDATE SET status = ?2, pages = ?3, characters = ?4, indicators = ?5, mentions = ?6, seconds = ?7,
                pipeline = ?8, lexicon = ?9, source = ?10, manifest = ?11, metadata = ?12
            RETURNING key
            """, 12);
        _key = connection.Statement("SELECT key FROM documents WHERE id = ?1", 1);
        _file = connection.Statement("INSERT OR REPLACE INTO files(path, document, size, modified) VALUES(?1, ?2, ?3, ?4)", 4);
        _problem = connection.Statement(
            """
            INSERT INTO files(path, size, modified, problem_code, problem) VALUES(?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(path) DO UPDATE SET problem_code = ?4, problem = ?5
            """, 5);
        _holder = connection.Statement("SELECT documents.key, documents.id FROM files JOIN documents ON documents.key = files.document WHERE files.path = ?1", 1);
        _removeOrphan = connection.Statement("DELETE FROM documents WHERE key = ?1 AND NOT EXISTS(SELECT 1 FROM files WHERE document = ?1)", 1);
        _removeFile = connection.Statement("DELETE FROM files WHERE path = ?1", 1);
        _firstPath = connection.Statement("UPDATE documents SET path = (SELECT min(path) FROM files WHERE document = ?1) WHERE key = ?1", 1);
        _change = connection.Statement("INSERT INTO ledger(document) VALUES(?1) RETURNING sequence", 1);
        _stamp = connection.Statement("UPDATE documents SET sequence = ?1 WHERE id = ?2", 2);
        _metadata = connection.Statement("SELECT metadata FROM documents WHERE id = ?1", 1);
        _columns = connection.Statement("UPDATE documents SET title = ?2, issuer = ?3, document_number = ?4, date = ?5, kind = ?6, region = ?7 WHERE id = ?1", 7);
        _correct = connection.Statement("INSERT OR REPLACE INTO corrections(document, field, value) VALUES(?1, ?2, ?3)", 3);
        _uncorrect = connection.Statement("DELETE FROM corrections WHERE document = ?1 AND field = ?2", 2);
    }

    /// <summary>
    /// Writes a document and the file that it was read from. What the index held for the same bytes is replaced; a document that the
    /// file held before, and no other file holds, is removed.
    /// </summary>
    public void Write(LedgerEntry entry, FileStamp file) => Transact(() =>
    {
        Point(file, Replace(entry));
        Changed(entry.Mined.DocumentId);
    });

    /// <summary>Writes a document that the index has already, whose file was not read again.</summary>
    public void Rewrite(LedgerEntry entry) => Transact(() =>
    {
        Replace(entry);
        Changed(entry.Mined.DocumentId);
    });

    /// <summary>Notes that <paramref name="file"/> holds a document that the index has already.</summary>
    public void Attach(string documentId, FileStamp file) => Transact(() =>
    {
        var key = (long)(_key.With(documentId).ExecuteScalar() ?? throw new ArgumentException("The index does not have this document.", nameof(documentId)));
        if (Holder(file.Path) is { } before && before.Key == key)
        {
            _file.With(file.Path, key, file.Size, file.Modified.Ticks).ExecuteNonQuery();
            return;
        }

        Point(file, key);
        Changed(documentId);
    });

    /// <summary>
    /// Puts values in the place of what was read of a document, or takes them back where the value is null. What was read is kept; the
    /// columns of the documents table hold what is shown.
    /// </summary>
    /// <exception cref="ArgumentException">The index does not have this document, or a value does not fit its field.</exception>
    public void Correct(string documentId, IEnumerable<KeyValuePair<MetadataField, string?>> values) => Transact(() =>
    {
        var metadata = _metadata.With(documentId).ExecuteScalar() as byte[]
            ?? throw new ArgumentException("The index does not have this document.", nameof(documentId));
        foreach (var (field, value) in values)
        {
            if (value is null) _uncorrect.With(documentId, field.ToString()).ExecuteNonQuery();
            else _correct.With(documentId, field.ToString(), Corrections.Checked(field, value)).ExecuteNonQuery();
        }

        SetColumns(documentId, DocumentCodec.Metadata(metadata));
        Changed(documentId);
    });

    /// <summary>Notes that <paramref name="file"/> could not be opened. A document that was once read from it stays.</summary>
    public void Note(FileStamp file, Diagnostic problem) => Transact(() =>
        _problem.With(file.Path, file.Size, file.Modified.Ticks, problem.Code, problem.Message).ExecuteNonQuery());

    /// <summary>Forgets a file, and its document where no other file holds it.</summary>
    public void Forget(string path) => Transact(() =>
    {
        var before = Holder(path);
        _removeFile.With(path).ExecuteNonQuery();
        if (before is { } held) Release(held.Key, held.Id);
    });

    /// <summary>Makes everything written so far survive a power cut as well; a mere crash of the program loses nothing without it.</summary>
    public void Flush() => IndexErrors.Explained(_path, () => _connection.Execute("PRAGMA wal_checkpoint(PASSIVE)"));

    /// <inheritdoc/>
    public void Dispose()
    {
        _records.Dispose();
        foreach (var statement in (ReadOnlySpan<SqliteCommand>)[_insert, _key, _file, _problem, _holder, _removeOrphan, _removeFile, _firstPath, _change, _stamp, _metadata, _columns, _correct, _uncorrect])
            statement.Dispose();
    }

    void Transact(Action body) => IndexErrors.Explained(_path, () =>
    {
        _connection.Execute("BEGIN IMMEDIATE");
        var done = false;
        try
        {
            body();
            _connection.Execute("COMMIT");
            done = true;
        }
        finally
        {
            if (!done) RollBack();
        }
    });

    // SQLite has rolled back by itself where the disk is full; a second time would be an error that hides the first.
    void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Execute("ROLLBACK");
    }

    // What researchers ask for with SQL is what they see: the corrected values.
    void SetColumns(string id, DocumentMetadata extracted)
    {
        var shown = Corrections.Apply(extracted, Corrections.All(_connection)[id]);
        _columns.With(
            id, shown.Title, shown.Issuer.Count == 0 ? null : string.Join("; ", shown.Issuer), shown.DocumentNumber,
            shown.Date?.ToString("O", null), shown.Kind, shown.Region).ExecuteNonQuery();
    }

    long Replace(LedgerEntry entry)
    {
        var key = InsertDocument(entry);
        SetColumns(entry.Mined.DocumentId, entry.Metadata);
        _records.Replace(key, entry.Mined);
        return key;
    }

    long InsertDocument(LedgerEntry entry)
    {
        var document = entry.Mined.Document;
        return (long)_insert.With(
            entry.Mined.DocumentId, entry.Status.ToString(),
            document?.Pages.Count ?? 0, document?.Text.Length ?? 0, entry.Mined.Indicators.Count, entry.Mined.Strategies.Count,
            entry.Seconds, entry.PipelineVersion, entry.LexiconVersion,
            entry.Source, entry.Manifest, DocumentCodec.Metadata(entry.Metadata)).ExecuteScalar()!;
    }

    void Point(FileStamp file, long key)
    {
        var before = Holder(file.Path);
        _file.With(file.Path, key, file.Size, file.Modified.Ticks).ExecuteNonQuery();
        _firstPath.With(key).ExecuteNonQuery();
        if (before is { } held && held.Key != key) Release(held.Key, held.Id);
    }

    void Release(long key, string id)
    {
        if (_removeOrphan.With(key).ExecuteNonQuery() == 0) _firstPath.With(key).ExecuteNonQuery();
        Changed(id);
    }

    void Changed(string id)
    {
        var sequence = (long)_change.With(id).ExecuteScalar()!;
        _stamp.With(sequence, id).ExecuteNonQuery();
    }

    (long Key, string Id)? Holder(string path)
    {
        using var row = _holder.With(path).ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }
}
