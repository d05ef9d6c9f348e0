using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace PolicyTextMiner.App.Web;

/// <summary>
/// Keeps other web pages, and with a token other people, out. A page elsewhere may neither read nor write: a request that it makes
/// carries its origin, and a name of its own that it lets point here (DNS rebinding) is not one of ours.
/// </summary>
sealed class AccessGuard(ServeOptions options)
{
    const string Cookie = "ptm_token";

    /// <summary>Answers <paramref name="context"/> itself where it must not go on, else passes it to <paramref name="next"/>.</summary>
    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsOurName(context)) return Problems.Write(context, Problems.WrongHost(request.Host.Value ?? ""));
        if (!IsOurPage(request)) return Problems.Write(context, Problems.OtherOrigin());
        if (options.Token is not { } token) return next(context);
        if (request.Query["token"] is [{ } offered] && HttpMethods.IsGet(request.Method) && Same(offered, token)) return Admit(context, token);
        return Same(Bearer(request), token) || Same(request.Cookies[Cookie], token) ? next(context) : Problems.Write(context, Problems.NoToken());
    }

    // Behind a token the page is reached by the address of the machine; a name could be anybody's.
    bool IsOurName(HttpContext context)
    {
        var host = context.Request.Host;
        var name = host.Host.Trim('[', ']');
        if ((host.Port ?? 80) != context.Connection.LocalPort) return false;
        if (string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (IPAddress.TryParse(name, out var address)) return !options.IsLocal || IPAddress.IsLoopback(address);
        return !options.IsLocal && string.Equals(name, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
    }

    static bool IsOurPage(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host.Value}") return false;
        return request.Headers["Sec-Fetch-Site"] switch
        {
            [] or ["same-origin"] or ["none"] => true,
            _ => IsLinkToAPage(request),   // a link in an e-mail or on another page may open ours
        };
    }

    static bool IsLinkToAPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"] is ["navigate"] && request.Headers["Sec-Fetch-Dest"] is ["document"]
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    static Task Admit(HttpContext context, string token)
    {
        context.Response.Cookies.Append(Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        var rest = context.Request.Query.Where(part => part.Key != "token").Select(part => KeyValuePair.Create(part.Key, part.Value));
        context.Response.Redirect(context.Request.Path + new QueryBuilder(rest).ToQueryString().Value);
        return Task.CompletedTask;
    }

    static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        return request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    static bool Same(string? offered, string token) => offered is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(offered)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
