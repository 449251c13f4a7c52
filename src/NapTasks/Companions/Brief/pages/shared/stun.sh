server={{ turn.host }} port={{ turn.port }}
for protocol in tcp udp; do
  answer=$(timeout 5 bash -c 'exec 3<>"/dev/$0/$1/$2" &&
    printf "\0\1\0\0\41\22\244\102nap-brief-ok" >&3 &&
    dd bs=256 count=1 <&3 2>/dev/null | od -An -tx1 -N2' \
    "$protocol" "$server" "$port" 2>/dev/null)
  if [ "$answer" = ' 01 01' ]; then result='ok    '; else result='FAIL  '; fi
  echo "$result$server $port/$protocol"
done
