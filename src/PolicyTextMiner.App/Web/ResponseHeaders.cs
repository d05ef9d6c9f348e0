using Microsoft.AspNetCore.Http;

namespace PolicyTextMiner.App.Web;

/// <summary>Headers that forbid the browser everything that the page does not need.</summary>
static class ResponseHeaders
{
    // Scripts and styles come from files of ours alone; nothing is ever fetched from elsewhere.
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; " +
        "worker-src 'self' blob:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them and goes on.</summary>
    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
        return next(context);
    }

    /// <summary>The policy for a document's own file: our page may frame it, so that a browser without pdf.js shows it.</summary>
    public static void ForOriginalFile(HttpResponse response) => response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
}
