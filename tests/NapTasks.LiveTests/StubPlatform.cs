using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NapTasks.LiveTests;

/// <summary>
/// The platform's three services and its channel gateway, as far as an outsider sees them: what they answer to requests without a login, a
/// terminal's WebSocket, and a chat's events. Each released state answers in its own way. On sockets in a folder, so that servers in another
/// network can reach them.
/// </summary>
internal sealed class StubPlatform : IAsyncDisposable
{
    public const string Token = "tos_0123456789";
    public const string Workspace = "0b7e6a1c";

    private readonly List<WebApplication> services = [];

    private readonly PlatformState state;

    private StubPlatform(string folder, string sandboxDomain, PlatformState state)
    {
        this.state = state;
        Start("cp", ControlPlane);
        Start("browser", context => Service(context, "browser"));
        Start("sandbox", context => context.Request.Host.Host.EndsWith($".{sandboxDomain}", StringComparison.Ordinal)
            ? Json(context, 400, """{"error":"Invalid preview subdomain"}""")
            : Service(context, "sandbox"));

        // It knows no path but its own, and wants every message signed.
        Start("cg", context => context.Request is { Path.Value: "/webhook", Method: "POST" }
            ? Json(context, 401, """{"error":"invalid signature"}""")
            : Json(context, 404, """{"error":"not found"}"""));

        void Start(string name, RequestDelegate answer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(Path.Combine(folder, $"{name}.sock")));
            var service = builder.Build();
            service.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
            service.Run(answer);
            services.Add(service);
        }
    }

    public static async Task<StubPlatform> Start(string folder, string sandboxDomain, PlatformState state)
    {
        var platform = new StubPlatform(folder, sandboxDomain, state);
        foreach (var service in platform.services)
            await service.StartAsync();
        return platform;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services)
            await service.DisposeAsync();
    }

    private bool IsNew => state == PlatformState.August2026;

    private Task ControlPlane(HttpContext context) => (context.Request.Host.Host, context.Request.Path.Value) switch
    {
        (var host, _) when host.StartsWith("files.", StringComparison.Ordinal) => Text(context, 404, "text/plain", "Not found"),
        (_, "/api/version") => Json(context, 200, """{"version":"1"}"""),
        (_, "/healthz") when IsNew => Json(context, 200, """{"status":"ok"}"""),
        (_, "/login") => Text(context, 200, "text/html", "<!DOCTYPE html><title>Login</title>"),
        (_, "/_cp/") when IsNew => Json(context, 401, """{"error":"Unauthorized"}"""),
        (_, "/_cp/") => Json(context, 200, """{"api_key":"secret"}"""),
        (_, "/metrics") => Text(context, 200, "text/plain", "up 1"),
        (_, "/svc/v1/") => Json(context, 401, """{"error":"Unauthorized"}"""),
        // The upgrade comes before the login is looked at.
        (_, "/env-gateway") when IsNew && context.WebSockets.IsWebSocketRequest => Refuse(context),
        (_, $"/api/workspaces/{Workspace}/agent/terminal/ws") when IsSignedIn(context) => Terminal(context),
        (_, $"/api/workspaces/{Workspace}/chat") when IsSignedIn(context) => Chat(context),
        (_, { } path) when path.StartsWith("/api/", StringComparison.Ordinal) => Json(context, 401, """{"error":"Unauthorized"}"""),
        _ => Redirect(context),
    };

    private static Task Service(HttpContext context, string name) => context.Request.Path.Value == "/health"
        ? Json(context, 200, """{"status":"ok"}""")
        : Text(context, 200, "text/html", $"<!DOCTYPE html><title>{name}</title>");

    private static async Task Refuse(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "unauthorized", context.RequestAborted);
    }

    private static async Task Terminal(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await socket.SendAsync("$ "u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        try
        {
            // A ping is answered while somebody waits for a message.
            while ((await socket.ReceiveAsync(new byte[1024].AsMemory(), context.RequestAborted)).MessageType != WebSocketMessageType.Close)
                continue;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Cut: it is the client who notices.
        }
    }

    private static async Task Chat(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        for (var i = 1; i <= 4; i++)
        {
            await context.Response.WriteAsync($"data: {{\"type\":\"item.delta\",\"text\":\"{i}\"}}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1.1), context.RequestAborted);
        }
    }

    private static bool IsSignedIn(HttpContext context) => context.Request.Headers.Authorization == $"Bearer {Token}";

    private static Task Json(HttpContext context, int status, string text) => Text(context, status, "application/json", text);

    private static Task Text(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static Task Redirect(HttpContext context)
    {
        context.Response.Redirect("/login");
        return Task.CompletedTask;
    }
}

/// <summary>The released states of the platform, as far as they answer an outsider differently.</summary>
public enum PlatformState
{
    /// <summary>v0.1.0: no /healthz, no /env-gateway, and what is below /_cp/ for everybody.</summary>
    V010,

    /// <summary>v0.2.0: the same.</summary>
    V020,

    /// <summary>August 2026.</summary>
    August2026,
}
