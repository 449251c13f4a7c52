{{~ if entry.known ~}}
{{ part "address.sh" }}
{{~ end ~}}
{{ t "# Silent for this long; raise it as far as you want to be sure." "# 静默的秒数；想验证到多久就改到多大。" }}
seconds=70
host={{ main.name }}
{{ t "# A ping that is answered by a pong shows that the connection is still there." "# 发出 ping 能收到 pong，说明连接仍然存在。" }}
{
  printf 'GET /api/workspaces/%s/agent/terminal/ws HTTP/1.1\r\nHost: %s\r\n' "$workspace" {{ main.authority }}
  printf 'Authorization: Bearer %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' "$token"
  printf 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bmFwLWJyaWVmLWNoZWNrIQ==\r\n\r\n'
  sleep "$seconds"; printf '\211\200\0\0\0\0'; sleep 5
} 2>/dev/null | openssl s_client -quiet -no_ign_eof -connect "{{ if entry.known }}${address:-$host}{{ else }}$host{{ end }}:{{ https_port }}" \
  -servername "$host" 2>/dev/null | od -An -v -tx1 | tr -d ' \n' |
  grep -q 8a00 && echo "ok    open after $seconds s" || echo 'FAIL  cut, or refused'
