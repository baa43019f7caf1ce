"""What lies ahead of a job, above its timeline: interviews, offers, tasks, own steps, a follow-up."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.follow_up import NextFollowUp, ReplyTime
from rebound_desktop.domain.thank_you import ThankYou
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import day_word, short_date, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ahead import NextStepRow, OfferRow, TakeHomeRow
from rebound_desktop.queries.job_panel import JobPanel
from rebound_desktop.queries.planned import Planned
from rebound_desktop.window.jobs.detail.ahead_card import Link, ahead_card
from rebound_desktop.window.jobs.detail.later_menu import later_menu
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import emptied
from rebound_desktop.window.pieces.there import there

Press = tuple[str, Callable[[], object]]
_BEFORE = (StageKind.WISHLIST, StageKind.APPLIED)


class AheadCards(QWidget):
    """`deed`: what was done, its row ('' = the job), a day; `form_wanted`: a form, and the row to change."""

    change_wanted = Signal(object)
    cancelled = Signal(str)
    calendar_wanted = Signal(str)
    move_wanted = Signal()
    deed = Signal(str, str, object)
    form_wanted = Signal(str, object)
    draft_wanted = Signal(str, str)  # follow_up or thanks, and the interview ('' = none)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._at: QWidget = self  # what was pressed last
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(8)

    def put(self, panel: JobPanel) -> None:
        """Shows the cards; without anything ahead there is no card and no empty space."""
        emptied(self._column)
        ahead = panel.ahead
        closed = panel.job.kind is StageKind.CLOSED
        cards = [self._interview(planned, panel.job.kind in _BEFORE) for planned in panel.planned]
        cards += [self._offer(one, closed) for one in ahead.offers]
        if not closed:
            cards += [self._take_home(one) for one in ahead.take_homes]
        if not closed and not panel.quiet:
            cards += [self._step(one) for one in ahead.steps]
            cards += [self._thanks(one) for one in ahead.thanks]
            if ahead.follow_up is not None:
                cards.append(self._follow_up(ahead.follow_up, ahead.reply, now=panel.follow_up))
        for card in cards:
            self._column.addWidget(card)
        self.setVisible(bool(cards))

    def _interview(self, planned: Planned, move_on: bool) -> Card:
        when = time_word(planned.at, self._zone(), self._now())
        more = " · ".join(
            part
            for part in (
                there(planned.at, planned.their_zone, self._now()),
                planned.round,
                planned.with_whom,
                planned.place_or_link,
            )
            if part
        )
        links: list[Press] = [
            (word("board.panel.change_interview"), partial(self.change_wanted.emit, planned)),
            (word("takeout.calendar.one"), partial(self.calendar_wanted.emit, planned.id)),
            (word("board.panel.cancel_interview"), partial(self.cancelled.emit, planned.id)),
        ]
        if move_on:
            stage = word("jobs.stage.interviewing")
            links.append((word("board.panel.move_on", stage=stage), self.move_wanted.emit))
        return ahead_card("dream", f"{word('jobs.event.interview')} · {when}", more, self._pressed(links))

    def _offer(self, one: OfferRow, closed: bool) -> Card:
        fields = one.fields
        until = self._until(fields.answer_on, fields.answer_at)
        if one.answered_at is not None:
            bold = word("ahead.offer.answered")
        else:
            bold = word("ahead.offer.until", when=until) if until else word("jobs.event.offer")
        off = f"{fields.days_off:g}" if fields.days_off is not None else ""
        more = (
            pay.pay(fields.pay_min, fields.pay_max, fields.pay_currency, fields.pay_period),
            fields.bonus,
            word("ahead.offer.hours", hours=fields.hours) if fields.hours else "",
            word("ahead.offer.off", days=off) if off else "",
            word("ahead.offer.starts", date=self._date(fields.starts_on)) if fields.starts_on else "",
        )
        links: list[Press] = [
            (word("board.panel.change_interview"), partial(self.form_wanted.emit, "offer", one))
        ]
        if one.answered_at is None and not closed:
            links.insert(0, (word("ahead.offer.i_answered"), self._does("answer_offer", one.id)))
        links.append((word("ahead.form.take_away"), self._does("trash_offer", one.id)))
        return ahead_card("dream", bold, " · ".join(part for part in more if part), self._pressed(links))

    def _take_home(self, one: TakeHomeRow) -> Card:
        until = self._until(one.fields.due_on, one.fields.due_at)
        bold = word("ahead.take_home.until", when=until) if until else word("jobs.event.take_home")
        links = (
            (word("ahead.take_home.went_out"), self._does("send_take_home", one.id)),
            (word("board.panel.change_interview"), partial(self.form_wanted.emit, "take_home", one)),
            (word("ahead.form.take_away"), self._does("trash_take_home", one.id)),
        )
        return ahead_card("dream", bold, one.fields.what, self._pressed(links))

    def _step(self, one: NextStepRow) -> Card:
        day = one.fields.due_on
        bold = word("jobs.job.next_step")
        bold = f"{bold} · {day_word(max(day, self._today()), self._today())}" if day else bold
        links = (
            (word("ahead.step.done"), self._does("do_next_step", one.id)),
            (word("jobs.follow_up.later"), self._later("move_next_step", one.id)),
            (word("board.panel.change_interview"), partial(self.form_wanted.emit, "next_step", one)),
            (word("ahead.form.take_away"), self._does("trash_next_step", one.id)),
        )
        return ahead_card("return", bold, one.fields.what, self._pressed(links))

    def _thanks(self, one: ThankYou) -> Card:
        links = (
            (word("ahead.thanks.sent"), self._does("thank", one.interview)),
            (word("ahead.draft.words"), partial(self.draft_wanted.emit, "thanks", one.interview)),
            (word("jobs.follow_up.later"), self._later("thank_later", one.interview)),
            (word("jobs.follow_up.not_this_one"), self._does("no_thanks", one.interview)),
        )
        return ahead_card("return", word("jobs.interview.thank_you"), one.with_whom, self._pressed(links))

    def _follow_up(self, one: NextFollowUp, reply: ReplyTime | None, *, now: bool) -> Card:
        """Today's is a mark with all it needs; a later one says only when, and why then."""
        why = word(f"ahead.why.{one.why}", said=reply.said if reply and reply.said else "…")
        if one.why == "named" and not (reply and reply.said):
            why = word("ahead.why.named_plain")
        named: list[Press] = [(word("ahead.reply.entry"), partial(self.form_wanted.emit, "reply", reply))]
        if reply is not None:
            named.append((word("ahead.reply.none"), self._does("forget_reply_time", "")))
        bold = word("jobs.follow_up.today")
        if not now and one.day > self._today():
            bold = word("ahead.follow_up.fits", date=day_word(one.day, self._today()))
        links: list[Press] = [
            (word("jobs.follow_up.sent"), self._does("follow_up", "")),
            (word("ahead.draft.words"), partial(self.draft_wanted.emit, "follow_up", "")),
            (word("jobs.follow_up.later"), self._later("follow_up_later", "")),
            (word("jobs.follow_up.not_this_one"), self._does("no_follow_up", "")),
        ]
        if now:
            return ahead_card("return", bold, why, self._pressed(links + named))
        return ahead_card("", bold, why, self._pressed([links[0], *named, links[3]]))

    def _does(self, what: str, ref: str) -> Callable[[], None]:
        return partial(self.deed.emit, what, ref, None)

    def _later(self, what: str, ref: str) -> Callable[[], None]:
        return partial(self._ask_day, what, ref)

    def _ask_day(self, what: str, ref: str) -> None:
        menu = later_menu(self._today(), partial(self.deed.emit, what, ref), self)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._at.mapToGlobal(self._at.rect().bottomLeft()))

    def _pressed(self, links: Iterable[Press]) -> list[Link]:
        """What is done needs no word of how it was pressed; a menu opens where it was."""
        return [(words, partial(self._press, press)) for words, press in links]

    def _press(self, press: Callable[[], object], button: QPushButton, _checked: bool = False) -> None:
        self._at = button
        press()

    def _until(self, on: date | None, at: datetime | None) -> str:
        if at is not None:
            return time_word(at, self._zone(), self._now())
        return day_word(on, self._today()) if on is not None else ""

    def _date(self, day: date) -> str:
        return short_date(day, self._today())

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()
