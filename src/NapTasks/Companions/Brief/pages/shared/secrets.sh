{{~ for secret in certificates.secrets ~}}
kubectl -n {{ secret.namespace }} create secret tls {{ secret.name }} \
  --cert={{ secret.request + ".pem" }} --key={{ secret.request + ".key" }} --dry-run=client -o yaml |
  kubectl apply --server-side -f -
{{~ end ~}}
