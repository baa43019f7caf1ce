"""Which screens there are, and how each is brought about from the showcase."""

from collections.abc import Callable
from datetime import timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.window.frame import Frame
from tests.clock import Clock
from tests.pictures import looking_back

Show = Callable[..., None]
Screen = Callable[[Frame, Desk, Clock, dict[str, str], Show], None]


def jobs(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("job", job=ids["map"])


def jobs_quiet(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    show()


def add(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("add")


def returning(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    clock.advance(hours=49)
    show()
    frame.room.go("returning")


def care(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("care")


def welcome(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("welcome")


def why(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("why")


def history(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("history")


def search(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("search", text="ed")


def importing(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("import")


def lose(desk: Desk, clock: Clock, ids: dict[str, str]) -> None:
    """They said no to the map job on Saturday morning; it is Saturday noon."""
    clock.advance(days=-2)
    loss = ToldLoss(
        Outcome.THEY_SAID_NO, clock() - timedelta(hours=5), job=ids["ux"], heaviness=8, length=Length.TWO_DAYS
    )
    record_setback(desk, loss, now=clock())


SCREENS: dict[str, Screen] = {
    "jobs": jobs,
    "jobs-quiet": jobs_quiet,
    "add": add,
    "import": importing,
    "returning": returning,
    "care": care,
    "welcome": welcome,
    "why": why,
    "history": history,
    "search": search,
    "journal": looking_back.journal,
    "reflection": looking_back.looking_back,
    "reflection-steady": looking_back.steady_first,
    "reflection-said": looking_back.what_was_said,
    "reflection-dream": looking_back.what_made_it_a_dream,
    "reflection-chain": looking_back.chain,
}
