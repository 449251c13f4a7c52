{{~ for secret in certificates.secrets ~}}
kubectl -n {{ secret.namespace }} get certificate {{ secret.name }}
{{~ end ~}}
