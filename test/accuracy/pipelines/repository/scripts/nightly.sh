#!/bin/sh
set -e
cd "$1"
claude -p "tidy up" --dangerously-skip-permissions > log.txt
