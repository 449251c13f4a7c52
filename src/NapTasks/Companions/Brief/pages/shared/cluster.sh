kubectl apply --server-side {{ if git_ops }}-f gitops/cluster{{ else }}-k manifests/cluster{{ end }}
