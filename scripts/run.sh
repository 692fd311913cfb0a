#!/bin/sh
# How every command of package.json begins: whatever Node the machine has sets up, the project's own goes on, and it takes
# this shell's place, so that it gets every signal. Named by its path: a shell may remember where it found "node" before.
STARTED_BY_PID=$PPID
NODE_COMPILE_CACHE=$PWD/.cache/compiled
export STARTED_BY_PID NODE_COMPILE_CACHE
node scripts/set-up.mjs && exec node_modules/.bin/node "scripts/$@"
