"""Measures what a chain costs the compiler: user + system CPU and peak memory of `cargo check` and a release build
of a generated migrations crate alone, its dependencies being built already.

    bench/compile.py              chains of 100 and 1,000 revisions, in both source orders, and next to sqlx
    bench/compile.py --full       also 5,000 trivial revisions and, at 100, sea-orm-migration (fetches and builds it)
    bench/compile.py --only 100   one size
"""

import argparse
import os
import pathlib
import platform
import shutil
import subprocess
import sys

import chain

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = pathlib.Path(os.environ.get("ALUDEL_BENCH_DIR", ROOT / "target/bench-compile"))
LIMITS = {"check": 15.0, "edit": 4.0, "growth": 12.0, "memory": 1024.0}

MANIFEST = """[package]
name = "chain"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
{dependencies}
[profile.dev]
debug = "line-tables-only"
"""
ALUDEL = f'aludel = {{ path = "{ROOT}/runtime", default-features = false, features = ["postgres"] }}\n'
SQLX = 'sqlx = { version = "0.9", default-features = false, features = ["runtime-tokio", "postgres", "migrate", "macros"] }\n'
SEA = (
    'sea-orm-migration = { version = "2.0", default-features = false, features = ["runtime-tokio", "sqlx-postgres"] }\n'
    'async-trait = "0.1"\n'
)


class Failed(Exception):
    """A build that should pass did not."""


def cargo(dir, *args):
    """CPU seconds and peak MB of one cargo call and everything it started."""
    env = dict(os.environ, CARGO_TARGET_DIR=str(WORK / "target"), CARGO_TERM_COLOR="never", CARGO_INCREMENTAL="1")
    env.pop("RUSTFLAGS", None)
    with open(WORK / "log", "w+b") as log:
        child = subprocess.Popen(["cargo", *args, "-q"], cwd=dir, env=env, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            log.seek(0)
            raise Failed(f"cargo {' '.join(args)} failed in {dir}:\n{log.read().decode()[-3000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def write(kind, count, **options):
    dir = WORK / "crate" / kind
    shutil.rmtree(dir, ignore_errors=True)
    dir.mkdir(parents=True)
    dependencies = {"sqlx": SQLX, "sea": SEA}.get(kind, ALUDEL)
    (dir / "Cargo.toml").write_text(MANIFEST.format(dependencies=dependencies))
    if kind in ("aludel", "sqlx"):
        shutil.copy(ROOT / "Cargo.lock", dir / "Cargo.lock")
    {"aludel": chain.write_branches if options.pop("branches", False) else chain.write_aludel, "sqlx": chain.write_sqlx, "sea": chain.write_sea}[kind](dir, count, **options)
    return dir


def cold(dir, *command):
    """The crate alone, from nothing: dependencies stay built, its own artefacts go."""
    cargo(dir, *command)
    profile = ["--release"] if "--release" in command else []
    best = None
    for _ in range(RUNS):
        cargo(dir, "clean", "-p", "chain", *profile)
        for old in (WORK / "target").glob("*/incremental/chain-*"):
            shutil.rmtree(old)
        run = cargo(dir, *command)
        best = min(best, run) if best else run
    return best


def after_edit(dir, count):
    """Check again after another type was given to a column of the last revision; the tree is checked already."""
    cargo(dir, "check")
    file = dir / f"src/m{count - 1:05}.rs"
    text, best = file.read_text(), None
    for turn in range(RUNS):
        file.write_text(text.replace("Numeric<10, 2>", f"Numeric<{11 + turn}, 2>"))
        run = cargo(dir, "check")
        best = min(best, run) if best else run
    file.write_text(text)
    return best


def row(name, measured, floor=None):
    seconds, megabytes = measured
    ratio = f"{seconds / floor:8.2f} x" if floor else " " * 10
    print(f"{name:<58}{seconds:8.2f} s CPU {megabytes:6.0f} MB {ratio}", flush=True)
    return seconds


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--full", action="store_true", help="5,000 trivial revisions, and sea-orm-migration")
    arguments.add_argument("--only", type=int, help="one size of chain")
    arguments.add_argument("--runs", type=int, default=2, help="take the best of so many (default: 2)")
    options = arguments.parse_args()
    global RUNS
    RUNS = options.runs
    WORK.mkdir(parents=True, exist_ok=True)
    rustc = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f"{rustc}, {os.cpu_count()} cores, {platform.machine()}; best of {RUNS}; ratios are to sqlx::migrate! files\n")
    missed = []
    checks = {}
    for count in [options.only] if options.only else [100, 1000]:
        dir = write("sqlx", count)
        floor = row(f"{count:>5} sqlx::migrate!, cold check", cold(dir, "check"))
        floor_release = row(f"{count:>5} sqlx::migrate!, release build", cold(dir, "build", "--release"))
        if options.full and count == 100:
            dir = write("sea", count)
            row(f"{count:>5} sea-orm-migration, cold check", cold(dir, "check"), floor)
            row(f"{count:>5} sea-orm-migration, release build", cold(dir, "build", "--release"), floor_release)
        dir = write("aludel", count)
        run = cold(dir, "check")
        checks[count] = row(f"{count:>5} aludel, cold check", run, floor)
        edit = after_edit(dir, count)
        row(f"{count:>5} aludel, check after editing the last revision", edit, floor)
        row(f"{count:>5} aludel, release build", cold(dir, "build", "--release"), floor_release)
        row(f"{count:>5} aludel, newest first in the source, cold check", cold(write("aludel", count, newest_first=True), "check"), floor)
        branching = cold(write("aludel", count, branches=True), "check")
        row(f"{count:>5} aludel, {count // 9} of them merges, cold check", branching, floor)
        executes = cold(write("aludel", count, executes=True), "check")
        row(f"{count:>5} aludel, {count // 2} of them with an execute, cold check", executes, floor)
        if count == 1000:
            missed += [f"{what} {got:.1f} > {LIMITS[what]}" for what, got in
                       (("check", run[0]), ("check", branching[0]), ("check", executes[0]), ("edit", edit[0]), ("memory", run[1])) if got > LIMITS[what]]
    if len(checks) == 2:
        growth = checks[1000] / checks[100]
        print(f"growth: time(1,000) = {growth:.1f} x time(100)")
        if growth > LIMITS["growth"]:
            missed.append(f"growth {growth:.1f} > {LIMITS['growth']}")
    if options.full:
        for newest_first in (False, True):
            order = "newest first" if newest_first else "in order"
            row(f" 5000 aludel, trivial, {order}, cold check", cold(write("aludel", 5000, newest_first=newest_first, trivial=True), "check"))
    for line in missed:
        print(f"missed: {line}")
    return 1 if missed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(f"error: {failed}")
