probe() {
  if timeout 5 bash -c '</dev/tcp/$0/$1' "$1" "$2" 2>/dev/null
  then echo "ok    $1 $2/tcp"; else echo "FAIL  $1 $2/tcp"; fi
}
{{~ for port in tcp_ports ~}}
probe {{ port.host }} {{ port.port }}
{{~ end ~}}
