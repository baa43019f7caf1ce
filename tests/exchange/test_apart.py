"""Reading in a process apart: what it finds, what it may not cost, how it is stopped."""

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange import apart
from rebound_desktop.exchange.apart import CHILD_FLAG, propose_apart
from rebound_desktop.exchange.limits import Limits
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import Answers, DateOrder, Progress, Proposal, StagePick
from rebound_desktop.exchange.wire import plain_form, typed
from rebound_desktop.run import READ_APART

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
MANY = "Company,Title,Status,Date,Salary\n" + "".join(
    f"Firm {number},Editor,Limbo,03/04/2026,€{number}k\n" for number in range(1, 1201)
)


def test_a_process_apart_finds_the_same_as_this_one() -> None:
    answers = Answers(date_order=DateOrder.DAY_FIRST, stages={"Limbo": StagePick(StageKind.APPLIED)})
    heard: list[Progress] = []
    found = propose_apart("t.csv", MANY.encode(), zone=PARIS, now=NOW, answers=answers, tell=heard.append)
    assert found == propose("t.csv", MANY.encode(), zone=PARIS, now=NOW, answers=answers)
    assert heard[-1] == Progress(1200, 1200) and len(heard) > 3


def test_a_refusal_crosses_over_whole() -> None:
    with pytest.raises(Refusal) as refused:
        propose_apart("letter.pdf", b"%PDF-1.4", zone=PARIS, now=NOW)
    assert (refused.value.key, refused.value.values) == ("pdf_file", {"name": "letter.pdf"})


def test_a_reading_can_be_stopped() -> None:
    with pytest.raises(Refusal) as refused:
        propose_apart("t.csv", MANY.encode(), zone=PARIS, now=NOW, cancelled=lambda: True)
    assert refused.value.key == "import_stopped"


@pytest.mark.parametrize(
    ("deed", "key"),
    [
        ("while True: pass", "file_took_too_long"),
        ("x = bytearray(3 << 30)", "file_needs_memory"),
        ("import os; os.kill(os.getpid(), 11)", "file_needs_memory"),
        ("import os; os.kill(os.getpid(), 9)", "file_took_too_long"),
        ('print(\'{"proposals": [{"is": "Path"}]}\')', "file_needs_memory"),
        ("print('no json')", "file_needs_memory"),
    ],
)
def test_a_reader_that_runs_wild_ends_as_one_refusal(
    deed: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from rebound_desktop.exchange.limits import Limits, enclose; enclose(Limits(1, 9.0, 1 << 30))\n"
        + deed
    )
    monkeypatch.setattr(
        apart, "_command", lambda: [sys.executable, "-I", "-c", code, str(Path(__file__).parents[2])]
    )
    with pytest.raises(Refusal) as refused:
        propose_apart("t.csv", b"Company,Title\nA,B\n", zone=PARIS, now=NOW)
    assert refused.value.key == key


def test_a_packaged_rebound_starts_itself_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert apart._command() == [sys.executable, CHILD_FLAG]
    main = Path(__file__).parents[2] / "main.py"
    monkeypatch.setattr(apart, "_command", lambda: [sys.executable, str(main), CHILD_FLAG])
    assert propose_apart("t.csv", MANY.encode(), zone=PARIS, now=NOW) == propose(
        "t.csv", MANY.encode(), zone=PARIS, now=NOW
    )
    assert READ_APART == CHILD_FLAG


@pytest.mark.parametrize("ends_by", ["cancel", "clock"])
def test_the_child_is_gone_when_its_reading_ends(ends_by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    before = subprocess.Popen

    def noted(*given: Any, **named: Any) -> "subprocess.Popen[bytes]":
        started.append(before(*given, **named))
        return started[-1]

    monkeypatch.setattr(apart.subprocess, "Popen", noted)
    monkeypatch.setattr(apart, "limits_for", lambda data: Limits(9, 0.4, 1 << 30))
    code = "import threading; threading.Event().wait(60)"
    monkeypatch.setattr(apart, "_command", lambda: [sys.executable, "-c", code])
    with pytest.raises(Refusal):
        propose_apart("t", b"x", zone=PARIS, now=NOW, cancelled=lambda: ends_by == "cancel")
    (child,) = started
    assert child.returncode == -signal.SIGKILL
    assert not Path(f"/proc/{child.pid}").exists()


def test_a_child_that_waits_for_ever_meets_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "limits_for", lambda data: Limits(1, 0.3, 1 << 30))
    monkeypatch.setattr(
        apart, "_command", lambda: [sys.executable, "-c", "import threading; threading.Event().wait(60)"]
    )
    with pytest.raises(Refusal) as refused:
        propose_apart("t.csv", b"Company,Title\nA,B\n", zone=PARIS, now=NOW)
    assert refused.value.key == "file_took_too_long"


def test_proposals_survive_the_wire() -> None:
    found = propose("t.csv", MANY.encode(), zone=PARIS, now=NOW)
    assert typed(plain_form(found), tuple[Proposal, ...]) == found


@pytest.mark.parametrize(
    "wrong", [[{"is": "Nobody"}], [{"is": "MailProposal"}], "text", [3], [{"is": "MailProposal", "kind": 3}]]
)
def test_what_fits_no_proposal_is_not_let_in(wrong: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        typed(wrong, tuple[Proposal, ...])


def test_exchange_loads_neither_qt_nor_the_vault() -> None:
    code = "import sys, rebound_desktop.exchange.apart as _; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"PySide6", "apsw", "peewee", "lxml", "openpyxl", "extruct"} & set(loaded)


@pytest.mark.parametrize(
    "page", [b"<html>" + b"<div>" * 60_000, b"<" * 400_000, b"BEGIN:VCALENDAR\n" * 20_000]
)
def test_a_hostile_file_costs_the_window_one_sentence_at_most(page: bytes) -> None:
    try:
        propose_apart("bad.html", page, zone=PARIS, now=NOW)
    except Refusal as refused:
        assert refused.values["name"] == "bad.html"
