namespace PolicyTextMiner.Documents;

/// <summary>How much of the result a diagnostic costs.</summary>
public enum Severity
{
    /// <summary>Part of the document was lost or guessed; the rest is usable.</summary>
    Warning,

    /// <summary>There is no usable result.</summary>
    Error,
}

/// <summary>Something wrong with a document, as opposed to with our code. Programmer errors are exceptions.</summary>
/// <param name="Code">PTM and three digits; the same fault always has the same code.</param>
/// <param name="Severity">How much it costs.</param>
/// <param name="Message">What happened, and what the researcher can do.</param>
/// <param name="Page">From 1, or null where it concerns the whole document.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, int? Page = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code}{(Page is { } page ? $" (page {page})" : "")}: {Message}";
}
