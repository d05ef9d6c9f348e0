using Microsoft.AspNetCore.Http;

namespace PolicyTextMiner.App.Web;

/// <summary>Says of every answer of the API which state of the index it shows, and spares the work where the visitor has it already.</summary>
sealed class EntityTags(OpenIndex index)
{
    static readonly string s_program = typeof(EntityTags).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Answers with 304 where nothing has changed, else goes on.</summary>
    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !IsOfTheIndex(context.Request.Path) || !index.Exists) return next(context);
        var (sequence, searched) = index.Read(view => (view.Snapshot.Sequence, view.Snapshot.Searched));
        var tag = $"W/\"{s_program}-{sequence}-{searched}-{index.Revision}\"";
        context.Response.Headers.ETag = tag;
        if (!context.Request.Headers.IfNoneMatch.Contains(tag)) return next(context);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    // Progress changes without the index, and a file has a tag of its own.
    static bool IsOfTheIndex(PathString path) =>
        path.StartsWithSegments("/api/v1", StringComparison.Ordinal, out var rest)
        && !rest.StartsWithSegments("/status", StringComparison.Ordinal) && !rest.StartsWithSegments("/ingest", StringComparison.Ordinal)
        && rest.Value?.EndsWith("/file", StringComparison.Ordinal) != true;
}
