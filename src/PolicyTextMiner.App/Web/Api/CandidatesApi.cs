using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>What becomes of a name that no catalogue has.</summary>
/// <param name="Name">As it was found.</param>
/// <param name="Type">What it is.</param>
/// <param name="Decision">accept or reject.</param>
sealed record CandidateDecision(string Name, StrategyType Type, string Decision);

/// <summary>
/// Names that rules find and no catalogue has. Accepted ones become lines of the researcher's own catalogue in the index's folder,
/// rejected ones are kept in a list beside it, so that they are not shown again.
/// </summary>
static class CandidatesApi
{
    const string RejectedName = "strategies.rejected.txt";
    const string Header = "canonical\ttype\taliases\tparent\tfirst\tsource\tnote";
    const int MostShown = 200;

    static readonly Lock s_writing = new();

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/strategies/candidates", List).WithSummary("Names that no catalogue has, the most frequent first");
        api.MapPost("/strategies/candidates", Decide).WithSummary("Accepts a name into the researcher's own catalogue, or rejects it");
    }

    static IReadOnlyList<DiscoveredName> List(OpenIndex index, ServeOptions options) => index.Read(view =>
    {
        var decided = Decided(options);
        return (IReadOnlyList<DiscoveredName>)[.. view.Snapshot.Candidates(view.Store).Where(name => !decided.Contains(name.Name)).Take(MostShown)];
    });

    static NoContent Decide(CandidateDecision decision, OpenIndex index, ServeOptions options)
    {
        var found = index.Read(view => view.Snapshot.Candidates(view.Store).FirstOrDefault(name => name.Name == decision.Name))
            ?? throw new ProblemException(Problems.NotFound($"'{decision.Name}' is not among the names that were found."));
        lock (s_writing)
        {
            if (Decided(options).Contains(found.Name)) throw new ProblemException(Problems.Conflict($"'{found.Name}' has been decided already."));
            if (decision.Decision == "accept") Accept(Path.Combine(options.IndexDirectory, StrategyCatalog.UserFile), found with { Type = decision.Type });
            else if (decision.Decision == "reject") File.AppendAllText(Path.Combine(options.IndexDirectory, RejectedName), found.Name + "\n");
            else throw new ArgumentException("decision: accept or reject.", nameof(decision));
        }

        index.Changed();
        return TypedResults.NoContent();
    }

    // First beside the old file and read back, so that the catalogue is never broken.
    static void Accept(string path, DiscoveredName name)
    {
        var before = File.Exists(path) ? File.ReadAllText(path).TrimEnd('\n') + "\n" : Header + "\n";
        File.WriteAllText(path + ".new", $"{before}{name.CatalogLine}\n");
        try
        {
            StrategyCatalog.Default.With(path + ".new");
        }
        catch (InvalidDataException wrong)
        {
            throw new ProblemException(Problems.Conflict($"'{name.Name}' cannot be taken in: {wrong.Message}"));
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    static HashSet<string> Decided(ServeOptions options)
    {
        var (catalog, rejected) = (Path.Combine(options.IndexDirectory, StrategyCatalog.UserFile), Path.Combine(options.IndexDirectory, RejectedName));
        var names = File.Exists(catalog) ? File.ReadLines(catalog).Select(line => line.Split('\t')[0]) : [];
        return [.. names, .. File.Exists(rejected) ? File.ReadLines(rejected) : []];
    }
}
