sudo firewall-cmd{{ for opening in it }} --add-port={{ opening.rule }}{{ end }}
sudo firewall-cmd --permanent{{ for opening in it }} --add-port={{ opening.rule }}{{ end }}
