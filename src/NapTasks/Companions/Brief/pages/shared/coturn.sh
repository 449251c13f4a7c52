{{ turn.apply_command }}
kubectl -n {{ namespace }} rollout status deploy/coturn
