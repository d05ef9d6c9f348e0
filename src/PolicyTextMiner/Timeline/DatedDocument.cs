namespace PolicyTextMiner.Timeline;

/// <summary>A document as a time series sees it.</summary>
/// <param name="Id">SHA-256 of the file's bytes.</param>
/// <param name="Title">What it is called in a table; its path where it has no title.</param>
/// <param name="Date">From its metadata or the manifest; null where neither says it.</param>
/// <param name="Characters">Length of the clean text in UTF-16 units.</param>
public sealed record DatedDocument(string Id, string Title, DateOnly? Date, int Characters);
