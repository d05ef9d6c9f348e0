#!/usr/bin/env bash
# How fast the page's API answers 8 users at once: load.sh INDEX [SECONDS], with wrk and a published ptm (PTM=path; default: the release build).
# Prints for each address the 95th percentile that wrk saw on loopback, and the requests a second.
set -euo pipefail
cd "$(dirname "$0")/../../.."
index=${1:?usage: load.sh INDEX [SECONDS]} seconds=${2:-6} port=${PORT:-5099}
ptm=${PTM:-.artifacts/bin/PolicyTextMiner.App/release/ptm}
"$ptm" serve --index "$index" --port "$port" >/dev/null 2>&1 & server=$!
trap 'kill $server' EXIT
base=http://127.0.0.1:$port/api/v1
for _ in $(seq 100); do curl -sf "$base/status" >/dev/null && break; sleep 0.1; done
encoded() { node -e 'process.stdout.write(encodeURIComponent(process.argv[1]))' "$1" 2>/dev/null || python3 -c 'import sys,urllib.parse;print(urllib.parse.quote(sys.argv[1]),end="")' "$1"; }
document=$(curl -s "$base/documents?sort=pages&limit=1" | grep -o '[0-9a-f]\{64\}' | head -1)
wrk_script=$(mktemp); printf 'done = function(s, l) io.write(string.format("p95 %%.1f ms, %%.0f requests/s, %%d errors\\n", l:percentile(95)/1000, s.requests/s.duration*1e6, s.errors.status + s.errors.timeout)) end\n' >"$wrk_script"
curl -s "$base/status"; echo
while read -r name path; do
  curl -s "$base$path" >/dev/null
  printf '%-14s ' "$name"
  wrk -t2 -c8 -d"${seconds}s" -s "$wrk_script" "$base$path" | grep p95
done <<END
search /search?q=$(encoded 发展)&limit=20
search+facets /search?q=$(encoded '创新 驱动')&year=2010..2025
document /documents/$document/text
table /indicators?sort=value&descending=true&limit=50
timeline /strategies/timeline?name=$(encoded 乡村振兴战略)
END
