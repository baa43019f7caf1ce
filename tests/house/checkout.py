"""The checkout as the tests of the house see it: what is committed, or about to be."""

import subprocess
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


@cache
def committed() -> tuple[Path, ...]:
    """Every file that git keeps or would add, as it lies here."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = {CHECKOUT / name for name in told.split("\0") if name}
    return tuple(sorted(file for file in files if file.is_file()))


def python(folder: str = "") -> tuple[Path, ...]:
    """The committed Python files below a folder of the checkout."""
    return tuple(
        file for file in committed() if file.suffix == ".py" and file.is_relative_to(CHECKOUT / folder)
    )


def text(file: Path) -> str | None:
    """What a file says, None if it is a picture or the like."""
    try:
        return file.read_text()
    except UnicodeDecodeError:
        return None
