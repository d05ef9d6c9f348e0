using Microsoft.AspNetCore.Http;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>The file that a document was read from; named by the document's id alone, never by a path.</summary>
static class OriginalFile
{
    static ReadOnlySpan<byte> PdfMark => "%PDF-"u8;

    /// <summary>pdf, text, or null where the file is no longer there.</summary>
    public static string? KindOf(string path)
    {
        if (!File.Exists(path)) return null;
        return string.Equals(Path.GetExtension(path), ".txt", StringComparison.OrdinalIgnoreCase) ? "text" : "pdf";
    }

    /// <summary>Sends the file, parts of it on request.</summary>
    public static IResult Send(string id, HttpContext context, OpenIndex index)
    {
        var files = index.Read(view => view.Store.FilesOf(DocumentsApi.Find(view.Store, id).Id));
        var file = files.FirstOrDefault(IsUnchanged) ?? throw new ProblemException(Problems.NotFound(Missing(files)));
        ResponseHeaders.ForOriginalFile(context.Response);
        context.Response.Headers.ETag = $"\"{id}\"";
        var pdf = IsPdf(file.Path);
        return Results.File(
            file.Path,
            pdf ? "application/pdf" : "application/octet-stream",
            fileDownloadName: pdf ? null : $"{id[..12]}.txt",   // text may hold anything, so the browser is to save it, not to show it
            enableRangeProcessing: true);
    }

    static bool IsUnchanged(StoredFile file)
    {
        var there = new FileInfo(file.Path);
        return there.Exists && there.Length == file.Size && there.LastWriteTimeUtc == file.Modified;
    }

    static string Missing(IReadOnlyList<StoredFile> files) => files.Count == 0
        ? "The index does not know where this document's file lies."
        : File.Exists(files[0].Path)
            ? $"The file {files[0].Path} has changed since it was read. Read it again ('ptm ingest'), so that text and page agree."
            : $"The file is no longer at {files[0].Path}. Put it back, or read it again from where it is now ('ptm ingest FOLDER').";

    static bool IsPdf(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[1024];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].IndexOf(PdfMark) >= 0;
    }
}
