{{~ for address in entry.addresses ~}}
{{~ if for.first ~}}
address={{ address }}  {{ t "# empty: by DNS" "# 留空则由 DNS 解析" }}
{{~ else ~}}
{{ t "# then again with" "# 然后改用" }} address={{ address }}{{ t "" " 再执行一遍" }}
{{~ end ~}}
{{~ end ~}}
