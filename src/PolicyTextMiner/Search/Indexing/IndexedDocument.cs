using System.Globalization;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>What the index knows of a document: the one value that all of its paragraphs share. Written values sort by the file's path.</summary>
/// <param name="Id">SHA-256 of the file.</param>
/// <param name="Facts">What is known of it.</param>
sealed record IndexedDocument(string Id, DocumentFacts Facts)
{
    const char Separator = '\u001F';
    const char ItemSeparator = '\u001E';

    // Lucene takes no value above 32,766 bytes; these hold far below.
    const int LongestPath = 4000;
    const int LongestFact = 1000;

    public string Write() => string.Join(
        Separator,
        Short(Facts.File, LongestPath), Id, Short(Facts.Title), Facts.Date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Short(Facts.Kind), Short(Facts.Region),
        Short(Facts.DocumentNumber), Short(Facts.Source), Short(string.Join(ItemSeparator, Facts.Issuer.Select(issuer => Short(issuer)))));

    public static IndexedDocument Read(string written)
    {
        var parts = written.Split(Separator);
        return new(parts[1], new()
        {
            File = parts[0],
            Title = parts[2],
            Date = parts[3].Length == 0 ? null : DateOnly.ParseExact(parts[3], "yyyyMMdd", CultureInfo.InvariantCulture),
            Kind = parts[4],
            Region = parts[5],
            DocumentNumber = parts[6],
            Source = parts[7],
            Issuer = parts[8].Split(ItemSeparator, StringSplitOptions.RemoveEmptyEntries),
        });
    }

    static string Short(string fact, int longest = LongestFact) => (fact.Length <= longest ? fact : fact[..longest]).Replace(Separator, ' ');
}
