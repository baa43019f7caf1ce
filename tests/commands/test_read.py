"""`rebound read`: what is printed, and how it leaves."""

import io
import json
from pathlib import Path
from typing import Any

from rebound_desktop.commands.read import read

NO = (
    "From: Fernlight <jobs@fernlight.example>\nSubject: Data Editor\n\n"
    "Dear Robin,\n\nWe have decided to move forward with another candidate. "
    "The team was impressed by your portfolio.\n"
)


def run(*paths: Path) -> tuple[int, list[dict[str, Any]]]:
    out = io.StringIO()
    left = read(paths, True, out)
    return left, json.loads(out.getvalue())


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_one_object_stands_for_each_file_in_order(tmp_path: Path) -> None:
    left, found = run(
        put(tmp_path, "no.eml", NO),
        put(tmp_path, "jobs.csv", "Company,Title\nA,B\nA,B\n,\n,x\n"),
        put(tmp_path, "empty.txt", ""),
        put(tmp_path, "letter.pdf", "%PDF-1.7"),
        tmp_path / "missing.csv",
    )
    assert left == 0
    assert [each["kind"] for each in found] == ["mail", "table", "nothing", "error", "error"]
    assert [Path(each["file"]).name for each in found][:2] == ["no.eml", "jobs.csv"]
    mail, table, _, pdf, missing = found
    assert (mail["class"], mail["language"], mail["company"]) == ("rejection", "en", "Fernlight")
    assert mail["feedback"] == [{"kind": "skill", "quote": "The team was impressed by your portfolio."}]
    assert (table["rows"], table["duplicates"], table["source"]) == (2, 1, "table")
    assert pdf["error"].startswith("letter.pdf is a PDF.")
    assert "missing.csv" in missing["error"]


def test_a_skipped_row_is_named_with_its_reason(tmp_path: Path) -> None:
    _, (table,) = run(put(tmp_path, "jobs.csv", "Company,Title,Notes\nA,B,\n,,lost\n"))
    assert table["skipped"] == [{"row": 3, "reason": "neither a title nor a company"}]


def test_it_leaves_with_one_when_nothing_at_all_could_be_read(tmp_path: Path) -> None:
    left, _ = run(tmp_path / "missing.csv", put(tmp_path, "letter.pdf", "%PDF-1.7"))
    assert left == 1


def test_it_says_the_same_in_plain_words(tmp_path: Path) -> None:
    out = io.StringIO()
    assert read([put(tmp_path, "no.eml", NO)], False, out) == 0
    assert "class: rejection" in out.getvalue()
    assert "The team was impressed by your portfolio." in out.getvalue()
