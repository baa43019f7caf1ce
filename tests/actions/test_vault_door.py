"""The vault at the start and the end of a visit, and the way back to a copy."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import going_back, vault_door
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.pages import begin_page, burn_kept, keep_page, open_pages, write_page
from rebound_desktop.actions.visits import take_trouble
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.drawer import kept_pages
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.clock import Clock

Visit = Callable[[], Desk]


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


@pytest.fixture
def visit(paths: Paths, clock: Clock) -> Visit:
    def begin() -> Desk:
        desk = vault_door.open_desk(paths, process.this(), paris, clock)
        catch_up(desk, now=clock())
        return desk

    return begin


def leave(desk: Desk, paths: Paths, clock: Clock) -> None:
    vault_door.close_desk(desk, paths=paths, now=clock)


def write(desk: Desk, clock: Clock, title: str) -> str:
    with desk.change("write_entry", clock()):
        return desk.vault.put(Entry, clock(), title=title, body="x", at=clock())


def titles(desk: Desk) -> list[str]:
    return [title for (title,) in desk.vault.rows("SELECT title FROM entry ORDER BY title")]


def never() -> bool:
    return False


def test_the_first_visit_makes_a_vault_and_the_next_one_opens_it(
    visit: Visit, paths: Paths, clock: Clock
) -> None:
    desk = visit()
    write(desk, clock, "one")
    leave(desk, paths, clock)
    again = visit()
    assert titles(again) == ["one"]
    leave(again, paths, clock)


def test_leaving_takes_a_verified_copy_of_every_change_and_none_without(
    visit: Visit, paths: Paths, clock: Clock
) -> None:
    for number in range(3):
        desk = visit()
        write(desk, clock, f"{number}")
        leave(desk, paths, clock)
        clock.advance(minutes=10)
    newest = going_back.verified_copies(paths)[0]
    assert newest.taken == clock() - timedelta(minutes=10)
    desk = visit()
    leave(desk, paths, clock)
    assert going_back.verified_copies(paths)[0] == newest


def test_while_the_window_is_open_a_copy_is_taken_when_the_hour_is_over(
    visit: Visit, paths: Paths, clock: Clock
) -> None:
    desk = visit()

    def due(starting: bool = False) -> bool:
        return vault_door.copy_if_due(desk, starting=starting, stop=never, now=clock())

    assert due(starting=True)
    write(desk, clock, "one")
    assert not due()
    clock.advance(hours=1)
    assert due()
    assert not due()
    leave(desk, paths, clock)


def test_a_copy_broken_off_leaves_nothing(visit: Visit, paths: Paths, clock: Clock) -> None:
    desk = visit()
    write(desk, clock, "one")

    def at_once() -> bool:
        return True

    assert not vault_door.copy_if_due(desk, starting=True, stop=at_once, now=clock())
    assert going_back.verified_copies(paths) == []
    assert list(paths.backups.iterdir()) == []
    leave(desk, paths, clock)


def test_a_corrupt_vault_leads_to_the_copies_and_one_of_them_back_to_the_words(
    visit: Visit, paths: Paths, clock: Clock
) -> None:
    desk = visit()
    write(desk, clock, "one")
    leave(desk, paths, clock)
    with paths.vault.open("r+b") as file:
        file.seek(1_000)
        file.write(b"not what was here")
    with pytest.raises(Refusal, match="vault_damaged"):
        visit()
    going_back.go_back_to(going_back.verified_copies(paths)[0], paths, paris, clock())
    desk = visit()
    assert titles(desk) == ["one"]
    leave(desk, paths, clock)
    assert len(list(paths.data.glob("vault.db.aside-*"))) == 1


def test_lost_keys_come_back_from_beside_the_copies(visit: Visit, paths: Paths, clock: Clock) -> None:
    desk = visit()
    write(desk, clock, "one")
    leave(desk, paths, clock)
    for slot in paths.keys.iterdir():
        slot.unlink()
    paths.vault.unlink()
    with pytest.raises(Refusal, match="vault_missing"):
        visit()
    going_back.go_back_to(going_back.verified_copies(paths)[0], paths, paris, clock())
    assert len(list(paths.keys.iterdir())) == 1
    desk = visit()
    assert titles(desk) == ["one"]
    leave(desk, paths, clock)


def test_going_back_does_not_bring_a_burned_page_back(visit: Visit, paths: Paths, clock: Clock) -> None:
    desk = visit()
    page = begin_page(desk, clock())
    write_page(desk, page, "all of it", clock())
    keep_page(desk, page, clock())
    leave(desk, paths, clock)
    desk = visit()
    assert kept_pages(desk.vault, clock()) == (page,)
    assert len(burn_kept(desk, page, clock())) == 1
    clock.advance(days=1)
    leave(desk, paths, clock)
    going_back.go_back_to(going_back.verified_copies(paths)[-1], paths, paris, clock())
    desk = visit()
    assert kept_pages(desk.vault, clock()) == ()
    leave(desk, paths, clock)


def test_an_open_page_waits_for_the_next_visit(visit: Visit, paths: Paths, clock: Clock) -> None:
    desk = visit()
    page = begin_page(desk, clock())
    write_page(desk, page, "all of it", clock())
    leave(desk, paths, clock)
    desk = visit()
    assert open_pages(desk, clock()) == [page]
    leave(desk, paths, clock)


@pytest.mark.parametrize(
    ("content", "key"), [(b"\x17" * 5000, "agenda_damaged"), (b"newer", "agenda_newer"), (b"", "")]
)
def test_reminders_in_trouble_stop_no_visit_and_are_told_once(
    visit: Visit, paths: Paths, clock: Clock, content: bytes, key: str
) -> None:
    leave(visit(), paths, clock)
    if content == b"newer":
        connection = sqlite3.connect(paths.agenda)
        connection.execute("PRAGMA user_version=99")
        connection.close()
    elif content:
        paths.agenda.write_bytes(content)
    desk = visit()
    assert take_trouble(desk, now=clock()) == key
    assert take_trouble(desk, now=clock()) == ""
    write(desk, clock, "kept")
    assert titles(desk) == ["kept"]
    leave(desk, paths, clock)
