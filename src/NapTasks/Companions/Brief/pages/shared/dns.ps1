{{~ for host in hosts ~}}
Resolve-DnsName {{ host.sample }}
{{~ end ~}}
