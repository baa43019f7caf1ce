"""A passphrase is set, changed, told to somebody, removed; what opened before opens nothing."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import going_back, lock
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.pages import begin_page, open_pages, read_page, write_page
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.system.paths import Paths
from tests.clock import Clock

FIRST, SECOND = "a film known by heart", "another one"
Open = Callable[..., Desk]


def write(desk: Desk, clock: Clock, title: str) -> None:
    with desk.change("write_entry", clock()):
        desk.vault.put(Entry, clock(), title=title, body="x", at=clock())


def titles(desk: Desk) -> list[str]:
    return [title for (title,) in desk.vault.rows("SELECT title FROM entry ORDER BY title")]


def refused(opened: Open, secret: str = "") -> str:
    with pytest.raises(Refusal) as told:
        opened(secret)
    return told.value.key


def never() -> bool:
    return False


def test_the_first_passphrase_locks_and_the_vault_stays_open_in_the_hand(opened: Open, clock: Clock) -> None:
    desk = opened()
    write(desk, clock, "before")
    page = begin_page(desk, clock())
    write_page(desk, page, "for nobody", clock())
    key = desk.vault.database.key
    lock.lock_with(desk, FIRST, now=clock())
    assert desk.vault.database.key != key, "the key that lay open opens nothing"
    write(desk, clock, "after")
    assert titles(desk) == ["after", "before"]
    assert read_page(desk, page, clock()) == "for nobody"
    assert desk.undo(clock()) is not None, "history goes on"
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding(locked=True)
    assert refused(opened) == "locked"
    assert refused(opened, "wrong") == "wrong_passphrase"
    again = opened(FIRST)
    assert titles(again) == ["before"]
    assert open_pages(again, clock()) == [page]


def test_copies_from_before_open_with_the_passphrase_alone(opened: Open, paths: Paths, clock: Clock) -> None:
    write(opened(), clock, "before")
    desk = opened()
    [copy] = going_back.verified_copies(paths)
    lock.lock_with(desk, FIRST, now=clock())
    told = lock.rewrite_earlier_copies(desk, never, now=clock())
    assert told.written_anew == 1 and told.removed == 0 and told.all_done
    clock.advance(hours=1)
    opened(FIRST)
    with pytest.raises(Refusal, match="no_key"):
        going_back.go_back_to(copy, paths, lambda: ZoneInfo("UTC"), clock())
    desk = opened(FIRST)
    write(desk, clock, "later")
    desk.vault.close()
    going_back.go_back_to(copy, paths, lambda: ZoneInfo("UTC"), clock(), FIRST)


def test_a_recovery_code_opens_however_it_is_typed(opened: Open, clock: Clock) -> None:
    desk, code = opened(), lock.new_code()
    lock.lock_with(desk, FIRST, code, now=clock())
    assert lock.lock_standing(desk, now=clock()).code
    assert refused(opened, lock.new_code()) == "wrong_recovery_code"
    opened(code.lower().replace("-", " "))


def test_an_ordinary_change_keeps_the_key_and_asks_for_the_old_passphrase(opened: Open, clock: Clock) -> None:
    desk = opened()
    lock.lock_with(desk, FIRST, now=clock())
    key = desk.vault.database.key
    desk = opened(FIRST)
    with pytest.raises(Refusal, match="wrong_passphrase"):
        lock.change_passphrase(desk, "wrong", SECOND, now=clock())
    lock.change_passphrase(desk, FIRST, SECOND, now=clock())
    assert refused(opened, FIRST) == "wrong_passphrase"
    assert opened(SECOND).vault.database.key == key


def test_somebody_who_knows_the_passphrase_and_has_an_old_key_file_gets_nowhere(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    desk, code = opened(), lock.new_code()
    lock.lock_with(desk, FIRST, code, now=clock())
    [*stolen] = [(slot.name, slot.read_bytes()) for slot in paths.keys.glob("*.json")]
    desk = opened(FIRST)
    lock.lock_with(desk, SECOND, now=clock())
    opened(SECOND).vault.close()
    for name, content in stolen:
        (paths.keys / name).write_bytes(content)
    assert refused(opened, FIRST) == "vault_unfit"
    assert refused(opened, code) == "vault_unfit"
    opened(SECOND)


def test_a_new_code_takes_the_place_of_the_one_before(opened: Open, clock: Clock) -> None:
    desk, first, second = opened(), lock.new_code(), lock.new_code()
    lock.lock_with(desk, FIRST, first, now=clock())
    lock.change_code(desk, FIRST, second, now=clock())
    assert refused(opened, first) == "wrong_recovery_code"
    opened(second)


def test_without_the_passphrase_it_opens_by_itself_again(opened: Open, paths: Paths, clock: Clock) -> None:
    desk = opened()
    write(desk, clock, "kept")
    lock.lock_with(desk, FIRST, lock.new_code(), now=clock())
    with pytest.raises(Refusal, match="wrong_passphrase"):
        lock.remove_passphrase(desk, "wrong", now=clock())
    lock.remove_passphrase(desk, FIRST, now=clock())
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding()
    assert titles(opened()) == ["kept"]
    assert len(list(paths.keys.glob("*.json"))) == 1


def test_cut_short_after_the_open_slot_was_written_the_lock_is_gone_at_the_next_start(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    from rebound_desktop.store import slots

    desk = opened()
    lock.lock_with(desk, FIRST, now=clock())
    assert desk.drawer is not None
    slots.write_open(paths.keys, desk.drawer.shelf.key)
    desk = opened()
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding()
    assert len(list(paths.keys.glob("*.json"))) == 1


def test_an_empty_passphrase_changes_nothing(opened: Open, clock: Clock) -> None:
    desk = opened()
    with pytest.raises(Refusal, match="passphrase_empty"):
        lock.lock_with(desk, "  ", now=clock())
    opened()


def test_while_jobs_are_brought_in_there_is_no_new_key(opened: Open, clock: Clock) -> None:
    desk = opened()
    long = desk.long_change("import_jobs", clock(), count=1)
    with long.page():
        desk.vault.put(Entry, clock(), title="one", body="x", at=clock())
    with pytest.raises(Refusal, match="import_running"):
        lock.lock_with(desk, FIRST, now=clock())
    desk.finish_long(long, clock())
    assert titles(desk) == ["one"]


def test_a_damaged_vault_behind_a_lock_leads_to_its_copies(opened: Open, paths: Paths, clock: Clock) -> None:
    desk = opened()
    lock.lock_with(desk, FIRST, now=clock())
    write(desk, clock, "one")
    opened(FIRST).vault.close()
    with paths.vault.open("r+b") as file:
        file.seek(1_000)
        file.write(b"not what was here")
    assert refused(opened, "wrong") == "wrong_passphrase"
    assert refused(opened, FIRST) == "vault_damaged"
    newest = going_back.verified_copies(paths)[0]
    going_back.go_back_to(newest, paths, lambda: ZoneInfo("UTC"), clock(), FIRST)
    assert titles(opened(FIRST)) == ["one"]
