using Microsoft.Data.Sqlite;

namespace PolicyTextMiner.Store;

/// <summary>The tables of policy.db. What a researcher may ask for with SQL is a column; what only the program reads is in <c>structure</c>.</summary>
static class Schema
{
    /// <summary>Raised with every change of these tables.</summary>
    public const int Version = 4;

    // What the files alone make; an index of an older layout is made anew from them.
    static readonly string[] s_made = ["mentions", "indicators", "diagnostics", "texts", "files", "documents", "ledger"];

    // A document's key is its row; records carry the key, not the 64 digits of the id.
    const string Tables = """
        CREATE TABLE documents(
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            path TEXT NOT NULL,
            status TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            pages INTEGER NOT NULL,
            characters INTEGER NOT NULL,
            indicators INTEGER NOT NULL,
            mentions INTEGER NOT NULL,
            seconds REAL NOT NULL,
            pipeline TEXT NOT NULL,
            lexicon TEXT NOT NULL,
            title TEXT,
            issuer TEXT,
            document_number TEXT,
            date TEXT,
            kind TEXT,
            region TEXT,
            source TEXT NOT NULL,
            manifest TEXT NOT NULL,
            metadata BLOB NOT NULL);
        CREATE INDEX documents_path ON documents(path);
        CREATE TABLE texts(
            document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
            text TEXT NOT NULL,
            structure BLOB NOT NULL);
        CREATE TABLE diagnostics(
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            message TEXT NOT NULL,
            page INTEGER,
            PRIMARY KEY(document, ordinal)) WITHOUT ROWID;
        CREATE TABLE indicators(
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            page INTEGER NOT NULL,
            quote TEXT NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            sentence_start INTEGER NOT NULL,
            sentence_end INTEGER NOT NULL,
            kind TEXT NOT NULL,
            shape TEXT NOT NULL,
            "values" TEXT NOT NULL,
            unit TEXT NOT NULL,
            bound TEXT NOT NULL,
            change TEXT NOT NULL,
            base TEXT NOT NULL,
            indicator TEXT NOT NULL,
            region TEXT NOT NULL,
            time TEXT NOT NULL,
            status TEXT NOT NULL,
            rule TEXT NOT NULL,
            confidence REAL NOT NULL,
            left REAL,
            bottom REAL,
            right REAL,
            top REAL,
            PRIMARY KEY(document, ordinal)) WITHOUT ROWID;
        CREATE TABLE mentions(
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            page INTEGER NOT NULL,
            surface TEXT NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            sentence_start INTEGER NOT NULL,
            sentence_end INTEGER NOT NULL,
            canonical TEXT NOT NULL,
            type TEXT NOT NULL,
            nested INTEGER NOT NULL,
            left REAL,
            bottom REAL,
            right REAL,
            top REAL,
            PRIMARY KEY(document, ordinal)) WITHOUT ROWID;
        CREATE INDEX mentions_canonical ON mentions(canonical, document, ordinal, start, end, nested);
        CREATE TABLE files(
            path TEXT PRIMARY KEY,
            document INTEGER REFERENCES documents,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            problem_code TEXT,
            problem TEXT) WITHOUT ROWID;
        CREATE INDEX files_document ON files(document);
        CREATE TABLE ledger(
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            document TEXT NOT NULL);
        """;

    // What a researcher has put in the place of what was read; kept by the document's id, so that it outlives every new reading and layout.
    const string Corrections = """
        CREATE TABLE IF NOT EXISTS corrections(
            document TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY(document, field)) WITHOUT ROWID
        """;

    /// <summary>Makes the tables where there are none, and anew where an older version made them: the next run reads the files again.</summary>
    /// <exception cref="IndexException">The database was written by a newer version, or by another program.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        if (Found(connection, path) is not { } version)
            connection.Execute($"BEGIN IMMEDIATE; {Tables} PRAGMA user_version = {Version}; COMMIT");
        else if (version < Version)
            connection.Execute($"BEGIN IMMEDIATE; {string.Concat(s_made.Select(table => $"DROP TABLE {table}; "))} {Tables} PRAGMA user_version = {Version}; COMMIT");
        connection.Execute(Corrections);
    }

    /// <summary>Whether the tables are there, to be read.</summary>
    /// <exception cref="IndexException">The database was written by another version, or by another program.</exception>
    public static bool Check(SqliteConnection connection, string path)
    {
        var version = Found(connection, path);
        if (version < Version)
            throw new IndexException($"{path} was written by an older version of ptm. Run 'ptm ingest' over your folder again; it brings the index up to date.");
        return version is not null;
    }

    /// <summary>The layout that the database has, or null where it is empty.</summary>
    /// <exception cref="IndexException">The database was written by a newer version, or by another program.</exception>
    public static int? Found(SqliteConnection connection, string path)
    {
        var version = connection.Scalar("PRAGMA user_version");
        if (version > Version)
            throw new IndexException($"{path} was written by a newer version of ptm (its layout is {version}, this program reads {Version}). Use that version, or choose another folder with --index.");
        if (version > 0) return (int)version;
        if (connection.Scalar("SELECT count(*) FROM sqlite_master") > 0)
            throw new IndexException($"{path} is a database of another program. Choose another folder with --index.");
        return null;
    }
}
