installer=../installer  {{ t "# the folder of the platform’s installer" "# 平台安装脚本所在目录" }}
for step in --manifests-only --seed-only; do
  (set -a; . ./secrets.env; VALUES_FILE="$PWD/values.env" "$installer/install.sh" "$step") || break
done
