#!/usr/bin/env bash
# What a graph of 1,000 to 10,000 revisions costs, without a database server.
set -euo pipefail
exec cargo bench -q -p aludel --bench graph "$@"
