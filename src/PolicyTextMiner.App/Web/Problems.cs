using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web;

/// <summary>An answer that says what is wrong (RFC 9457).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">A short name that programs can compare; sent as <c>/problems/NAME</c>.</param>
/// <param name="Title">The kind of problem.</param>
/// <param name="Detail">What happened, and what to do.</param>
sealed record Problem(int Status, string Type, string Title, string Detail)
{
    /// <summary>Further members, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> More { get; init; } = new Dictionary<string, JsonNode?>();
}

/// <summary>Ends a request with a problem.</summary>
sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}

/// <summary>All problems that the API tells of, and how they are written.</summary>
static class Problems
{
    static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Problem WrongHost(string host) => new(StatusCodes.Status421MisdirectedRequest, "wrong-host", "Not our name",
        $"The page is not served under the name '{host}'. Open it by the address that 'ptm serve' printed.");

    public static Problem OtherOrigin() => new(StatusCodes.Status403Forbidden, "other-origin", "Request of another page",
        "Another web page made this request; only the page that 'ptm serve' shows may.");

    public static Problem NoToken() => new(StatusCodes.Status401Unauthorized, "no-token", "No token",
        "Open the address with ?token=… as 'ptm serve' printed it, or send the header 'Authorization: Bearer …'.");

    public static Problem NoIndex(string folder) => new(StatusCodes.Status404NotFound, "no-index", "Nothing is in the index yet",
        $"There is no index in {folder}. Drop PDF files on the page, or run 'ptm ingest FOLDER'.");

    public static Problem NotFound(string what) => new(StatusCodes.Status404NotFound, "not-found", "Not found", what);

    public static Problem Wrong(string detail) => new(StatusCodes.Status400BadRequest, "wrong-request", "Not understood", detail);

    public static Problem Conflict(string detail) => new(StatusCodes.Status409Conflict, "conflict", "Not possible now", detail);

    public static Problem TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, "too-large", "Too large", detail);

    public static Problem WrongType(string detail) => new(StatusCodes.Status415UnsupportedMediaType, "wrong-type", "Not a file that can be read", detail);

    public static Problem TooMuch(string detail) => new(StatusCodes.Status422UnprocessableEntity, "too-much-work", "Too much work", detail);

    public static Problem Busy() => new(StatusCodes.Status503ServiceUnavailable, "busy", "Busy", "Too many requests are being worked on. Try again in a few seconds.");

    static Problem Broken(string detail) => new(StatusCodes.Status500InternalServerError, "broken", "An error in the program", detail);

    static Problem Of(QueryException wrong) => new(StatusCodes.Status400BadRequest, "query", "The query is not understood", wrong.Message)
    {
        More = new Dictionary<string, JsonNode?> { ["query"] = wrong.Query, ["column"] = wrong.Column, ["length"] = wrong.Length },
    };

    /// <summary>Goes on, and writes as a problem whatever ends the request.</summary>
    public static async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null }) await Write(context, OfStatus(context.Response.StatusCode));
        }
        catch (Exception problem) when (!context.Response.HasStarted && Of(problem) is { } known)
        {
            await Write(context, known);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; there is nobody to tell.
        }
    }

    /// <summary>Writes <paramref name="problem"/> as the answer.</summary>
    public static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "application/problem+json";
        context.Response.Headers.ETag = default;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "2";
        var body = new JsonObject { ["type"] = $"/problems/{problem.Type}", ["title"] = problem.Title, ["status"] = problem.Status, ["detail"] = problem.Detail };
        foreach (var (name, value) in problem.More) body[name] = value?.DeepClone();
        return context.Response.WriteAsync(body.ToJsonString(s_json), context.RequestAborted);
    }

    static Problem? Of(Exception problem) => problem switch
    {
        ProblemException known => known.Problem,
        QueryException wrong => Of(wrong),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge("The request is larger than is read."),
        BadHttpRequestException wrong => Wrong(wrong.Message),
        ArgumentException wrong => Wrong(wrong.Message),
        IndexException or CorpusIndexException => new(StatusCodes.Status503ServiceUnavailable, "index", "The index cannot be used", problem.Message),
        IOException or UnauthorizedAccessException or InvalidDataException => Broken(problem.Message),
        OperationCanceledException => null,
        _ => Told(problem),
    };

    // What nobody foresaw is told in full to whoever runs the program, and in short to the visitor.
    static Problem Told(Exception problem)
    {
        Console.Error.WriteLine($"ptm: {problem}");
        return Broken("The program met with an error that it did not foresee; the terminal where 'ptm serve' runs shows it.");
    }

    static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound("There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "method", "Not possible here", "This address does not know that method."),
        StatusCodes.Status415UnsupportedMediaType => WrongType("Send JSON: Content-Type: application/json."),
        _ => new(status, "wrong-request", "Not understood", "The request was not understood."),
    };
}
