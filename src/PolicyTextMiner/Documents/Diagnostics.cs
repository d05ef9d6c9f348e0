namespace PolicyTextMiner.Documents;

/// <summary>Every diagnostic that can be reported, in one place, so that codes stay unique and messages stay good.</summary>
/// <remarks>PTM1xx reading, PTM2xx mining, PTM3xx ingesting.</remarks>
static class Diagnostics
{
    public static Diagnostic Encrypted() =>
        new("PTM110", Severity.Error, "The file is encrypted and needs a password. Open it in a PDF viewer with the password, save it without one, and try again.");

    public static Diagnostic NotAPdf(string reason) =>
        new("PTM101", Severity.Error, $"The file could not be read as a PDF: {reason} Open it in a PDF viewer; if it opens there, print it to a new PDF and try again.");

    public static Diagnostic PageWithoutText(int page) =>
        new("PTM102", Severity.Warning, "The page has no text layer; it is probably a scan. Its content is missing from the result. Run OCR over the file and ingest it again.", page);

    public static Diagnostic Empty() =>
        new("PTM103", Severity.Error, "The file is empty (0 bytes). Fetch it again from its source.");

    public static Diagnostic Unknown(string extension) =>
        new("PTM104", Severity.Error, $"Files of type '{extension}' are not read. Convert the file to PDF or to UTF-8 text.");

    public static Diagnostic NotText(string reason) =>
        new("PTM105", Severity.Error, $"The file is not readable as text: {reason} Save it as UTF-8 and try again.");

    public static Diagnostic UnreadablePage(int page, string reason) =>
        new("PTM106", Severity.Warning, $"The page could not be read: {reason} Its content is missing from the result. Print the file to a new PDF and ingest it again.", page);

    public static Diagnostic GarbledPage(int page, string fonts) =>
        new("PTM107", Severity.Warning, $"The text of the page cannot be read: its fonts ({fonts}) do not say which characters they show. It was left out. Print the page to an image, run OCR over it, and ingest that.", page);

    public static Diagnostic LostCharacters(int page, int count) =>
        new("PTM108", Severity.Warning, $"{count} characters of the page cannot be read and stand as \uFFFD in the text. Compare the page before you rely on figures next to them.", page);

    public static Diagnostic RepairedPage(int page, int count) =>
        new("PTM109", Severity.Warning, $"{count} Chinese characters of the page were stored as Latin letters and have been turned back. Compare the page before you quote it.", page);

    public static Diagnostic NoPages() =>
        new("PTM111", Severity.Error, "The file is a PDF without pages: they are damaged or were never there. Open it in a PDF viewer; if it opens there, print it to a new PDF and try again.");

    public static Diagnostic FiguresNotConfirmed(int page, IReadOnlyList<string> quotes) =>
        new("PTM201", Severity.Warning, $"{quotes.Count} figures were left out because a second reading did not confirm them: {string.Join(", ", quotes.Take(5))}{(quotes.Count > 5 ? " …" : "")}. Take them from the page itself.", page);

    public static Diagnostic PathMissing() =>
        new("PTM301", Severity.Error, "There is no such file or folder. Check the path; quote it where it holds spaces.");

    public static Diagnostic FolderUnreadable(string reason) =>
        new("PTM302", Severity.Error, $"The folder cannot be read: {reason} What lies in it is missing from the index. Change its permissions and run the command again.");

    public static Diagnostic FolderWithoutDocuments(string folder) =>
        new("PTM303", Severity.Error, $"No PDF or .txt file lies in '{folder}' or below it. Name the folder that holds your files.");

    public static Diagnostic PatternWithoutMatch(string pattern) =>
        new("PTM304", Severity.Error, $"No file matches '{pattern}'. * and ? stand for a part of a name, ** for any folders between.");

    public static Diagnostic NameNotUtf8() =>
        new("PTM305", Severity.Error, "The file's name is not written in UTF-8, so that the file cannot be opened by it. Rename it (convmv -f gbk -t utf8 --notest FILE does so) and run the command again.");

    public static Diagnostic ManifestUnusable(string manifest, string reason) =>
        new("PTM306", Severity.Warning, $"{manifest} is not used: {reason}. It is a table with a header row: file, and any of title, issuer, document_number, date, kind, region, source, note.");

    public static Diagnostic ManifestRow(string manifest, int line, string reason) =>
        new("PTM307", Severity.Warning, $"{manifest}, line {line}: {reason}.");

    public static Diagnostic ManifestColumn(string manifest, string column) =>
        new("PTM308", Severity.Warning, $"{manifest}: the column '{column}' is not known and not used. Known are file, title, issuer, document_number, date, kind, region, source, note.");

    public static Diagnostic ManifestFileMissing(string manifest) =>
        new("PTM309", Severity.Warning, $"{manifest} names this file, but it does not exist. Names are relative to the manifest's folder.");

    public static Diagnostic LinkBroken(string target) =>
        new("PTM314", Severity.Error, $"The link leads to {target}, which does not exist. Remove the link, or restore the file.");

    public static Diagnostic FileUnreadable(string reason) =>
        new("PTM310", Severity.Error, $"The file cannot be opened: {reason} Check that it still exists and may be read, and run the command again.");

    public static Diagnostic TooSlow(TimeSpan limit) =>
        new("PTM311", Severity.Error, $"Reading the file took longer than {limit.TotalSeconds:0} s, twice. It is damaged or very large: print it to a new PDF, or split it, and ingest that; --retry-failed tries it again.");

    public static Diagnostic TooMuchMemory(long limit) =>
        new("PTM312", Severity.Error, $"Reading the file took more than {limit >> 20} MB of memory, twice. It is damaged or very large: print it to a new PDF, or split it, and ingest that; --retry-failed tries it again.");

    public static Diagnostic Crashed(string reason) =>
        new("PTM313", Severity.Error, $"Reading the file ended the program that read it, twice: {reason}. It is probably damaged: print it to a new PDF and ingest that; --retry-failed tries it again.");
}
