namespace PolicyTextMiner.Documents;

/// <summary>Every diagnostic that can be reported, in one place, so that codes stay unique and messages stay good.</summary>
/// <remarks>PTM1xx reading, PTM2xx mining, PTM3xx ingesting.</remarks>
static class Diagnostics
{
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
}
