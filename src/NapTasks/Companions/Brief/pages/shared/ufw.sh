{{~ for opening in it ~}}
sudo ufw allow {{ opening.rule | string.replace "-" ":" }}
{{~ end ~}}
