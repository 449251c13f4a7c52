using System.Collections.Frozen;
using NapTasks.Diagnostics;

namespace NapTasks.Controllers;

/// <summary>What the traits are called in tables.</summary>
internal static class TraitTitle
{
    private static readonly FrozenDictionary<Trait, Message> Titles = new Dictionary<Trait, Message>
    {
        [Trait.Maintenance] = new("security fixes", "安全修复"),
        [Trait.Class] = new("class", "类（class）"),
        [Trait.WildcardHost] = new("wildcard host", "通配主机名"),
        [Trait.TlsSecrets] = new("the two Secrets", "两个证书 Secret"),
        [Trait.SharedConnections] = new("hosts on one HTTP/2 connection", "多个主机名复用 HTTP/2 连接"),
        [Trait.WebSockets] = new("WebSockets", "WebSocket"),
        [Trait.UnlimitedResponses] = new("responses without time limit", "响应不限时长"),
        [Trait.IdleStreams] = new("silent streams", "空闲的长连接"),
        [Trait.NoBuffering] = new("no buffering", "不缓冲"),
        [Trait.UnlimitedBodies] = new("bodies of any size", "请求体大小不限"),
        [Trait.PausedTransfers] = new("transfers that pause", "中途暂停的传输"),
        [Trait.HeaderSize] = new("16 kB of headers", "16 kB 的请求头与响应头"),
        [Trait.Capacity] = new("65,535 streams at once", "同时 65,535 个流"),
        [Trait.OddPaths] = new("odd paths as they came", "特殊路径原样转发"),
        [Trait.ForwardedHost] = new("X-Forwarded-Host, X-Forwarded-Proto", "X-Forwarded-Host、X-Forwarded-Proto"),
        [Trait.ClientAddress] = new("the user's address", "用户地址"),
        [Trait.Redirect] = new("http to https", "http 跳转到 https"),
        [Trait.HttpsPort] = new("INGRESS_HTTPS_PORT", "INGRESS_HTTPS_PORT"),
        [Trait.OffloadedTls] = new("INGRESS_TLS=offloaded", "INGRESS_TLS=offloaded"),
        [Trait.BlockedPaths] = new("INGRESS_BLOCK_PATHS", "INGRESS_BLOCK_PATHS"),
        [Trait.ExternalAuth] = new("INGRESS_AUTH_URL", "INGRESS_AUTH_URL"),
        [Trait.Firewall] = new("INGRESS_WAF", "INGRESS_WAF"),
        [Trait.Webhook] = new("WEBHOOK_ENABLED", "WEBHOOK_ENABLED"),
        [Trait.NothingElse] = new("nothing else answers", "主机名上没有其他应答"),
    }.ToFrozenDictionary();

    public static Message Of(Trait trait) => Titles[trait];
}
