using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>Acceptance checks of what lasts: WebSockets, events, TURN.</summary>
internal static class StreamChecks
{
    // Sixteen bytes in base64, as RFC 6455 wants them.
    private const string WebSocketKey = "bmFwLWJyaWVmLWNoZWNrIQ==";

    // It takes a WebSocket before it looks for a login.
    private static readonly PathPrefix OpenWebSocket = PathPrefix.ParseList("", "/env-gateway").Value[0];

    private static readonly Message Token = new("Service token: ", "Service Token：");

    private static readonly Message Workspace = new("Id of a running workspace of its owner: ", "该用户一个运行中的工作区的 ID：");

    private static readonly Message Silent = new("# Silent for this long; raise it as far as you want to be sure.", "# 静默的秒数；想验证到多久就改到多大。");

    private static readonly Message PingPong = new("# A ping that is answered by a pong shows that the connection is still there.", "# 发出 ping 能收到 pong，说明连接仍然存在。");

    /// <summary>Whether a WebSocket gets through, without a login; null where that path is not open.</summary>
    public static string? Upgrade(PageContext c)
    {
        if (c.Exposure.Main.BlockedPaths.Any(p => p.Covers(OpenWebSocket)) || c.Exposure.Auth?.ExemptPaths.Any(p => p.Covers(OpenWebSocket)) == false)
            return null;
        return Script.Of(
        [
            .. Checks.Address(c),
            "curl -s -o /dev/null -m 5 --http1.1 -w '%{http_code}\\n' \\",
            "  -H 'Connection: Upgrade' -H 'Upgrade: websocket' \\",
            $"  -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: {WebSocketKey}' \\",
            $"  {Checks.Through(c, c.Exposure.Values.HttpsPort.ToString())}{Script.Quote($"https://{c.Exposure.Main.Host}{c.UrlPort}{OpenWebSocket}")}",
        ]);
    }

    /// <summary>Asks for what a login takes; the other checks of this kind build on it.</summary>
    public static string Login(PageContext c) => Script.Of(
    [
        $"read -rsp {Script.Quote(c.Say[Token])} token; echo",
        $"read -rp {Script.Quote(c.Say[Workspace])} workspace",
    ]);

    /// <summary>Whether a terminal's WebSocket that is silent for more than a minute is still open.</summary>
    public static string SilentWebSocket(PageContext c) => Script.Of(
    [
        .. Checks.Address(c),
        c.Say[Silent],
        "seconds=70",
        c.Say[PingPong],
        "{",
        $"  printf 'GET /api/workspaces/%s/agent/terminal/ws HTTP/1.1\\r\\nHost: {c.Exposure.Main.Host}{c.UrlPort}\\r\\n' \"$workspace\"",
        $"  printf 'Authorization: Bearer %s\\r\\nConnection: Upgrade\\r\\nUpgrade: websocket\\r\\n' \"$token\"",
        $"  printf 'Sec-WebSocket-Version: 13\\r\\nSec-WebSocket-Key: {WebSocketKey}\\r\\n\\r\\n'",
        "  sleep \"$seconds\"; printf '\\211\\200\\0\\0\\0\\0'; sleep 5",
        $"}} 2>/dev/null | openssl s_client -quiet -no_ign_eof -connect {Checks.Connect(c, c.Exposure.Main.Host.ToString())} \\",
        $"  -servername {Script.Quote(c.Exposure.Main.Host.ToString())} 2>/dev/null | od -An -v -tx1 | tr -d ' \\n' |",
        "  grep -q 8a00 && echo \"ok    open after $seconds s\" || echo 'FAIL  cut, or refused'",
    ]);

    /// <summary>Shows when each event of a chat arrives.</summary>
    public static string Events(PageContext c) => Script.Of(
    [
        .. Checks.Address(c),
        "SECONDS=0",
        $"curl -sSN {Checks.Through(c, c.Exposure.Values.HttpsPort.ToString())}\\",
        "  -H \"Authorization: Bearer $token\" -H 'Content-Type: application/json' \\",
        "  -d '{\"message\":\"Count from 1 to 30, one number per line.\"}' \\",
        $"  \"https://{c.Exposure.Main.Host}{c.UrlPort}/api/workspaces/$workspace/chat\" |",
        "  while IFS= read -r line; do [ -z \"$line\" ] || printf '%3s s  %.60s\\n' \"$SECONDS\" \"$line\"; done",
    ]);

    /// <summary>Whether TURN answers: a request of STUN, over each protocol.</summary>
    public static string Stun(TurnRelay turn) => Script.Of(
    [
        $"server={Script.Quote(turn.Host)} port={turn.Port}",
        "for protocol in tcp udp; do",
        "  answer=$(timeout 5 bash -c 'exec 3<>\"/dev/$0/$1/$2\" &&",
        "    printf \"\\0\\1\\0\\0\\41\\22\\244\\102nap-brief-ok\" >&3 &&",
        "    dd bs=256 count=1 <&3 2>/dev/null | od -An -tx1 -N2' \\",
        "    \"$protocol\" \"$server\" \"$port\" 2>/dev/null)",
        "  if [ \"$answer\" = ' 01 01' ]; then result='ok    '; else result='FAIL  '; fi",
        "  echo \"$result$server $port/$protocol\"",
        "done",
    ]);

    /// <summary>Whether TCP ports are open.</summary>
    public static string Ports(IEnumerable<(string Host, string Port)> ports) => Script.Of(
    [
        "probe() {",
        "  if timeout 5 bash -c '</dev/tcp/$0/$1' \"$1\" \"$2\" 2>/dev/null",
        "  then echo \"ok    $1 $2/tcp\"; else echo \"FAIL  $1 $2/tcp\"; fi",
        "}",
        .. ports.Select(p => $"probe {Script.Quote(p.Host)} {Script.Quote(p.Port)}"),
    ]);
}
