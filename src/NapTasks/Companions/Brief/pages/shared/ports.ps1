{{~ for port in tcp_ports ~}}
Test-NetConnection {{ port.host }} -Port {{ port.port }}
{{~ end ~}}
