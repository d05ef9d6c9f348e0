using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyTextMiner.App.Web.Api;

namespace PolicyTextMiner.App.Web;

/// <summary>The web page and the REST API over one index.</summary>
static class WebServer
{
    const int MostBodyBytes = 1 << 20;   // of all requests but uploads
    const int MostWaiting = 64;
    const string Questions = "questions";

    /// <summary>How all answers are written, also those to language models.</summary>
    public static JsonSerializerOptions Json { get; } = Written();

    /// <summary>Makes the server; it listens once it is started.</summary>
    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Listen(options.Address, options.Port);
        });
        AddServices(builder.Services, options);
        var app = builder.Build();
        Use(app);
        return app;
    }

    static void AddServices(IServiceCollection services, ServeOptions options)
    {
        services.AddRoutingCore();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);   // so that the answer names the parameter
        services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "PolicyTextMiner", Version = "v1", Description = "Everything that the page shows. Errors are problem details (RFC 9457); lists are paged with the cursor of the page before." };
            document.Servers = [];
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddRateLimiter(limiter =>
        {
            limiter.AddConcurrencyLimiter(Questions, limit => (limit.PermitLimit, limit.QueueLimit, limit.QueueProcessingOrder) = (2 * Environment.ProcessorCount, MostWaiting, QueueProcessingOrder.OldestFirst));
            limiter.OnRejected = (rejected, _) => new(Problems.Write(rejected.HttpContext, Problems.Busy()));
        });
        services.AddSingleton(options);
        services.AddSingleton<OpenIndex>();
        services.AddSingleton<IngestJob>();
    }

    static void Use(WebApplication app)
    {
        var guard = new AccessGuard(app.Services.GetRequiredService<ServeOptions>());
        var tags = new EntityTags(app.Services.GetRequiredService<OpenIndex>());
        app.Use(ResponseHeaders.Invoke);
        app.Use(Problems.Invoke);
        app.Use(guard.Invoke);
        Assets.Use(app);
        app.Use(tags.Invoke);
        app.UseRouting();
        app.UseRateLimiter();
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api/v1").RequireRateLimiting(Questions);
        SearchApi.Map(api);
        DocumentsApi.Map(api);
        IndicatorsApi.Map(api);
        StrategiesApi.Map(api);
        CandidatesApi.Map(api);
        SavedSearchesApi.Map(api);
        CorpusApi.Map(api);
        foreach (var page in (string[])["/", "/documents", "/documents/{id}", "/indicators", "/strategies", "/corpus"])
            app.MapGet(page, Assets.Page).ExcludeFromDescription();
    }

    static JsonSerializerOptions Written()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Configure(json);
        return json;
    }

    static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.DictionaryKeyPolicy = null;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;   // sent as JSON and never sniffed as anything else
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
    }
}
