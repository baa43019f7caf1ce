"""Writes a vault with something in every corner, as this version of Rebound leaves it, to be kept for ever.

`python -m tests.store.old_vault` writes tests/store/old/schema_NNNN.rebound, NNNN being today's schema.
Run it before a migration is added: from then on the file is what a person may have, and is never
written again.
"""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.domain.codes import EventKind, Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.store import drafts, settings
from rebound_desktop.store.migrations.runner import newest
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.tables.reflection import Feedback, Lesson
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
OLD = Path(__file__).parent / "old"


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def live_a_little(vault: Vault) -> None:
    """Twelve steps, the last of them undone: applied, invited, told no, written about."""
    desk, clock = Desk(vault), Clock()
    first = add_job(
        desk, JobFields("Data editor", "Tellus Press", "Lyon"), stage="stage-applied", now=clock()
    )
    clock.advance(days=1)
    star_job(desk, first, True, now=clock())
    second = add_job(desk, JobFields("Archivist", "Lumen Labs", notes="a calm harbour"), now=clock())
    edit_job(desk, second, JobFields("Archivist", "Lumen Labs", closes_on=date(2030, 1, 4)), now=clock())
    move_job(desk, second, "stage-applied", now=clock())
    coming = InterviewFields(clock() + timedelta(days=2), "second round", "Room 4", "Ines Moreau")
    plan_interview(desk, second, coming, now=clock())
    note_on_job(desk, second, "They answer within three weeks.", kind=EventKind.CALL, now=clock())
    clock.advance(days=3)
    letter = Letter(
        "We have decided for somebody else. Your clear writing stayed with us.", "Your application"
    )
    record_setback(
        desk,
        ToldLoss(Outcome.THEY_SAID_NO, clock(), job=first, heaviness=7, letter=letter),
        now=clock(),
    )
    clock.advance(hours=2)
    check_in(desk, 6, ["sad", "tired"], now=clock())
    with vault.change("write_entry", clock()):
        vault.put(Entry, clock(), body="The harbour was calm. Ü ß ✍", at=clock(), tags="sea")
    with vault.change("add_feedback", clock()):
        said = vault.put(Feedback, clock(), job=first, words="Your clear writing stayed with us.")
        vault.put(Lesson, clock(), feedback=said, if_="If they ask for numbers", then_="I bring two")
    drafts.keep(vault, "entry:open", "a line not finished", clock())
    settings.write(vault, "language", "de")
    note_on_job(desk, second, "This one is taken back.", now=clock())
    vault.undo(clock())


def main() -> None:
    file = OLD / f"schema_{newest():04d}.rebound"
    if file.exists():
        raise SystemExit(f"{file.name} is there, and is never written again")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.rebound"
        vault = Vault.create(path, KEY, zone=paris)
        live_a_little(vault)
        vault.close()
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(path.read_bytes())
    print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
