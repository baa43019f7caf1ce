"""make bench: prints the table, and the same as JSON into build/bench.json."""

import argparse
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.bench import importing, listing, numbers, rows, takeout, unlock
from tests.bench.big_vault import big_vault
from tests.bench.processes import CHECKOUT


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each process")
    asked = parser.parse_args()
    build = CHECKOUT / "build"
    print("Making twenty years of a busy life (once) …", flush=True)
    paths = big_vault(build / "bench-vault")
    found = rows.first_paint(paths, asked.runs) + rows.list_page(paths)
    found += numbers.counted(paths) + numbers.drawn()
    found += importing.imported(build, paths)
    found += listing.pages(build) + listing.keystrokes(build) + listing.shown(build)
    found += takeout.everything_out(paths)
    with tempfile.TemporaryDirectory(dir=build) as folder:
        found += rows.saving(Path(folder))
    with tempfile.TemporaryDirectory(dir=build) as folder:
        found += unlock.unlocking(Path(folder))
    if os.environ.get("DISPLAY"):
        print(f"The tray rests for {rows.REST_SECONDS} s …", flush=True)
        found += rows.tray_at_rest()
    print(rows.table(found))
    (build / "bench.json").write_text(
        json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1)
    )


main()
