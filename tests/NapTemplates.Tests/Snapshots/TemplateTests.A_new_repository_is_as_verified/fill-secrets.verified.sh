#!/usr/bin/env bash
# Adds to secrets.env the secrets of secrets.env.example that it lacks, and changes nothing else.
# Run it as often as you like: a secret that is there stays. With a folder as argument: that folder's secrets.env.
set -euo pipefail
cd "$(dirname "$0")"
umask 077

command -v openssl >/dev/null || { echo 'openssl is missing; it makes the secrets.' >&2; exit 1; }
file=${1:-.}/secrets.env
touch "$file"
# A last line without line end would run into the first added one.
[ ! -s "$file" ] || [ -z "$(tail -c 1 "$file")" ] || echo >> "$file"

bytes=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '# make: openssl rand -hex '*)
      bytes=${line##* }
      ;;
    [A-Z]*=)
      key=${line%=}
      if grep -Eq "^(export )?$key=['\"]?[^'\"]" "$file"; then
        echo "kept  $key"
      elif [ -n "$bytes" ]; then
        value=$(openssl rand -hex "$bytes")
        [ -n "$value" ]
        echo "$key=$value" >> "$file"
        echo "added $key"
      fi
      bytes=
      ;;
  esac
done < secrets.env.example
