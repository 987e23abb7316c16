#!/bin/bash
# What a chain costs the compiler; see compile.py for what is measured and for its options.
exec python3 "$(dirname "$0")/compile.py" "$@"
