"""A page for nobody survives the death of its process at any moment of its saving."""

import subprocess
import sys
from pathlib import Path

from rebound_desktop.store.pages import Pages
from tests.store import twin

WRITER = """
import sys
from pathlib import Path
from rebound_desktop.store.pages import Pages
pages = Pages(Path(sys.argv[1]), bytes(range(32)))
for number in range(int(sys.argv[3]), 1_000_000):
    pages.write(sys.argv[2], f"{number} " + "x" * (number * 997 % 30_000))
    print(number, flush=True)
"""


def test_what_was_said_to_be_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    pages = Pages(tmp_path / "pages", twin.KEY)
    page = pages.begin()
    saved = 0
    for round_of in range(8):
        command = [sys.executable, "-c", WRITER, str(pages.folder), page, str(saved + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            for _ in range(3 + round_of * 5):
                saved = int(child.stdout.readline())
            child.kill()
            rest = child.stdout.read().splitlines()
        saved = int(rest[-1]) if rest else saved
        held = int(pages.read(page).split()[0])
        assert held in (saved, saved + 1)
        saved = held
        pages.sweep()
        assert twin.names(pages.folder) == sorted([page, "keys"])
