using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.Search;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A search that was saved.</summary>
sealed record SavedSearchView(string Name, string Query);

/// <summary>What is saved: a query in the query language.</summary>
sealed record SavedSearchRequest(string? Q, string? Year = null, string? Kind = null, string? Region = null, string? Issuer = null, string? Strategy = null);

/// <summary>Searches under a name, kept in the index's folder.</summary>
static class SavedSearchesApi
{
    const int LongestName = 100;

    static readonly Lock s_writing = new();

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/saved-searches", List).WithSummary("Searches that were saved");
        api.MapPut("/saved-searches/{name}", Save).WithSummary("Saves a search; what it finds now counts as known");
        api.MapPost("/saved-searches/{name}/news", News).WithSummary("What it finds that it did not when it was last asked");
        api.MapDelete("/saved-searches/{name}", Remove).WithSummary("Forgets a saved search");
    }

    static IReadOnlyList<SavedSearchView> List(ServeOptions options) => [.. Saved(options).Queries.Select(saved => new SavedSearchView(saved.Key, saved.Value))];

    static SavedSearchView Save(string name, SavedSearchRequest request, OpenIndex index, ServeOptions options)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName) throw new ArgumentException($"A name has 1 to {LongestName} characters.", nameof(name));
        var query = new SearchRequest { Q = request.Q, Year = request.Year, Kind = request.Kind, Region = request.Region, Issuer = request.Issuer, Strategy = request.Strategy }.Query().Query;
        lock (s_writing) index.Read(view => { Saved(options).Save(name, query, view.Snapshot.Searcher); return 0; });
        index.Changed();
        return new(name, query.Text);
    }

    static Page<HitView> News(string name, OpenIndex index, ServeOptions options)
    {
        lock (s_writing)
        {
            var fresh = index.Read(view => Saved(options).New(name, view.Snapshot.Searcher)) ?? throw new ProblemException(Problems.NotFound($"No search is saved as '{name}'."));
            return new(fresh.Count, [.. fresh.Take(Paging.DefaultTake).Select(hit => HitView.Of([hit]))], null);
        }
    }

    static NoContent Remove(string name, OpenIndex index, ServeOptions options)
    {
        lock (s_writing)
        {
            if (!Saved(options).Remove(name)) throw new ProblemException(Problems.NotFound($"No search is saved as '{name}'."));
        }

        index.Changed();
        return TypedResults.NoContent();
    }

    static SavedSearches Saved(ServeOptions options) => new(Path.Combine(options.IndexDirectory, SavedSearches.FileName));
}
