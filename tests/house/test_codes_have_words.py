"""Each fixed kind the program stores can be said to the person."""

from enum import StrEnum
from functools import reduce

import pytest

from rebound_desktop.domain import codes
from tests.house import seen


@pytest.mark.parametrize(
    ("kinds", "key"),
    [
        (codes.StageKind, "jobs.stage.{}"),
        (codes.StageKind, "jobs.kind.{}"),
        (codes.Outcome, "jobs.outcome.{}"),
        (codes.Outcome, "jobs.outcome_detail.{}"),
        (codes.Outcome, "steps.{}"),
        (codes.EventKind, "jobs.event.{}"),
        (codes.Remote, "jobs.remote.{}"),
        (codes.PayPeriod, "jobs.period.{}"),
        (codes.Phase, "arc.{}.name"),
        (codes.Phase, "arc.{}.spoken"),
        (codes.FeedbackKind, "reflection.kind.{}"),
        (codes.FeedbackRole, "reflection.role.{}"),
        (codes.RingsTrue, "reflection.rings_true.{}"),
        (codes.ComesUp, "reflection.comes_up.{}"),
        (codes.TraitKind, "dreams.trait.{}"),
        (codes.TraitKind, "dreams.ticks.{}"),
        (codes.Energy, "selfcare.energy.{}"),
        (codes.After, "selfcare.menu.{}"),
    ],
)
def test_each_code_has_its_word(kinds: type[StrEnum], key: str) -> None:
    for kind in kinds:
        file, *path = key.format(kind).split(".")
        said = reduce(lambda table, name: table.get(name, {}), path, seen.table("en", file))
        assert isinstance(said, str), key.format(kind)


def test_each_loss_has_its_heading() -> None:
    setback = seen.table("en", "setback")
    for outcome in codes.Outcome:
        if outcome.can_be_setback:
            assert setback["heading"][outcome]
            assert setback["allowed"][outcome]
            assert setback["small_heading"][outcome]
