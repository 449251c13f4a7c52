{{ if entry.known }}{{ if entry.is_name }}${address:+--connect-to "::$address:"} {{ else }}${address:+--resolve "*:{{ it }}:$address"} {{ end }}{{ end }}
