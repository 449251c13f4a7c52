{{~ if entry.known ~}}
{{ part "address.sh" }}
{{~ end ~}}
curl -s -o /dev/null -m 5 --http1.1 -w '%{http_code}\n' \
  -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
  -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: bmFwLWJyaWVmLWNoZWNrIQ==' \
  {{ part "through.sh" https_port }}{{ main.url + "/env-gateway" }}
