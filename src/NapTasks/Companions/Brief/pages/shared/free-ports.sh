kubectl get services -A -o custom-columns='NAMESPACE:.metadata.namespace,NAME:.metadata.name,PORTS:.spec.ports[*].nodePort' |
  grep -Ew '{{ for service in services }}{{ if !for.first }}|{{ end }}{{ service.node_port }}{{ end }}'
