#!/usr/bin/env bash
# segmentation-peers.sh FILE: cuts one UTF-8 text of some megabytes with our segmenter, python's jieba (module jieba 0.42.1)
# and @node-rs/jieba (fetched with npm into a temporary folder), one after another on one thread, and prints MB of UTF-8 a second.
set -eu
file=$(realpath "$1")
project=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As the program is shipped: compiled ahead of time, so that opening is not mostly compilation.
dotnet publish -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v q --nologo -o "$work/ours" "$project" >/dev/null
(cd "$work" && npm install --silent --no-fund --no-audit @node-rs/jieba@2.0.3 >/dev/null)

"$work/ours/PolicyTextMiner.Benchmarks" segmentation "$file"

cat >"$work/peer.js" <<'JS'
const { readFileSync } = require('fs')
const { Jieba } = require('@node-rs/jieba')
const { dict } = require('@node-rs/jieba/dict')
const jieba = Jieba.withDict(dict)
const bytes = readFileSync(process.argv[2])
const lines = bytes.toString('utf8').split('\n')
let best = Infinity
for (let run = 0; run < 20; run++) {
  const start = process.hrtime.bigint()
  for (const line of lines) jieba.cut(line, true)
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9)
}
console.log(`@node-rs/jieba\t${(bytes.length / best / 1e6).toFixed(1)} MB/s`)
JS
node "$work/peer.js" "$file"

"${PYTHON:-/usr/bin/python3}" - "$file" <<'PY'
import os, sys, time, jieba
jieba.setLogLevel(60)
jieba.initialize()
lines = open(sys.argv[1], encoding='utf-8').read().split('\n')
start = time.perf_counter()
for line in lines:
    for word in jieba.cut(line):
        pass
print('python jieba\t%.2f MB/s' % (os.path.getsize(sys.argv[1]) / (time.perf_counter() - start) / 1e6))
PY
