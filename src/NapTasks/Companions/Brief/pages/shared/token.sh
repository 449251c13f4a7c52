read -rsp {{ t "'Service token: '" "'Service Token：'" }} token; echo
read -rp {{ t "'Id of a running workspace of its owner: '" "'该用户一个运行中的工作区的 ID：'" }} workspace
