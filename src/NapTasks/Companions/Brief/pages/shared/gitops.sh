kubectl apply --server-side -f {{ git_ops.folder }}
