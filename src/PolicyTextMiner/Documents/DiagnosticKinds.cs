namespace PolicyTextMiner.Documents;

/// <summary>What the codes of diagnostics stand for, in a few words: the headings under which faults are listed.</summary>
public static class DiagnosticKinds
{
    static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["PTM101"] = "not readable as PDF",
        ["PTM102"] = "pages without text (scans)",
        ["PTM103"] = "empty files",
        ["PTM104"] = "other types of file",
        ["PTM105"] = "not readable as text",
        ["PTM106"] = "pages that could not be read",
        ["PTM107"] = "garbled pages, left out",
        ["PTM108"] = "lost characters",
        ["PTM109"] = "repaired characters",
        ["PTM110"] = "encrypted files",
        ["PTM111"] = "no pages",
        ["PTM201"] = "figures left out as not confirmed",
        ["PTM301"] = "no such file or folder",
        ["PTM302"] = "folders that may not be read",
        ["PTM303"] = "folders without documents",
        ["PTM304"] = "patterns without a match",
        ["PTM305"] = "names that are not UTF-8",
        ["PTM306"] = "manifests that are not used",
        ["PTM307"] = "rows of a manifest",
        ["PTM308"] = "columns of a manifest",
        ["PTM309"] = "manifests that name missing files",
        ["PTM310"] = "files that cannot be opened",
        ["PTM311"] = "took too long",
        ["PTM312"] = "took too much memory",
        ["PTM313"] = "ended their reader",
        ["PTM314"] = "broken links",
    };

    /// <summary>A few words for <paramref name="code"/>; the code itself where it is not known, as one of a newer version.</summary>
    public static string Of(string code) => s_kinds.GetValueOrDefault(code, code);
}
