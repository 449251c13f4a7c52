{{~ if it.line == "internal" ~}}
{{ t "# Inside." "# 内网。" }}
{{~ else if it.line == "external" ~}}
{{ t "# Outside." "# 外网。" }}
{{~ end ~}}
{{ part "server.sh" }}
check() {
  got=$(dig +short ${server:+"@$server"} "$1" "$2" | LC_ALL=C sort | tr '\n' ' ')
  if [ "${got% }" = "$3" ]
  then echo "ok    $1 $2: $got"; else echo "FAIL  $1 $2: ${got:-nothing }not $3"; fi
}
{{~ for check in it.checks ~}}
check {{ check.name }} {{ check.type }} {{ check.expected }}
{{~ end ~}}
