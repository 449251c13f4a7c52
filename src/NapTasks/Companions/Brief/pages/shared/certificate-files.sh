{{~ for request in certificates.requests ~}}
for name in{{ for host in request.hosts }} {{ host.sample }}{{ end }}; do
  openssl x509 -in {{ request.name + ".pem" }} -noout -checkhost "$name"
done
openssl verify -untrusted {{ request.name + ".pem" }} {{ request.name + ".pem" }}
{{~ end ~}}
