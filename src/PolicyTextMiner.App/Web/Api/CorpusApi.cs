using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>What is served.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Index">The folder of the index.</param>
/// <param name="Empty">Whether nothing was ever ingested.</param>
/// <param name="Local">Whether only this machine can reach the page; folders can be read by name only then.</param>
/// <param name="PdfJs">Whether the build has brought pdf.js in.</param>
/// <param name="Counts">How much the index holds, or null.</param>
/// <param name="Years">First and last year of the documents, or null.</param>
/// <param name="Ingest">How the reading of files stands.</param>
sealed record StatusView(string Version, string Index, bool Empty, bool Local, bool PdfJs, StoreCounts? Counts, int[]? Years, IngestState Ingest);

/// <summary>Who cites whom.</summary>
/// <param name="Document">Id of the document that cites.</param>
/// <param name="Title">Its title.</param>
/// <param name="CitedTitle">What it cites.</param>
/// <param name="CitedNumber">文号 of that, or empty.</param>
/// <param name="Times">How often.</param>
/// <param name="Cited">Id of that, where the index has it.</param>
sealed record CitationLink(string Document, string Title, string CitedTitle, string CitedNumber, int Times, string? Cited);

/// <summary>Which files to read.</summary>
/// <param name="Paths">Folders and files of this machine; null or none reads what was uploaded.</param>
/// <param name="RetryFailed">Only what failed before.</param>
sealed record IngestRequest(IReadOnlyList<string>? Paths = null, bool RetryFailed = false);

/// <summary>The corpus as a whole: its state, its failures, its citations, and reading files into it.</summary>
static class CorpusApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/status", Status).WithSummary("What is served and how much it holds");
        api.MapGet("/failures", Failures).WithSummary("Files that gave no text, and what to do");
        api.MapGet("/citations", Citations).WithSummary("Which document cites which");
        api.MapGet("/ingest", (IngestJob job) => job.State).WithSummary("How the reading of files stands");
        api.MapPost("/ingest", Start).WithSummary("Reads files into the index");
        api.MapDelete("/ingest", Cancel).WithSummary("Ends the reading after the files at hand");
        api.MapPost("/uploads", Uploads.Receive).WithSummary("Takes a PDF or text file; name gives its name. POST /ingest then reads it")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Uploads.MostBytes));
    }

    static StatusView Status(OpenIndex index, ServeOptions options, IngestJob job)
    {
        var version = typeof(CorpusApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var (counts, years) = index.Exists ? index.Read(view => (view.Store.Counts(), Years(view.Snapshot.Documents(view.Store)))) : (null, null);
        return new(version, options.IndexDirectory, counts is null or { Documents: 0, Failed: 0 }, options.IsLocal, Assets.HavePdfJs, counts, years, job.State);
    }

    static int[]? Years(IReadOnlyList<StoredDocument> documents)
    {
        var years = documents.Select(document => document.Metadata.Date?.Year).OfType<int>().ToList();
        return years.Count == 0 ? null : [years.Min(), years.Max()];
    }

    static IReadOnlyList<FileFailure> Failures(OpenIndex index) =>
        index.Read(view => (IReadOnlyList<FileFailure>)[.. view.Store.Failures().Select(FileFailure.Of)]);

    static IReadOnlyList<CitationLink> Citations(OpenIndex index) => index.Read(view =>
        (IReadOnlyList<CitationLink>)[.. view.Snapshot.Citations(view.Store).Select(edge => new CitationLink(edge.From.Id, Source.TitleOf(edge.From), edge.Title, edge.Number, edge.Times, edge.To?.Id))]);

    static Accepted<IngestState> Start(IngestRequest request, IngestJob job, ServeOptions options)
    {
        var paths = request.Paths ?? [];
        if (paths.Count > 0 && !options.IsLocal)
            throw new ProblemException(Problems.Wrong("Folders can be named only where the page is served to its own machine. Drop the files on the page instead."));
        if (paths.FirstOrDefault(path => !Path.IsPathFullyQualified(path)) is { } relative)
            throw new ArgumentException($"'{relative}' is not a full path. Write it from the root, as /home/me/policies or C:\\policies.", nameof(request));
        if (request.RetryFailed) return Accepted(job.Start(paths, IngestScope.Failed));
        return Accepted(job.Start(paths.Count > 0 ? paths : [options.UploadDirectory], IngestScope.Changed));
    }

    static IngestState Cancel(IngestJob job)
    {
        job.Cancel();
        return job.State;
    }

    static Accepted<IngestState> Accepted(IngestState state) => TypedResults.Accepted("/api/v1/ingest", state);
}
