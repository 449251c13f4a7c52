{{~ if entry.known ~}}
{{ part "address.sh" }}
{{~ end ~}}
check() {
  got=$(curl -sS -o /dev/null -m 20 -w '%{http_code} %{content_type}' \
    {{ part "through.sh" https_port }}"$1")
  if [[ $got =~ ^($2) ]]; then echo "ok    $1: $got"; else echo "FAIL  $1: $got, not $2"; fi
}
{{~ for host in hosts ~}}
{{~ case host.role ~}}
{{~ when "main" ~}}
{{~ if host.health != "" ~}}
check {{ host.url }}{{ host.health }} {{ if host.guards_health }}'30[0-9]|401|403'{{ else }}'200 application/json'{{ end }}
{{~ end ~}}
check {{ host.url }}/login {{ if host.guards_login }}'30[0-9]|401|403'{{ else }}'200 text/html'{{ end }}
{{~ if blocked_paths.size > 0 ~}}
{{ t "# Kept off." "# 不对外开放的路径。" }}
{{~ for path in blocked_paths ~}}
check {{ host.url }}{{ path }} '403|404|50[03]'
{{~ end ~}}
{{~ end ~}}
{{~ for path in paths ~}}
{{ t "# Webhooks: the channel gateway answers, whatever it says, and no login." "# Webhook：由渠道网关应答（内容不限），而不是跳转到登录。" }}
for method in GET POST; do
  body=(-d '{}'); [[ $method = GET ]] && body=()
  got=$(curl -sS -o /dev/null -m 20 "${body[@]}" -w '%{http_code}' \
    {{ part "through.sh" https_port }}{{ path.url }})
  if [[ $got = [24]?? ]]; then echo "ok    $method "{{ path.url }}": $got"
  else echo "FAIL  $method "{{ path.url }}": $got, not 2xx or 4xx"; fi
done
{{~ end ~}}
{{~ when "files" ~}}
check {{ host.url }}/api/version 404
check {{ host.url }}/login 404
{{~ when "previews" ~}}
{{ t "# A preview that does not exist: JSON, not the web page of the sandbox." "# 不存在的预览：应返回 JSON，而不是 sandbox 的网页。" }}
check {{ host.url }}/ '400 application/json'
{{~ else ~}}
check {{ host.url }}{{ host.health }} {{ if host.guards_health }}'30[0-9]|401|403'{{ else }}'200 application/json'{{ end }}
{{~ end ~}}
{{~ else ~}}
{{~ for service in services ~}}
check {{ service.url }}{{ service.health }} '200 application/json'
{{~ end ~}}
{{~ end ~}}
{{~ if has_routes && redirects ~}}
{{ t "# Port 80 leads to https and keeps path and query." "# 80 端口跳转到 https，并保留路径和查询参数。" }}
got=$(curl -sS -o /dev/null -m 20 -w '%{redirect_url}' \
  {{ part "through.sh" 80 }}{{ "http://" + main.name + "/login?a=1" }})
if [[ $got = {{ main.url + "/login?a=1" }} ]]
then echo "ok    http: $got"; else echo "FAIL  http: ${got:-no redirect}"; fi
{{~ end ~}}
