import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.saved_filters import (
    change_filter,
    move_filter,
    rename_filter,
    save_filter,
    trash_filter,
)
from rebound_desktop.domain.codes import Remote
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.saved_filters import saved_filters
from rebound_desktop.store.tables.filters import SavedFilter
from tests.clock import Clock

MAPS = JobFilter("maps", remote=frozenset({Remote.REMOTE}))


def names(desk: Desk, clock: Clock) -> list[str]:
    return [one.name for one in saved_filters(desk.vault, now=clock())]


def test_a_filter_is_saved_under_its_name_and_means_the_same_tomorrow(desk: Desk, clock: Clock) -> None:
    saved = save_filter(desk, "  Maps   from home ", MAPS, now=clock())
    clock.advance(days=1)
    (found,) = saved_filters(desk.vault, now=clock())
    assert (found.id, found.name, found.filter) == (saved, "Maps from home", MAPS)


def test_saved_filters_are_renamed_put_in_order_changed_and_thrown_away_each_undone_by_one_step(
    desk: Desk, clock: Clock
) -> None:
    one, two = (save_filter(desk, name, MAPS, now=clock()) for name in ("one", "two"))
    rename_filter(desk, one, "uno", now=clock())
    move_filter(desk, two, -1, now=clock())
    move_filter(desk, two, -1, now=clock())
    assert names(desk, clock) == ["two", "uno"]
    assert change_filter(desk, two, JobFilter(starred=True), now=clock())
    assert not change_filter(desk, two, JobFilter(starred=True), now=clock())
    assert trash_filter(desk, two, now=clock()) == "two"
    assert names(desk, clock) == ["uno"]
    undone = [desk.undo(clock()) for _ in range(6)]
    assert [step and step.label for step in undone] == [
        "trash_filter",
        "change_filter",
        "move_filter",
        "rename_filter",
        "save_filter",
        "save_filter",
    ]
    assert names(desk, clock) == [] and desk.undo(clock()) is None
    while desk.redo(clock()) is not None:
        pass
    assert names(desk, clock) == ["uno"]


def test_a_filter_without_a_name_is_not_saved(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="filter_name_missing"):
        save_filter(desk, " ", MAPS, now=clock())
    saved = save_filter(desk, "one", MAPS, now=clock())
    with pytest.raises(Refusal, match="filter_name_missing"):
        rename_filter(desk, saved, "", now=clock())
    with pytest.raises(Refusal, match="row_gone"):
        trash_filter(desk, "nowhere", now=clock())


@pytest.mark.parametrize("said", ["", "[", "[1]", '{"words": 7}', "[" * 100_000])
def test_a_filter_that_cannot_be_read_shows_all(desk: Desk, clock: Clock, said: str) -> None:
    with desk.change("save_filter", clock(), name="odd"):
        desk.vault.put(SavedFilter, clock(), name="odd", said=said)
    assert saved_filters(desk.vault, now=clock())[0].filter == JobFilter()
