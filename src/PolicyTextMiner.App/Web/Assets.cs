using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace PolicyTextMiner.App.Web;

/// <summary>The files of the page, beside the program.</summary>
static class Assets
{
    static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>Whether the build has brought pdf.js in.</summary>
    public static bool HavePdfJs { get; } = File.Exists(Path.Combine(s_folder, "pdfjs", "build", "pdf.min.mjs"));

    /// <summary>Serves them.</summary>
    public static void Use(WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(s_folder),
        ContentTypeProvider = new FileExtensionContentTypeProvider(Types()),
    });

    /// <summary>The page itself, whatever it shows.</summary>
    public static IResult Page() => Results.File(Path.Combine(s_folder, "index.html"), "text/html; charset=utf-8");

    static Dictionary<string, string> Types() => new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".wasm"] = "application/wasm",
        [".ttf"] = "font/ttf",
        [".pfb"] = "application/octet-stream",
        [".bcmap"] = "application/octet-stream",
        [".icc"] = "application/octet-stream",
    };
}
