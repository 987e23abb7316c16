"""Measures what running a chain costs, as ratios to a floor: a bare sqlx program that sends the same statements in the
same transactions (floor.rs). Apply everything, run again with nothing to do, `current`; wall time and peak memory.

    ./dev bench run [--only 100] [--runs 3]

Needs $ALUDEL_TEST_POSTGRES and $ALUDEL_TEST_MARIADB, URLs of servers without a database; `./dev` starts private ones.
A database that has no URL is skipped, by name.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time

import chain

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = pathlib.Path(os.environ.get("ALUDEL_BENCH_DIR", ROOT / "target/bench-run"))
MANIFEST = f"""[package]
name = "chain"
version = "0.0.0"
edition = "2024"
default-run = "chain"

[workspace]

[dependencies]
aludel = {{ path = "{ROOT}/runtime" }}
serde_json = "1.0"
sqlx = {{ version = "0.9", default-features = false, features = ["runtime-tokio", "postgres", "mysql", "sqlite-bundled"] }}
tokio = {{ version = "1.54", features = ["rt"] }}
"""


def build(count):
    """A program with the chain in it, and the floor."""
    dir = WORK / f"run-{count}"
    shutil.rmtree(dir / "src", ignore_errors=True)
    chain.write_aludel(dir, count, program=True)
    (dir / "src/bin").mkdir()
    shutil.copy(ROOT / "bench/floor.rs", dir / "src/bin/floor.rs")
    (dir / "Cargo.toml").write_text(MANIFEST)
    shutil.copy(ROOT / "Cargo.lock", dir / "Cargo.lock")
    env = dict(os.environ, CARGO_TARGET_DIR=str(WORK / "target"))
    subprocess.run(["cargo", "build", "-q", "--release"], cwd=dir, env=env, check=True)
    for program in ("chain", "floor"):
        shutil.copy(WORK / "target/release" / program, dir / program)
    return dir


TIME = shutil.which("time")


def measured(*command):
    """Wall seconds and peak MB of a command that must succeed; the memory needs GNU time, as Python's own counts."""
    if TIME:
        command = (TIME, "-f", "%M", "-o", WORK / "memory", *command)
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CARGO_MANIFEST_DIR")}
    with open(WORK / "log", "w+b") as log:
        start = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], env=env, stdout=log, stderr=subprocess.STDOUT)
        child.wait()
        seconds = time.perf_counter() - start
        if child.returncode != 0:
            log.seek(0)
            sys.exit(f"error: {' '.join(map(str, command))} failed:\n{log.read().decode()[-2000:]}")
    return seconds, int((WORK / "memory").read_text()) / 1024 if TIME else float("nan")


def databases():
    """Name and URL of a database that does not exist yet."""
    yield "SQLite", f"sqlite:{WORK}/bench.db"
    for name, variable in (("PostgreSQL", "ALUDEL_TEST_POSTGRES"), ("MariaDB", "ALUDEL_TEST_MARIADB")):
        if server := os.environ.get(variable):
            yield name, f"{server}/aludel_bench"
        else:
            print(f"{name}: skipped, ${variable} is not set")


def row(name, ours, floor):
    print(f"{name:<34}{ours[0] * 1000:9.1f} ms {floor[0] * 1000:9.1f} ms {ours[0] / floor[0]:6.2f} x   "
          f"{ours[1]:5.1f} MB {floor[1]:5.1f} MB {ours[1] / floor[1]:6.2f} x", flush=True)


def bench(count, dir, name, url, runs):
    program, floor, plan = dir / "chain", dir / "floor", WORK / "plan.json"
    best = {}

    def at(*words):
        return measured(program, *words, "--database-url", url)

    def fresh():
        at("database", "drop", "--yes")
        at("database", "create")

    def keep(what, figures):
        best[what] = min(best.get(what, figures), figures)

    for turn in range(runs):
        fresh()
        if turn == 0:
            at("plan", "--json")
            shutil.copy(WORK / "log", plan)
        keep("floor apply", measured(floor, url, plan, "apply"))
        keep("floor noop", measured(floor, url, plan, "noop"))
        fresh()
        keep("apply", at("upgrade"))
        keep("noop", at("upgrade"))
        keep("current", at("current"))
    at("database", "drop", "--yes")
    row(f"{count:>5} {name}, apply", best["apply"], best["floor apply"])
    row(f"{count:>5} {name}, nothing to do", best["noop"], best["floor noop"])
    row(f"{count:>5} {name}, current", best["current"], best["floor noop"])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", type=int, help="one size of chain")
    arguments.add_argument("--runs", type=int, default=3, help="take the best of so many (default: 3)")
    options = arguments.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    print(f"{'':<34}{'aludel':>12} {'floor':>12} {'ratio':>8}   {'aludel':>8} {'floor':>8} {'ratio':>8}")
    for count in [options.only] if options.only else [100, 1000]:
        dir = build(count)
        for name, url in databases():
            bench(count, dir, name, url, options.runs)


if __name__ == "__main__":
    main()
