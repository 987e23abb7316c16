#!/bin/bash
# What running a chain costs; see run.py. Starts private servers unless their URLs are set.
command -v python3 >/dev/null || { echo 'error: this benchmark needs python3' >&2; exit 1; }
cd "$(dirname "$0")/.." || exit 1
if [ -n "${ALUDEL_TEST_POSTGRES-}${ALUDEL_TEST_MARIADB-}" ]; then
    exec python3 bench/run.py "$@"
fi
exec ./dev servers python3 bench/run.py "$@"
