using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Rendering.Plain;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>What values.env says, where each value comes from, and what it leads to. Secrets are named, never shown.</summary>
internal static class ValuesExplanation
{
    // One default is a long list; it may reach beyond 120 columns, so that nothing else has to be broken for it.
    private const int Width = Section.Inner + 16;

    private static readonly Message Faulty = new("This file has errors; below is what could be read of it", "该文件有错误，以下是能够读出的内容");
    private static readonly Message KeysTitle = new("Keys", "键");
    private static readonly Message SecretsTitle = new("Secrets", "密钥");
    private static readonly Message HostsTitle = new("Hosts", "主机名");
    private static readonly Message ServicesTitle = new("Services", "Service");
    private static readonly Message TurnTitle = new("TURN, past the ingress", "TURN（不经 ingress）");
    private static readonly Message Line = new("line {0}", "第 {0} 行");
    private static readonly Message Shared = new("fleet.env, line {0}", "fleet.env 第 {0} 行");
    private static readonly Message FromEnvironment = new("{0}, from the environment", "{0}，取自环境变量");
    private static readonly Message Written = new("{0}, written in this file", "{0}，直接写在文件中");
    private static readonly Message Empty = new("{0}, empty", "{0}，空值");
    private static readonly Message Others = new("Other keys, passed through to install.sh: {0}", "其他原样传给 install.sh 的键：{0} 个");
    private static readonly Message Blocked = new("kept off the ingress: {0}", "不经 ingress 开放：{0}");
    private static readonly Message Guarded = new("asks {0} first", "先经 {0} 鉴权");
    private static readonly Message Offloaded = new("TLS ends in front of the ingress", "TLS 在 ingress 之前终止");

    /// <summary>Lines for a terminal; none when the file is no text.</summary>
    public static IEnumerable<string> Of(RenderResult result, IngressControllerCatalogue catalogue, Language language)
    {
        if (result is not { File: { } file, Values: { } values })
            return [];
        var keys = KeyOrigins.Of(result, values, catalogue, language).ToArray();
        var secrets = SecretsOf(file, language).ToArray();
        var others = file.Assignments.Select(a => a.Key).Distinct(StringComparer.Ordinal).Count() - keys.Sum(k => k.Lines) - secrets.Length;
        return
        [
            result.Site is null ? Faulty.Text(language) : values.Summary,
            .. Table(KeysTitle, keys.Select(k => ImmutableArray.Create(k.Key, k.Origin, k.Value)), language),
            .. Table(SecretsTitle, secrets, language),
            .. others > 0 ? new[] { "", Others.Format(language, others) } : [],
            .. result.Site is { } site ? ConsequencesOf(site.Exposure, language) : [],
        ];
    }

    private static IEnumerable<string> ConsequencesOf(PlatformExposure exposure, Language language) =>
    [
        .. Table(HostsTitle, exposure.AllRoutes.Select(r => Row(r, exposure, language)), language),
        .. Table(ServicesTitle, exposure.Services.Select(Row), language),
        .. exposure.Turn is { } turn ? Table(TurnTitle, turn.Published.Select(p => Row(turn, p, language)), language) : [],
    ];

    private static ImmutableArray<string> Row(Route route, PlatformExposure exposure, Language language) =>
    [
        route.Address,
        $"-> {route.Service.Name}:{route.Service.Port}",
        route.TlsSecret?.ToString() ?? Offloaded.Text(language),
        string.Join(
            "; ",
            [
                .. route.BlockedPaths.IsEmpty ? Array.Empty<string>() : [Blocked.Format(language, string.Join(", ", route.BlockedPaths))],
                .. exposure.AuthOf(route) is { } auth ? new[] { Guarded.Format(language, auth.Url) } : [],
            ]),
    ];

    private static ImmutableArray<string> Row(ServiceExposure service) =>
        [service.Name.ToString(), service.NodePort is { } port ? $"NodePort {port}" : "ClusterIP", $"-> {service.Port}"];

    // The relay range keeps its numbers; the other port is the one that clients are told.
    private static ImmutableArray<string> Row(TurnRelay turn, TurnPort port, Language language) =>
    [
        turn.Host,
        $"{(port.IsRelay ? $"{port.First}-{port.Last}" : turn.Port.ToString())}/{(port.Transport == Transport.Tcp ? "tcp" : "udp")}",
        port.Purpose.Text(language),
    ];

    private static IEnumerable<ImmutableArray<string>> SecretsOf(EnvFile file, Language language) =>
        from assignment in file.Assignments
        where assignment.Value.Origin is not null && file.TryGet(assignment.Key, out var last) && last == assignment
        let text = assignment.Value.Origin switch
        {
            SecretOrigin.Environment => FromEnvironment,
            SecretOrigin.Written => Written,
            _ => Empty,
        }
        select ImmutableArray.Create(
            assignment.Key, assignment.Value.Origin == SecretOrigin.Empty ? "" : "•••", text.Format(language, LineText(assignment.KeyLocation, file, language)));

    private static ImmutableArray<string> Table(Message title, IEnumerable<ImmutableArray<string>> rows, Language language) =>
        Section.Of(title.Text(language), TextTable.Lines([.. rows], Width));

    /// <summary>In the words of a line number.</summary>
    public static string LineText(SourceLocation place, EnvFile file, Language language) =>
        place.File == file.Path ? Line.Format(language, place.Line) : Shared.Format(language, place.Line);
}
