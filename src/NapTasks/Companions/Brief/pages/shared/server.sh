server=  {{ t "# one of your own name servers, to be asked directly; empty: the system’s" "# 需要直接查询的 DNS 服务器；留空则使用系统默认" }}
