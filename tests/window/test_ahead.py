"""What comes next for a job, by keyboard and mouse: put down, put off, done, and taken back."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.ahead import Ahead, ahead_of
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from rebound_desktop.window.writing.sheet import WritingSheet
from tests.clock import Clock
from tests.window.board_in_sight import add
from tests.window.conftest import Went

TODAY = date(2026, 11, 20)
Written = Callable[..., WritingSheet]


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> Iterator[Written]:
    def made(**what: str) -> WritingSheet:
        shown = WritingSheet(room, **what)
        qtbot.addWidget(shown)
        shown.show()
        return shown

    yield made


def link(tab: JobsTab, words: str) -> QPushButton:
    """The word on the panel that starts so, as a screen reader says it."""
    QApplication.processEvents()
    ahead: QWidget = tab.panel.timeline
    found = [one for one in ahead.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert len(found) == 1, (words, [one.text() for one in ahead.findChildren(QPushButton)])
    return found[0]


def applied(desk: Desk, clock: Clock, tab: JobsTab, days: int = 0) -> str:
    job = add(desk, clock, tab, "Data editor", stage="applied")
    clock.advance(days=days)
    tab.arrive()
    tab.open_job(job)
    return job


def seen(desk: Desk, job: str, clock: Clock) -> Ahead:
    return ahead_of(desk.vault, job, now=clock())


def kinds(desk: Desk) -> list[str]:
    return [kind for (kind,) in desk.vault.rows("SELECT kind FROM event ORDER BY rowid")]


def test_a_follow_up_that_fits_is_written_put_off_or_let_be(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, said: list[str]
) -> None:
    job = applied(desk, clock, tab, days=7)
    link(tab, "I wrote to them").click()
    assert kinds(desk)[-1] == EventKind.FOLLOW_UP and said == ["Noted: a follow-up went out."]
    room.undo()
    link(tab, "Later").click()
    (menu,) = [one for one in tab.panel.timeline.ahead.findChildren(QMenu) if one.title() == "Later"]
    assert [one.text() for one in menu.actions()] == ["Tomorrow", "In three days", "Next week", "A day…"]
    menu.actions()[1].trigger()
    menu.close()
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()
    found = seen(desk, job, clock).follow_up
    assert found is not None and found.day == TODAY + timedelta(days=10)
    room.undo()
    link(tab, "Not for this one").click()
    assert seen(desk, job, clock).follow_up is None
    room.undo()
    assert follow_ups_due(desk.vault, now=clock()) == {job}


def test_the_job_says_when_the_next_one_fits_and_why(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock, tab)
    words = [one.text() for one in tab.panel.timeline.ahead.findChildren(QWidget) if hasattr(one, "text")]
    assert "A follow-up would fit 27 Nov." in words and "Seven days after applying." in words
    fields = JobFields("Data editor", applied_on=TODAY - timedelta(days=4))
    edit_job(desk, job, fields, now=clock())
    tab.open_job(job)
    words = [one.text() for one in tab.panel.timeline.ahead.findChildren(QWidget) if hasattr(one, "text")]
    assert "A follow-up would fit Monday." in words


def test_a_time_they_named_is_typed_as_they_said_it(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot, said: list[str]
) -> None:
    job = applied(desk, clock, tab)
    link(tab, "They named a time").click()
    form = tab.panel.timeline.forms.form("reply")
    qtbot.keyClicks(form.said, "sometime")
    qtbot.keyClick(form.said, Qt.Key.Key_Return)
    assert "not read as a time" in said[-1] and seen(desk, job, clock).reply is None
    form.said.clear()
    qtbot.keyClicks(form.said, "innerhalb von 14 Tagen")
    qtbot.keyClick(form.said, Qt.Key.Key_Return)
    found = seen(desk, job, clock)
    assert found.follow_up is not None and found.follow_up.day == TODAY + timedelta(days=14)
    assert found.reply is not None and found.reply.said == "innerhalb von 14 Tagen"
    assert tab.panel.timeline.forms.isHidden()
    link(tab, "No time named").click()
    assert seen(desk, job, clock).reply is None


def test_a_confirmation_that_names_a_time_is_no_answer_and_moves_the_follow_up(
    tab: JobsTab, desk: Desk, clock: Clock
) -> None:
    job = applied(desk, clock, tab, days=2)
    sent = TODAY + timedelta(days=1)
    words = "We have received your application and answer within three weeks."
    reply = ReplyTime(21, None, sent, "within three weeks", from_mail=True)
    tab.arrive(job=job, note=words, confirmed=True, reply=reply)
    tab.panel.timeline.note.save.click()
    assert desk.vault.value("SELECT detail FROM event WHERE kind = 'mail'") == "acknowledgement"
    before = seen(desk, job, clock).follow_up
    assert before is not None and before.day == TODAY + timedelta(days=7)
    shown = [one.text() for one in tab.panel.timeline.forms.findChildren(QLabel)]
    assert "A follow-up would fit from 12 Dec." in shown
    tab.panel.timeline.forms.save.click()
    sources = "SELECT group_concat(source) FROM (SELECT source FROM reply_time ORDER BY id)"
    assert desk.vault.value(sources) == "mail"
    after = seen(desk, job, clock).follow_up
    assert after is not None and after.day == sent + timedelta(days=21)
    clock.advance(days=18)
    tab.arrive()
    assert not follow_ups_due(desk.vault, now=clock())
    assert follow_ups_due(desk.vault, now=clock.advance(days=2)) == {job}


def test_a_next_step_is_put_down_by_keyboard_marked_on_the_card_and_done(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    job = add(desk, clock, tab, "Data editor")
    tab.open_job(job)
    link(tab, "Next step").click()
    form = tab.panel.timeline.forms.form("next_step")
    assert form.what.hasFocus() or not form.isActiveWindow()
    qtbot.keyClicks(form.what, "Ask Ines about the team")
    form.day.line.setText("2026-11-24")
    qtbot.keyClick(form.what, Qt.Key.Key_Return)
    (step,) = seen(desk, job, clock).steps
    assert (step.fields.what, step.fields.due_on) == ("Ask Ines about the team", date(2026, 11, 24))
    assert tab.paged.page.view.face_of(job).pill == "next step Tuesday"  # type: ignore[union-attr]
    link(tab, "Done").click()
    assert kinds(desk)[-1] == EventKind.STEP and not seen(desk, job, clock).steps


def test_an_offer_is_put_down_changed_answered_and_taken_away(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str]
) -> None:
    job = add(desk, clock, tab, "Data editor", stage="offer")
    tab.open_job(job)
    link(tab, "Offer").click()
    form = tab.panel.timeline.forms.form("offer")
    form.pay_min.setText("58k")
    form.currency.setCurrentText("EUR")
    form.days_off.setText("30")
    form.answer.day.line.setText("2026-11-26")
    form.answer.hour.setText("25")
    tab.panel.timeline.forms.save.click()
    assert "not read as an hour" in said[-1] and not seen(desk, job, clock).offers
    form.answer.hour.setText("12")
    form.for_.put("The harbour.")
    tab.panel.timeline.forms.save.click()
    (offer,) = seen(desk, job, clock).offers
    assert offer.fields.answer_at == datetime(2026, 11, 26, 11, tzinfo=UTC)
    assert (offer.fields.pay_min, offer.fields.days_off, offer.fields.notes_for) == (
        58_000,
        30,
        "The harbour.",
    )
    assert tab.paged.page.view.face_of(job).pill == "answer Thursday"  # type: ignore[union-attr]
    link(tab, "Change").click()
    assert form.answer.hour.text() == "12:00"
    form.answer.hour.clear()
    tab.panel.timeline.forms.save.click()
    (offer,) = seen(desk, job, clock).offers
    assert (offer.fields.answer_on, offer.fields.answer_at) == (date(2026, 11, 26), None)
    link(tab, "I have answered").click()
    assert seen(desk, job, clock).offers[0].answered_at == clock()
    link(tab, "Take away").click()
    assert not seen(desk, job, clock).offers and said[-1] == "The offer is in the trash."


def test_a_take_home_is_put_down_and_went_out(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = add(desk, clock, tab, "Data editor", stage="interviewing")
    tab.open_job(job)
    link(tab, "Take-home").click()
    form = tab.panel.timeline.forms.form("take_home")
    form.what.put("A map of one street")
    form.until.day.line.setText("2026-11-23")
    tab.panel.timeline.forms.save.click()
    assert seen(desk, job, clock).take_homes[0].fields.due_on == date(2026, 11, 23)
    link(tab, "It went out").click()
    assert not seen(desk, job, clock).take_homes and kinds(desk)[-2:] == ["take_home", "take_home"]


def test_the_day_after_an_interview_a_thank_you_could_go_out(
    tab: JobsTab, desk: Desk, clock: Clock, went: Went, sheet: Written
) -> None:
    job = add(desk, clock, tab, "Data editor", stage="interviewing")
    edit_job(
        desk,
        job,
        JobFields("Data editor", posting="Wir suchen eine Person, die Karten mag und die Stadt kennt."),
        now=clock(),
    )
    talk = plan_interview(
        desk, job, InterviewFields(clock() - timedelta(hours=3), with_whom="Ines Moreau"), now=clock()
    )
    clock.advance(days=1)
    tab.arrive()
    tab.open_job(job)
    assert tab.paged.page.view.face_of(job).pill == "thank them today"  # type: ignore[union-attr]
    link(tab, "Words to copy").click()
    assert went[-1] == ("writing", {"job": job, "kind": "thanks", "interview": talk})
    letter = sheet(job=job, kind="thanks", interview=talk)
    assert letter.languages.one() == "de" and "Guten Tag Ines Moreau," in letter.letter.text()
    letter.keep.setChecked(True)
    letter.copy.click()
    assert QGuiApplication.clipboard().text() == letter.letter.text()
    letter.done.click()
    said, detail = desk.vault.rows("SELECT said, detail FROM event WHERE kind = 'thanks'")[0]
    assert "20. November 2026" in said and detail == talk
    assert not seen(desk, job, clock).thanks


@pytest.mark.parametrize(("code", "hello"), [("en", "Hello,"), ("fr", "Bonjour,"), ("es", "Buenos días:")])
def test_a_follow_up_is_drafted_in_four_languages_and_never_writes_over_what_was_changed(
    tab: JobsTab, desk: Desk, clock: Clock, sheet: Written, code: str, hello: str
) -> None:
    job = applied(desk, clock, tab, days=7)
    letter = sheet(job=job)
    letter.languages.put([code])
    letter.languages.changed.emit()
    assert hello in letter.letter.text() and "Data editor" in letter.letter.text()
    letter.letter.put("My own words.")
    letter.languages.put(["de"])
    letter.languages.changed.emit()
    assert letter.letter.text() == "My own words."
    letter.done.click()
    assert desk.vault.value("SELECT said FROM event WHERE kind = 'follow_up'") == ""


def test_what_is_half_put_down_for_one_job_is_not_put_down_for_another(
    tab: JobsTab, desk: Desk, clock: Clock
) -> None:
    one, two = add(desk, clock, tab, "one"), add(desk, clock, tab, "two")
    tab.open_job(one)
    link(tab, "Next step").click()
    tab.panel.timeline.forms.form("next_step").what.setText("half")
    tab.open_job(two)
    assert tab.panel.timeline.forms.isHidden()
    link(tab, "Next step").click()
    assert tab.panel.timeline.forms.form("next_step").what.text() == ""


def test_the_card_itself_offers_what_can_be_done_with_its_follow_up(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str]
) -> None:
    job = applied(desk, clock, tab, days=7)
    tab.close_panel()
    held = tab.paged.page.held(job)  # type: ignore[union-attr]
    assert held is not None and held.follow_up
    tab.want("later", job)
    menu = next(one for one in tab.findChildren(QMenu) if one.title() == "Later")
    menu.actions()[0].trigger()
    menu.close()
    assert said == ["It waits until that day."]
    held = tab.paged.page.held(job)  # type: ignore[union-attr]
    assert held is not None and not held.follow_up
    clock.advance(days=1)
    tab.arrive()
    tab.want("wrote", job)
    assert kinds(desk)[-1] == EventKind.FOLLOW_UP
