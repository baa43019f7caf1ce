"""Who said it, how, when: "Ines Okafor, recruiter · by e-mail, 21 November"."""

from rebound_desktop.qt.words import word
from rebound_desktop.queries.feedback import FeedbackRow
from rebound_desktop.window.reflection.when import long_day


def by_line(said: FeedbackRow) -> str:
    """What is known of it, in one line; "" where nothing is."""
    who = ", ".join(
        one for one in (said.who, word(f"reflection.role.{said.role}") if said.role else "") if one
    )
    day = said.said_on
    date = long_day(day) if day is not None else ""
    how = ", ".join(one for one in (word(f"reflection.how.{said.how}") if said.how else "", date) if one)
    return " · ".join(one for one in (who, how) if one)
