"""`rebound read`: what is printed, and how it leaves."""

import io
import json
import os
import subprocess
import sys
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
    assert mail["feedback"] == [{"kind": "strength", "quote": "The team was impressed by your portfolio."}]
    assert (table["rows"], table["duplicates"], table["source"]) == (2, 1, "table")
    assert pdf["error"] == "letter.pdf is a PDF."
    assert missing["error"] == "missing.csv is not there."


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


MAIN = Path(__file__).parents[2] / "main.py"
BOX = "From jobs@fernlight.example Tue Mar  3 09:12:00 2026\n"
RECEIVED = NO.replace(
    "We have decided to move forward with another candidate.", "We have received your application."
)
PARCEL = "From: Parcels <no-reply@parcel.example>\nSubject: Your parcel\n\nYour parcel arrives today.\n"


def test_every_kind_of_feedback_is_printed_by_its_name(tmp_path: Path) -> None:
    more = (
        "You were well prepared and very friendly. We chose someone with more years of experience.\n\n"
        "In future interviews, try to give more concrete examples.\n"
    )
    _, (mail,) = run(put(tmp_path, "no.eml", NO + "\n" + more))
    assert [each["kind"] for each in mail["feedback"]] == ["strength", "professionalism", "reason", "advice"]


def test_a_mailbox_is_one_object_with_all_its_mails(tmp_path: Path) -> None:
    box = "".join(f"{BOX}{one}\n\n" for one in (RECEIVED, NO, PARCEL))
    _, (found,) = run(put(tmp_path, "all.mbox", box))
    assert (found["kind"], found["class"]) == ("mail", "rejection")
    assert [each["class"] for each in found["messages"]] == ["acknowledgement", "rejection", "none"]


def test_pasted_text_is_read_as_a_mail_or_a_posting(tmp_path: Path) -> None:
    _, (mail, bare) = run(put(tmp_path, "a.txt", NO), put(tmp_path, "b.txt", NO.partition("\n\n")[2]))
    assert (mail["kind"], mail["class"]) == (bare["kind"], bare["class"]) == ("mail", "rejection")


def test_a_mail_from_outlook_says_that_it_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "no.msg"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096)
    left, (found,) = run(path)
    assert left == 1
    assert found["error"] == "no.msg is in an old Office or Outlook format."


def test_what_is_no_ordinary_file_is_named_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with (tmp_path / "sparse.zip").open("wb") as file:
        file.truncate(3 << 30)
    odd = [tmp_path, tmp_path / "pipe", Path("/dev/zero"), tmp_path / "one", tmp_path / "sparse.zip"]
    left, found = run(*odd, put(tmp_path, "no.eml", NO))
    assert left == 0 and [each["kind"] for each in found] == ["error"] * 5 + ["mail"]
    assert [each["error"].partition(" is ")[2] for each in found[:5]] == [
        "a folder.",
        "a pipe or a device and no file.",
        "a pipe or a device and no file.",
        "a link that leads back to itself.",
        "larger than 500 MB.",
    ]


def test_a_file_that_cannot_be_opened_is_named() -> None:
    _, (found,) = run(Path("/proc/self/mem"))
    assert found["error"] == "mem cannot be opened."


def test_the_command_prints_any_name_and_reads_what_is_piped_in(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe na\xc3\xafve.eml"))
    odd.write_text(NO, encoding="utf-8")
    asked = [sys.executable, str(MAIN), "read", "--json", str(odd), "-"]
    environ = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(asked, input=NO.encode(), capture_output=True, check=True, env=environ)
    found = json.loads(done.stdout)
    assert [each["class"] for each in found] == ["rejection", "rejection"]
    assert found[0]["file"].endswith(" naïve.eml") and found[1]["file"] == "-"
