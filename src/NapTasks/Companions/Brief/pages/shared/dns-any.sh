{{ part "server.sh" }}
{{~ for host in hosts ~}}
dig +noall +answer ${server:+"@$server"} {{ host.sample }}
{{~ end ~}}
