{{~ for command in delete_commands ~}}
{{ command }}
{{~ end ~}}
