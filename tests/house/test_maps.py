"""The tables that lead from a rule to its test name tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAPS = sorted((ROOT / "tests").glob("*/README.md"))
_NAMED = re.compile(r"`(?:test_)?([a-z0-9]+(?:_[a-z0-9]+){3,})`")
_MADE = re.compile(r"^\s*(?:async )?def (?:test_)?(\w+)\(", re.MULTILINE)
_FILE = re.compile(r"`((?:tests/)?(?:\w+/)*test_\w+\.py)`")


@pytest.fixture(scope="module")
def tests() -> set[str]:
    return {name for file in ROOT.glob("tests/**/*.py") for name in _MADE.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("page", MAPS, ids=lambda page: page.parent.name)
def test_every_test_that_a_table_names_is_there(page: Path, tests: set[str]) -> None:
    named = set(_NAMED.findall(page.read_text("utf-8")))
    assert not named - tests


@pytest.mark.parametrize("page", MAPS, ids=lambda page: page.parent.name)
def test_every_file_that_a_table_names_is_there(page: Path) -> None:
    named = _FILE.findall(page.read_text("utf-8"))
    assert not [file for file in named if not (ROOT / file).is_file() and not (page.parent / file).is_file()]


def test_the_tray_has_a_row_for_each_of_its_48_lines() -> None:
    page = (ROOT / "tests" / "tray" / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\d, ]+) \|", page, re.MULTILINE)
    assert sorted(int(number) for row in rows for number in row.split(",")) == list(range(1, 49))
