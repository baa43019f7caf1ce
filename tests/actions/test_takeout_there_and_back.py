"""Everything out and in again: equal to the last row, however often, and never a word changed by itself."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.bring_back import Answer, Keep, bring_back
from rebound_desktop.actions.takeout.everything_out import Wanted
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.look_through import found_in
from rebound_desktop.store import search
from rebound_desktop.store.shape import models, shape
from tests.actions.any_vault import desks, empty_desk, held, pieces, taken
from tests.clock import Clock

NOW = Clock()()
ALL = Answer(Keep.THEIRS, settings=True)
slow = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def out(desk: Desk) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return taken(desk, Path(folder) / "mine.zip")


@slow
@given(desk=desks())
def test_an_empty_vault_is_equal_afterwards_and_gives_the_same_archive(desk: Desk) -> None:
    # On a computer in the same zone: tables for other programs tell the local day a job ended.
    data, fresh = out(desk), empty_desk(desk.vault.zone())
    look = found_in(fresh, pieces(data, fresh), Going())
    assert look.empty and not look.differing
    bring_back(fresh, "mine.zip", pieces(data, fresh), ALL, now=NOW)
    assert held(fresh) == held(desk)
    assert search.is_sound(fresh.vault)
    assert out(fresh) == data


@slow
@given(desk=desks())
def test_two_archives_of_one_vault_are_the_same_bytes(desk: Desk) -> None:
    assert out(desk) == out(desk)


@slow
@given(desk=desks())
def test_the_second_time_nothing_changes(desk: Desk) -> None:
    data, fresh = out(desk), empty_desk()
    bring_back(fresh, "mine.zip", pieces(data, fresh), ALL, now=NOW)
    before, steps = held(fresh), fresh.vault.history_number()
    assert found_in(fresh, pieces(data, fresh), Going()).nothing_new
    done = bring_back(fresh, "mine.zip", pieces(data, fresh), ALL, now=NOW)
    assert (done.added, done.replaced, done.settings) == (0, 0, 0)
    assert held(fresh) == before and fresh.vault.history_number() == steps


@slow
@given(desk=desks(), other=desks(), keep=st.sampled_from(list(Keep)))
def test_one_undo_takes_the_whole_archive_back(desk: Desk, other: Desk, keep: Keep) -> None:
    before = held(other)
    data = out(desk)
    done = bring_back(other, "mine.zip", pieces(data, other), Answer(keep), now=NOW)
    if done.added or done.replaced:
        other.undo(NOW)
    assert {t: rows for t, rows in held(other).items() if t != "draft"} == {
        t: rows for t, rows in before.items() if t != "draft"
    }


@slow
@given(desk=desks(), data=st.data())
def test_what_differs_is_named_and_becomes_what_was_said(desk: Desk, data: st.DataObject) -> None:
    archive = out(desk)
    entries = [row[0] for row in desk.vault.rows("SELECT id FROM entry")]
    if not entries:
        return
    changed = data.draw(st.sampled_from(entries))
    with desk.vault.change("step", NOW):
        desk.vault.edit(models()["entry"], changed, NOW, body="written since")
    before = held(desk)
    look = found_in(desk, pieces(archive, desk), Going())
    assert [(one.table, one.id, one.two) for one in look.differing] == [("entry", changed, True)]
    assert not look.fresh
    keep = data.draw(st.sampled_from(list(Keep)))
    bring_back(desk, "mine.zip", pieces(archive, desk), Answer(single={("entry", changed): keep}), now=NOW)
    bodies = [row[0] for row in desk.vault.rows("SELECT body FROM entry WHERE id = ?", (changed,))]
    count = desk.vault.value("SELECT COUNT(*) FROM entry")
    match keep:
        case Keep.MINE:
            assert held(desk) == before
        case Keep.THEIRS:
            assert bodies != ["written since"] and count == len(entries)
        case Keep.BOTH:
            assert bodies == ["written since"] and count == len(entries) + 1
            assert found_in(desk, pieces(archive, desk), Going()).nothing_new


def test_every_table_of_the_vault_is_in_the_archive(tmp_path: Path) -> None:
    desk = empty_desk()
    data = taken(desk, tmp_path / "mine.zip", Wanted(drawer=True))
    assert all(f'{{"table": "{table}", "rows": ['.encode() in _document(data) for table in shape())


def _document(data: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.read("rebound.json")
