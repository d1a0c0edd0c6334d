#!/bin/sh
# Restarts one process after the other, so that somebody always answers:  rolling-restart.sh 3001 3002
# RESTART is the command that restarts one, given its port; systemd's unless something else is named.
set -eu

[ "$#" -ge 1 ] || { echo "usage: $0 PORT [PORT ...]" >&2; exit 2; }
SETTLE_SECONDS=${SETTLE_SECONDS:-3}
WAIT_SECONDS=${WAIT_SECONDS:-60}

refuse() { echo "$1: nothing was restarted" >&2; exit 1; }

# All that can be wrong with what was asked is said before the first process goes down.
command -v curl >/dev/null || refuse "curl is missing"
for number in "$SETTLE_SECONDS" "$WAIT_SECONDS" "$@"; do
  case $number in ''|*[!0-9]*) refuse "\"$number\" is not a number";; esac
done
[ -z "$(printf '%s\n' "$@" | sort -n | uniq -d)" ] || refuse "a port is named twice"

is_ready() { curl -fsS --noproxy '*' -o /dev/null --max-time 2 "http://127.0.0.1:$1/api/ready" 2>/dev/null; }

restart() {
  if [ -n "${RESTART:-}" ]; then $RESTART "$1"; else systemctl restart "ringko@$1"; fi
}

wait_until_ready() {
  tried=0
  until is_ready "$1"; do
    tried=$((tried + 1))
    [ "$tried" -lt "$((WAIT_SECONDS * 2))" ] || { echo "port $1 is not ready after $WAIT_SECONDS s; the others were left alone" >&2; exit 1; }
    sleep 0.5
  done
}

# Nobody is taken down while another one is not there to answer.
for port in "$@"; do
  is_ready "$port" || refuse "port $port is not ready"
done

for port in "$@"; do
  echo "port $port: restarting"
  restart "$port" || { echo "port $port could not be restarted; the others were left alone" >&2; exit 1; }
  wait_until_ready "$port"
  echo "port $port: ready"
  # The proxy has to see it too before the next one goes.
  sleep "$SETTLE_SECONDS"
done
