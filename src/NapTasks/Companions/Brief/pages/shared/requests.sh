{{~ for request in certificates.requests ~}}
openssl req -new -newkey rsa:2048 -keyout {{ request.name + ".key" }} -out {{ request.name + ".csr" }} \
  -config {{ "manifests/certificates/" + request.name + ".cnf" }}
{{~ end ~}}
