"""The fixed texts, chosen when they are shown."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.agenda import Action, Kind, Say, Speak, Variant, Wishes
from rebound_desktop.qt import words
from rebound_desktop.tray.rendering import action_of, digest, name_of, spoken

PARIS = ZoneInfo("Europe/Paris")
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
EVENING = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.speak("en")


def say(kind: Kind = Kind.RETURN, step: int = 1, moment: datetime | None = None) -> Say:
    return Say("q7:1", kind, MORNING, MORNING + timedelta(days=30), step=step, moment=moment)


def said(one: Say, variant: Variant = Variant.PLAIN, now: datetime = MORNING) -> tuple[str, str]:
    note = spoken(Speak(one, variant), Wishes(), PARIS, now)
    return note.title, note.body


def test_the_end_of_quiet_time_is_said_in_its_fixed_words() -> None:
    note = spoken(Speak(say(), Variant.PLAIN), Wishes(), PARIS, MORNING)
    assert note.title == "Your quiet time has ended."
    assert note.body == "Whether you feel like it or not: one small step, ten minutes."
    assert note.buttons == (
        ("step", "One small step"),
        ("evening", "This evening"),
        ("tomorrow", "Tomorrow"),
    )
    assert note.default == "step"


def test_in_the_evening_it_reads_in_an_hour() -> None:
    note = spoken(Speak(say(), Variant.PLAIN), Wishes(), PARIS, EVENING)
    assert ("hour", "In an hour") in note.buttons


def test_each_next_one_asks_for_less() -> None:
    assert said(say(step=2)) == ("Two minutes today.", "Look at one posting. That is a step.")
    assert said(say(step=3)) == (
        "The last reminder about this.",
        "Your place is kept. Start from wherever you are.",
    )


def test_late_and_after_a_heavy_day_the_text_is_another() -> None:
    assert said(say(), Variant.LATE)[1] == "Ten minutes is enough, whenever you begin."
    assert said(say(), Variant.SOFT)[1] == "Ten minutes, or talk to a person first."


def test_an_interview_is_told_by_its_local_hour() -> None:
    tomorrow = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    note = spoken(Speak(say(Kind.INTERVIEW, moment=tomorrow), Variant.PLAIN), Wishes(), PARIS, MORNING)
    assert note.title == "Interview tomorrow, 14:00."
    assert note.buttons == (("notes", "Open my notes"),)
    assert said(say(Kind.INTERVIEW, moment=tomorrow), now=tomorrow)[0] == "Interview today, 14:00."
    later = said(say(Kind.INTERVIEW, moment=tomorrow + timedelta(days=1)))
    assert later[0] == "Interview on Wednesday, 14:00."


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_words_in_both_languages(kind: Kind, language: str) -> None:
    words.speak(language)
    for moment in (None, MORNING, MORNING + timedelta(days=1), MORNING + timedelta(days=3)):
        for step in (1, 2, 3):
            assert said(say(kind, step, moment))[0].endswith(".")


@pytest.mark.parametrize("kind", list(Kind))
def test_kept_discreet_it_tells_nothing_and_still_opens(kind: Kind) -> None:
    named = replace(say(kind, moment=MORNING), title="Data editor", company="Meridian Atlas")
    note = spoken(Speak(named, Variant.PLAIN), Wishes(discreet=True, names=True), PARIS, MORNING)
    assert (note.title, note.body, note.buttons) == ("Rebound has a note for you.", "", ())
    assert action_of(note.default) is not None


def test_names_are_said_only_where_the_person_allows_them() -> None:
    named = replace(say(Kind.FOLLOW_UP), title="Data editor", company="Meridian Atlas")
    plain = spoken(Speak(named, Variant.PLAIN), Wishes(), PARIS, MORNING)
    assert "Meridian" not in plain.title + plain.body
    allowed = spoken(Speak(named, Variant.PLAIN), Wishes(names=True), PARIS, MORNING)
    assert allowed.body == "Data editor, Meridian Atlas"


def test_several_are_one_note() -> None:
    assert digest(Wishes()).title == "A few notes are in Rebound."
    assert digest(Wishes(discreet=True)).title == "Rebound has a note for you."


def test_an_action_comes_back_as_it_went() -> None:
    assert all(action_of(name_of(action)) is action for action in Action)
    assert action_of("format the disk") is None
