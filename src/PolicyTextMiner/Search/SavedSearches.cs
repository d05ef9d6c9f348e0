using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search;

/// <summary>Searches under a name, in one file, that can be asked for what is new since they were last asked.</summary>
/// <param name="file">Path of the file; it is made when the first search is saved.</param>
public sealed class SavedSearches(string file)
{
    /// <summary>The file's name in the folder of an index.</summary>
    public const string FileName = "searches.json";

    static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names with their queries, in order of the names.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IReadOnlyDictionary<string, string> Queries =>
        new SortedDictionary<string, string>(Read().ToDictionary(saved => saved.Key, saved => saved.Value.Query), StringComparer.Ordinal);

    /// <summary>Remembers <paramref name="query"/>, and all that it finds now as known, under <paramref name="name"/>, in place of what had that name.</summary>
    /// <exception cref="QueryException">The query would do too much work.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Save(string name, SearchQuery query, CorpusSearcher searcher)
    {
        var all = Read();
        all[name] = new(query.Text, [.. searcher.All(query, new()).Select(Key)]);
        Write(all);
    }

    /// <summary>The paragraphs that the search finds now and did not when it was last asked; null where no search has that name. From now on they are known.</summary>
    /// <exception cref="QueryException">The query would do too much work.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IReadOnlyList<SearchHit>? New(string name, CorpusSearcher searcher)
    {
        var all = Read();
        if (!all.TryGetValue(name, out var saved)) return null;
        var known = saved.Known.ToHashSet(StringComparer.Ordinal);
        var found = searcher.All(SearchQuery.Parse(saved.Query), new()).ToList();
        all[name] = saved with { Known = [.. found.Select(Key)] };
        Write(all);
        return found.FindAll(hit => !known.Contains(Key(hit)));
    }

    /// <summary>Forgets a search.</summary>
    /// <returns>Whether one had that name.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public bool Remove(string name)
    {
        var all = Read();
        if (!all.Remove(name)) return false;
        Write(all);
        return true;
    }

    // A document is its content, so its id and the place in it name a paragraph for good.
    static string Key(SearchHit hit) => $"{hit.DocumentId}:{hit.Span.Start}-{hit.Span.End}";

    Dictionary<string, Saved> Read()
    {
        if (!File.Exists(file)) return new(StringComparer.Ordinal);
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, Saved>>(File.ReadAllText(file)) ?? [], StringComparer.Ordinal);
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException($"{file}, line {damage.LineNumber + 1}: the saved searches cannot be read. Mend the line, or delete the file and save the searches again.", damage);
        }
    }

    // First beside the old file, so that a crash leaves one or the other whole.
    void Write(Dictionary<string, Saved> all)
    {
        var beside = file + ".new";
        File.WriteAllText(beside, JsonSerializer.Serialize(all, s_json));
        File.Move(beside, file, overwrite: true);
    }

    sealed record Saved(string Query, IReadOnlyList<string> Known);
}
