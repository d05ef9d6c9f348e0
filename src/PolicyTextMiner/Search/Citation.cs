using System.Globalization;
using System.Text;

namespace PolicyTextMiner.Search;

/// <summary>A reference to a page of a document, for the list at the end of a paper.</summary>
public static class Citation
{
    /// <summary>GB/T 7714-2015: 国务院. 关于…的意见: 国发〔2021〕1号[A]. 2021-03-05: 4.</summary>
    /// <remarks>What is not known is left out, never filled in; a document without a title is named by its file.</remarks>
    public static string Gb7714(DocumentFacts facts, int page)
    {
        var online = IsAddress(facts.Source);
        var citation = new StringBuilder();
        if (facts.Issuer.Count > 0) citation.Append(Authors(facts.Issuer)).Append(". ");
        citation.Append(Title(facts));
        if (facts.DocumentNumber.Length > 0) citation.Append(": ").Append(facts.DocumentNumber);
        citation.Append(online ? "[A/OL]. " : "[A]. ");
        if (Date(facts) is { Length: > 0 } date) citation.Append(online ? $"({date}): " : $"{date}: ");
        citation.Append(CultureInfo.InvariantCulture, $"{page}.");
        return online ? citation.Append(' ').Append(facts.Source).Append('.').ToString() : citation.ToString();
    }

    /// <summary>A BibTeX entry of type misc; names and titles keep their form.</summary>
    public static string BibTeX(string documentId, DocumentFacts facts, int page)
    {
        var key = new string([.. documentId.Where(char.IsAsciiLetterOrDigit).Take(12)]);
        var fields = new List<(string Name, string Value)>();
        if (facts.Issuer.Count > 0) fields.Add(("author", string.Join(" and ", facts.Issuer.Select(issuer => $"{{{Escaped(issuer)}}}"))));
        fields.Add(("title", $"{{{Escaped(Title(facts))}}}"));
        if (facts.DocumentNumber.Length > 0) fields.Add(("number", Escaped(facts.DocumentNumber)));
        if (facts.Date is { } date)
        {
            fields.Add(("year", date.Year.ToString(CultureInfo.InvariantCulture)));
            fields.Add(("month", date.Month.ToString(CultureInfo.InvariantCulture)));
        }

        fields.Add(("pages", page.ToString(CultureInfo.InvariantCulture)));
        if (IsAddress(facts.Source)) fields.Add(("url", facts.Source));
        fields.Add(("langid", "chinese"));
        return $"@misc{{ptm{key}p{page.ToString(CultureInfo.InvariantCulture)},\n{string.Join(",\n", fields.Select(field => $"  {field.Name} = {{{field.Value}}}"))}\n}}";
    }

    // The standard names three authors and says that there are more.
    static string Authors(IReadOnlyList<string> issuers) => string.Join(", ", issuers.Take(3)) + (issuers.Count > 3 ? ", 等" : "");

    static string Title(DocumentFacts facts) => facts.Title.Length > 0 ? facts.Title : Path.GetFileNameWithoutExtension(facts.File);

    static string Date(DocumentFacts facts) => facts.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '{' or '}' or '%' or '#' or '&' or '_' or '$' => "\\" + c,
        _ => c.ToString(),
    }));
}
