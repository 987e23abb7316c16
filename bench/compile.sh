#!/bin/bash
# What a chain costs the compiler; see compile.py for what is measured and for its options.
command -v python3 >/dev/null || { echo 'error: this benchmark needs python3' >&2; exit 1; }
exec python3 "$(dirname "$0")/compile.py" "$@"
