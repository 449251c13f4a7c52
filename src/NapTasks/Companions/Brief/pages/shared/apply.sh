dotnet build
{{~ if git_ops ~}}
git add values.env manifests gitops
git commit -m "$(git diff --cached --stat | tail -n 1)"
git push
{{~ else ~}}
git diff --stat manifests
kubectl apply --server-side -k overlays
{{~ end ~}}
