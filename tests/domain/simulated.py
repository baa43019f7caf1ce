"""A tray and a window with nothing around them: facts are planned, `next_step` is carried out."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.agenda import (
    Action,
    Answer,
    Digest,
    Hold,
    Kind,
    Lapse,
    Say,
    Speak,
    State,
    Wait,
    Wishes,
    next_step,
)
from rebound_desktop.domain.clockwork import ticked
from rebound_desktop.domain.later import buttons
from rebound_desktop.domain.plan import Facts, Return, plan
from rebound_desktop.domain.quiet_time import Length, joined


@dataclass(frozen=True)
class Popup:
    """What appeared, under which wishes and holds, by which clock and where."""

    at: datetime
    zone: ZoneInfo
    says: tuple[Say, ...]
    wishes: Wishes
    holds: tuple[Hold, ...]


@dataclass
class Life:
    """`now` is what the clock of the computer says; every method is one thing that happens."""

    facts: Facts
    zone: ZoneInfo
    now: datetime
    wishes: Wishes = field(default_factory=Wishes)
    says: dict[str, Say] = field(default_factory=dict)
    holds: tuple[Hold, ...] = ()
    answers: list[Answer] = field(default_factory=list)
    popups: list[Popup] = field(default_factory=list)

    def replan(self) -> None:
        """As the agenda's file does it: rows still planned are replaced, spent ones stay."""
        planned = plan(replace(self.facts, wishes=self.wishes), self.zone, self.now)
        for key, say in self.says.items():
            if say.state is State.PLANNED:
                self.says[key] = replace(say, state=State.SUPERSEDED)
        for say in planned.says:
            before = self.says.get(say.key)
            if before is None or (before.state is State.SUPERSEDED and before.shown_at is None):
                self.says[say.key] = say
        self.holds = planned.holds

    def tick(self) -> Wait:
        """One look: everything is carried out until there is nothing to do but wait."""
        for _ in range(100):
            step = next_step(
                tuple(self.says.values()), self.holds, self.wishes, self.answers, self.zone, self.now
            )
            if isinstance(step, Wait):
                self.wishes = ticked(self.wishes, self.now)
                return step
            self._carry_out(step)
        raise AssertionError("the tray never comes to rest")

    def pass_time(self, amount: timedelta, looking: bool = True) -> None:
        """Time goes by; `looking`: with a look whenever the tray asked for one, and now and then."""
        until = self.now + amount
        while looking and self.now < until:
            wait = self.tick().until
            soon = self.now + timedelta(hours=5)
            self.now = min(until, soon if wait is None or wait <= self.now else min(wait, soon))
        self.now = until
        self.tick()

    def answer(self, number: int) -> None:
        """Presses one of the buttons of what appeared last."""
        if self.popups:
            say = self.popups[-1].says[0]
            offered = buttons(say, self.wishes, self.zone, self.popups[-1].at)
            action: Action = offered[number % len(offered)]
            self.answers.append(Answer(str(len(self.answers)), say.key, action, self.now))
            self.says[say.key] = replace(self.says[say.key], state=State.ANSWERED)

    def join(self) -> None:
        """A second loss inside quiet time."""
        running = self._running()
        if running is not None:
            quiet = joined(running.quiet, Length.TWO_DAYS, self.wishes.hours, self.zone, self.now)
            self.facts = replace(self.facts, returns=(replace(running, quiet=quiet),))

    def ready_sooner(self) -> None:
        """The person ends quiet time."""
        running = self._running()
        if running is not None:
            quiet = replace(running.quiet, ended_early_at=self.now)
            self.facts = replace(self.facts, returns=(replace(running, quiet=quiet),))

    def take_a_step(self) -> None:
        """A small step or a job action; inside quiet time it counts for nothing."""
        (one,) = self.facts.returns
        if self.now >= one.quiet.over_at and one.step_at is None:
            self.facts = replace(self.facts, returns=(replace(one, step_at=self.now),))

    def _running(self) -> Return | None:
        (one,) = self.facts.returns
        return one if one.quiet.runs(self.now) else None

    def _carry_out(self, step: Speak | Digest | Lapse) -> None:
        if isinstance(step, Lapse):
            for key in step.keys:
                self.says[key] = replace(self.says[key], state=State.EXPIRED)
            return
        keys = (step.say.key,) if isinstance(step, Speak) else step.keys
        shown = tuple(self.says[key] for key in keys)
        self.popups.append(Popup(self.now, self.zone, shown, self.wishes, self.holds))
        for say in shown:
            assert say.state is State.PLANNED
            self.says[say.key] = replace(say, state=State.SHOWN, shown_at=self.now)

    def returned(self) -> list[Popup]:
        """The pop-ups that called back."""
        return [one for one in self.popups if any(say.kind is Kind.RETURN for say in one.says)]
