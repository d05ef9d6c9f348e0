using System.Text.Json;

namespace PolicyTextMiner.Tests.Web;

/// <summary>The API against its own description.</summary>
public sealed class OpenApiTests(ServedCorpus corpus)
{
    // What has to be given so that an answer has something in it; every other path is asked as it stands.
    static readonly Dictionary<string, string> s_queries = new(StringComparer.Ordinal)
    {
        ["/api/v1/search"] = "q=研发强度",
        ["/api/v1/search/concordance"] = "q=研发强度",
        ["/api/v1/search/collocates"] = "q=发展",
        ["/api/v1/documents/{id}/occurrences"] = "q=发展",
        ["/api/v1/documents/{id}/boxes"] = "start=0&end=5",
        ["/api/v1/series"] = "indicator=研发",
        ["/api/v1/strategies/timeline"] = "name=共同富裕",
        ["/api/v1/strategies/timeline/export"] = "name=共同富裕",
        ["/api/v1/strategies/rewording"] = "before=2019&after=2024",
        ["/api/v1/strategies/rewording/export"] = "before=2019&after=2024",
    };

    static async Task<JsonElement> Description(Served served) =>
        JsonDocument.Parse(await served.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    [Fact]
    public async Task EveryAnswerIsAsItIsDescribed()
    {
        var served = await corpus.Server;
        var description = await Description(served);
        var id = (await served.Get("/documents?q=rd2023")).GetProperty("rows")[0].GetProperty("document").GetString();
        var asked = 0;
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var operation)) continue;
            var address = new Uri($"{path.Name.Replace("{id}", id, StringComparison.Ordinal)}?{s_queries.GetValueOrDefault(path.Name)}", UriKind.Relative);
            using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            asked++;
            if (Schema(operation) is not { } schema) continue;
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Empty(Differences(body, schema, description, path.Name));
        }

        Assert.True(asked > 15);
    }

    [Fact]
    public async Task EveryOperationSaysWhatItDoes()
    {
        var description = await Description(await corpus.Server);
        foreach (var path in description.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                Assert.True(operation.Value.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 10, $"{operation.Name} {path.Name}");
    }

    static JsonElement? Schema(JsonElement operation)
    {
        foreach (var answer in operation.GetProperty("responses").EnumerateObject())
            if (answer.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out var schema)) return schema;
        return null;
    }

    static IEnumerable<string> Differences(JsonElement value, JsonElement schema, JsonElement description, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = description;
            foreach (var part in reference.GetString()!.Split('/').Skip(1)) schema = schema.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal));
        }

        if (value.ValueKind == JsonValueKind.Null) return [];
        foreach (var alternatives in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(alternatives, out var all))
                return all.EnumerateArray().Any(one => !Differences(value, one, description, place).Any()) ? [] : [$"{place} is none of what it can be"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => value.EnumerateObject().SelectMany(property =>
                properties.TryGetProperty(property.Name, out var inner) ? Differences(property.Value, inner, description, $"{place}.{property.Name}") : [$"{place}.{property.Name} is not described"]),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany(item => Differences(item, items, description, place + "[]")),
            _ => [],
        };
    }
}
