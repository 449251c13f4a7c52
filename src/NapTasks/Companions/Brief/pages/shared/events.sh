{{~ if entry.known ~}}
{{ part "address.sh" }}
{{~ end ~}}
SECONDS=0
curl -sSN {{ part "through.sh" https_port }}\
  -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"message":"Count from 1 to 30, one number per line."}' \
  {{ main.url }}"/api/workspaces/$workspace/chat" |
  while IFS= read -r line; do [ -z "$line" ] || printf '%3s s  %.60s\n' "$SECONDS" "$line"; done
