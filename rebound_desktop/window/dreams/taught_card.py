"""One that ended: their best words, and the plan that came of it."""

from datetime import date
from zoneinfo import ZoneInfo

from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.taught import Taught
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card


class TaughtCard(Card):
    """Plain words; nothing here asks for anything."""

    def __init__(self, lost: Taught, zone: ZoneInfo, today: date) -> None:
        super().__init__(tint="closed_tint", edge="", margins=(16, 12, 16, 12), spacing=4)
        if lost.title or lost.company:
            self.column.addWidget(labels.strong(called(lost.title, lost.company)))
        parts = [lost.company if lost.title else ""]
        if lost.when is not None:
            parts.append(short_date(lost.when.astimezone(zone).date(), today))
        self.column.addWidget(labels.small(" · ".join(part for part in parts if part)))
        if lost.best_words:
            self.column.addWidget(labels.text(word("dreams.lost.best_words", words=lost.best_words)))
        for plan_if, plan_then in lost.lessons:
            self.column.addWidget(
                labels.text(word("dreams.wish.sentence", plan_if=plan_if, plan_then=plan_then))
            )
