{{~ if entry.known ~}}
{{ part "address.sh" }}
{{~ end ~}}
certificate() {
  got=$(openssl s_client -connect "{{ if entry.known }}${address:-$1}{{ else }}$1{{ end }}:{{ https_port }}" -servername "$1" </dev/null 2>/dev/null |
    openssl x509 -noout -checkhost "${2:-$1}" -enddate 2>/dev/null | tr '\n' ' ')
  if [[ $got = *" does ${3-}match "* ]]
  then echo "ok    $1: $got"; else echo "FAIL  $1: ${got:-no certificate}"; fi
}
{{~ for host in hosts ~}}
certificate {{ host.sample }}
{{~ end ~}}
{{~ if never_together ~}}
{{ t "# The certificate of the previews must not be that of the sandbox." "# 预览的证书不得包含 sandbox 的域名。" }}
certificate {{ previews.sample }} {{ sandbox.name }} 'NOT '
{{~ end ~}}
