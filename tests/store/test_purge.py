"""What is deleted for ever is in no table, step, index, log or free page; all else can still be undone."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.store import backups, keyed, opening, purged, search
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.purge import purge
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry, KeptPage
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.store import twin

MARKER = "the-words-nobody-reads-4711"


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def open_twin(path: Path) -> Vault:
    """The same vault without its cipher, so that words can be searched for in its bytes."""
    if not path.exists():
        opening.create_file(path, None)
    return Vault(opening.open_file(path, None, path.parent), paris)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return tmp_path / "data" / "twin.db"


def keep(vault: Vault, text: str, now: datetime) -> str:
    with vault.change("keep_page", now):
        return vault.put(KeptPage, now, body=text)


def holding(folder: Path, words: str = MARKER) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if words.encode() in path.read_bytes())


def undone_to_the_start(vault: Vault, now: datetime) -> int:
    steps = 0
    while vault.undo(now) is not None:
        steps += 1
    return steps


def redone_to_the_end(vault: Vault, now: datetime) -> int:
    steps = 0
    while vault.redo(now) is not None:
        steps += 1
    return steps


def test_a_kept_page_that_is_burned_is_in_no_file_and_before_it_was(plain: Path, clock: Clock) -> None:
    plain.parent.mkdir()
    vault = open_twin(plain)
    page = keep(vault, f"All of it: {MARKER}." + "x" * 9_000, clock())
    with vault.change("edit", clock()):
        vault.edit(KeptPage, page, clock(), body=f"{MARKER} again")
    assert "twin.db-wal" in holding(plain.parent)
    purge(vault, "kept_page", [page])
    assert holding(plain.parent) == []
    vault.close()
    assert holding(plain.parent) == []


def test_the_search_finds_it_in_the_closed_file_when_nothing_is_purged(plain: Path, clock: Clock) -> None:
    plain.parent.mkdir()
    vault = open_twin(plain)
    page = keep(vault, MARKER, clock())
    with vault.change("delete", clock()):
        vault.trash(KeptPage, page, clock())
    vault.close()
    assert holding(plain.parent) == ["twin.db"]


def test_words_of_a_draft_of_a_purged_row_go_with_it(plain: Path, clock: Clock) -> None:
    plain.parent.mkdir()
    vault = open_twin(plain)
    with vault.change("write", clock()):
        entry = vault.put(Entry, clock(), title="T", body="x", at=clock())
    with vault.aside():
        vault.write("INSERT INTO draft(place, text, at) VALUES(?, ?, ?)", (f"entry:{entry}", MARKER, clock()))
    purge(vault, "entry", [entry])
    assert holding(plain.parent) == []
    vault.close()


def test_a_word_that_was_edited_away_is_not_left_in_the_index(plain: Path, clock: Clock) -> None:
    """The index keeps old words beside the new until it is tidied; purging tidies it."""
    plain.parent.mkdir()
    vault = open_twin(plain)
    with vault.change("write", clock()):
        entry = vault.put(Entry, clock(), body="xyzmarmaladebalcony", at=clock())
    with vault.change("write", clock()):
        vault.edit(Entry, entry, clock(), body="something else")
    purge(vault, "entry", [entry])
    assert holding(plain.parent, "marmaladebalcony") == []
    vault.close()
    assert holding(plain.parent, "marmaladebalcony") == []


def test_after_purging_the_index_is_as_quick_as_before(vault: Vault, clock: Clock) -> None:
    """Deleting without a trace makes undoing an import slower: it lasts for the purge only."""
    page = keep(vault, MARKER, clock())
    purge(vault, "kept_page", [page])
    assert vault.value("SELECT v FROM search_config WHERE k = 'secure-delete'") == 0
    assert search.is_sound(vault)


def test_all_other_steps_can_still_be_undone_and_redone(vault: Vault, clock: Clock) -> None:
    with vault.change("add_job", clock()):
        job = vault.put(Job, clock(), title="Data editor", stage="stage-wishlist")
        page = vault.put(KeptPage, clock(), body=MARKER)
    keep(vault, "another", clock())
    with vault.change("edit_job", clock()):
        vault.edit(Job, job, clock(), title="Editor")
    purge(vault, "kept_page", [page])
    assert undone_to_the_start(vault, clock()) == 3
    assert vault.value("SELECT count(*) FROM job") == 0
    assert redone_to_the_end(vault, clock()) == 3
    assert vault.value("SELECT title FROM job") == "Editor"
    assert vault.rows("SELECT body FROM kept_page") == [("another",)]


def test_a_step_of_which_nothing_is_left_is_never_undone_or_redone(vault: Vault, clock: Clock) -> None:
    keep(vault, "another", clock())
    page = keep(vault, MARKER, clock())
    number = vault.history_number()
    purge(vault, "kept_page", [page])
    assert vault.history_number() == number
    assert undone_to_the_start(vault, clock()) == 1
    assert redone_to_the_end(vault, clock()) == 1
    assert vault.value("SELECT body FROM kept_page") == "another"


def test_a_page_whose_keeping_was_undone_is_purged_from_the_redo_too(vault: Vault, clock: Clock) -> None:
    page = keep(vault, MARKER, clock())
    vault.undo(clock())
    purge(vault, "kept_page", [page])
    assert vault.redo(clock()) is None
    assert vault.value("SELECT count(*) FROM history WHERE instr(changeset, ?)", (MARKER.encode(),)) == 0


def test_what_hangs_on_a_purged_job_goes_and_what_only_links_to_it_stays(vault: Vault, clock: Clock) -> None:
    with vault.change("write", clock()):
        entry = vault.put(Entry, clock(), title="Mine", body="stays", at=clock())
    with vault.change("add_job", clock(), title=MARKER, count=1):
        job = vault.put(Job, clock(), title=MARKER, stage="stage-wishlist")
        vault.put(Event, clock(), job=job, kind="saved", at=clock(), said=MARKER)
    with vault.change("note", clock()):
        vault.put(Event, clock(), job=job, kind="note", at=clock(), said=MARKER)
    vault.undo(clock())
    with vault.change("link", clock()):
        vault.edit(Entry, entry, clock.advance(minutes=1), job=job)
    with vault.change("write_linked", clock()):
        second = vault.put(Entry, clock(), title="Second", body="stays too", at=clock(), job=job)
    with vault.change("edit", clock()):
        vault.edit(Entry, second, clock(), body="stays longer")
    gone = purge(vault, "job", [job])
    assert entry not in gone and second not in gone and len(gone) == 3
    assert vault.value("SELECT count(*) FROM history WHERE instr(changeset, ?)", (MARKER.encode(),)) == 0
    assert {"title": "…", "count": 1} in [line.words for line in vault.history(9)]
    assert MARKER not in str(vault.history(9))
    assert vault.rows("SELECT title, body, job FROM entry ORDER BY title") == [
        ("Mine", "stays", None),
        ("Second", "stays longer", None),
    ]
    assert undone_to_the_start(vault, clock()) == 4
    assert vault.value("SELECT count(*) FROM entry") == 0
    redone_to_the_end(vault, clock())
    assert vault.rows("SELECT title, body, job FROM entry ORDER BY title") == [
        ("Mine", "stays", None),
        ("Second", "stays longer", None),
    ]


def test_purging_what_is_gone_already_is_as_good(vault: Vault, clock: Clock) -> None:
    page = keep(vault, MARKER, clock())
    purge(vault, "kept_page", [page])
    assert purge(vault, "kept_page", [page]) == {page}


def test_copies_that_still_hold_a_burned_page_are_named_and_removed_when_asked(
    tmp_path: Path, clock: Clock
) -> None:
    vault = Vault.create(tmp_path / "vault.db", twin.KEY, zone=paris)
    folder = tmp_path / "backups"

    def copy() -> None:
        backups.take(tmp_path / "vault.db", twin.KEY, folder, clock(), Reason.HOURLY)
        clock.advance(hours=1)

    copy()
    page = keep(vault, MARKER, clock())
    copy()
    vault.undo(clock())
    copy()
    purge(vault, "kept_page", [page])
    copy()
    held = purged.still_held_by(folder, twin.KEY, "kept_page", page)
    assert [copy.taken.hour for copy in held] == [18, 17]
    purged.remove(held)
    assert purged.still_held_by(folder, twin.KEY, "kept_page", page) == []
    assert len(list(folder.glob("*.vault"))) == 2
    vault.close()


def test_an_older_copy_does_not_bring_a_purged_row_back(tmp_path: Path, clock: Clock) -> None:
    from rebound_desktop.store import restore

    path = tmp_path / "vault.db"
    vault = Vault.create(path, twin.KEY, zone=paris)
    page = keep(vault, MARKER, clock())
    other = keep(vault, "another", clock())
    copy = backups.take(path, twin.KEY, tmp_path / "backups", clock(), Reason.RESTORE)
    assert copy is not None
    purged.remember(tmp_path, "kept_page", purge(vault, "kept_page", [page]))
    vault.close()
    restore.put_back(copy.path, path, twin.KEY, clock())
    vault = Vault.open(path, twin.KEY, zone=paris)
    assert vault.value("SELECT count(*) FROM kept_page") == 2
    purged.purge_again(vault, tmp_path)
    assert vault.rows("SELECT id FROM kept_page") == [(other,)]
    vault.close()
    with keyed.connected(path, twin.KEY) as connection:
        assert keyed.is_sound(connection)


def test_a_line_cut_short_does_not_hide_the_others(tmp_path: Path) -> None:
    purged.remember(tmp_path, "kept_page", ["a", "b"])
    with (tmp_path / "purged").open("a") as file:
        file.write('["kept_pa')
    assert purged.remembered(tmp_path) == {"kept_page": {"a", "b"}}


def test_the_index_forgets_the_words_of_a_purged_entry(plain: Path, clock: Clock) -> None:
    word = "zwxqunheardofword"
    plain.parent.mkdir()
    vault = open_twin(plain)
    with vault.change("write", clock()):
        entry = vault.put(Entry, clock(), title="T", body=word, at=clock())
        other = vault.put(Entry, clock(), title="T", body="stays findable", at=clock())
    found = search.find(vault, word, (), 9, clock())
    assert [each.row for each in found] == [entry]
    vault.close()
    assert plain.read_bytes().count(word.encode()) > 2
    vault = open_twin(plain)
    purge(vault, "entry", [entry])
    assert holding(plain.parent, word) == []
    assert [each.row for each in search.find(vault, "findable", (), 9, clock())] == [other]
    assert vault.value("SELECT count(*) FROM searchable WHERE row = ?", (entry,)) == 0
    vault.undo(clock())
    vault.redo(clock())
    assert [each.row for each in search.find(vault, "findable", (), 9, clock())] == [other]
    with keyed.connected(plain, None) as connection:
        assert keyed.is_sound(connection)
    vault.close()
    assert holding(plain.parent, word) == []
