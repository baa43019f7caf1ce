"""The tabs and the sheets of the window, by the names that `--open` and the tray use."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

_HOME = "rebound_desktop.window."


@dataclass(frozen=True, slots=True)
class Tab:
    """`place` names module and class; `part` the setting that can switch the tab off."""

    key: str
    title: str
    part: str
    place: str
    tone: str

    def build(self, room: Any) -> QWidget:
        """Makes the tab's widget; its module is imported now and no earlier."""
        return _build(self.place, room)


TABS = (
    Tab("jobs", "frame.tab.jobs", "jobs", "jobs.tab:JobsTab", "ink"),
    Tab("selfcare", "frame.tab.selfcare", "selfcare", "selfcare.tab:SelfCareTab", "feel"),
    Tab("reflection", "frame.tab.reflection", "reflection", "reflection.tab:ReflectionTab", "learn"),
    Tab("dreams", "frame.tab.dreams", "dreams", "dreams.tab:DreamsTab", "dream"),
)

# What the tray's menu calls some of them.
ALSO = {"write": "journal", "person": "care"}

# Views that open inside a tab: name -> (tab, what the tab is told).
INSIDE = {
    "journal": ("reflection", {"page": "journal"}),
    "checkin": ("selfcare", {"page": "checkin"}),
    "page": ("selfcare", {"page": "nobody"}),
    "job": ("jobs", {}),
    "numbers": ("jobs", {"page": "numbers"}),
    "drawer": ("reflection", {"page": "drawer"}),
}

# Views that lie over the window as a sheet.
SHEETS = {
    "add": "jobs.adding.add_sheet:AddSheet",
    "setback": "setback.sheet:SetbackSheet",
    "offers": "jobs.offers.sheet:OffersSheet",
    "alike": "jobs.alike.sheet:AlikeSheet",
    "mails": "mails.sheet:MailsSheet",
    "import": "importing.sheet:ImportSheet",
    "stages": "jobs.stages_sheet:StagesSheet",
    "returning": "returning.sheet:ReturningSheet",
    "care": "care.sheet:CareSheet",
    "settings": "settings.sheet:SettingsSheet",
    "passphrase": "lock.passphrase_sheet:PassphraseSheet",
    "threats": "lock.threats_sheet:ThreatsSheet",
    "search": "search.sheet:SearchSheet",
    "report": "report.sheet:ReportSheet",
    "history": "history.sheet:HistorySheet",
    "why": "why.sheet:WhySheet",
    "help": "help.sheet:HelpSheet",
    "behind": "behind.sheet:BehindSheet",
    "inbox": "inbox.sheet:InboxSheet",
    "ticks": "dreams.ticks:TicksSheet",
    "found": "found.sheet:FoundSheet",
    "debrief": "debrief.sheet:DebriefSheet",
    "takeout": "takeout.sheet:TakeoutSheet",
    "comeback": "comeback.sheet:ComebackSheet",
    "whereabouts": "takeout.whereabouts_sheet:WhereaboutsSheet",
    "welcome": "welcome.sheet:WelcomeSheet",
    "unopened": "unopened.sheet:UnopenedSheet",
    "writing": "writing.sheet:WritingSheet",
}


def shown_tabs(parts: frozenset[str]) -> tuple[Tab, ...]:
    """The tabs of the parts that are on; Reflection is there for the journal alone, too."""
    if "journal" in parts:
        parts |= {"reflection"}
    return tuple(tab for tab in TABS if tab.part in parts)


def build_sheet(view: str, room: Any, what: dict[str, Any]) -> QWidget:
    """Makes the sheet of a view; its module is imported now and no earlier."""
    return _build(SHEETS[view], room, **what)


def _build(place: str, room: Any, **what: Any) -> QWidget:
    module, name = place.split(":")
    made: QWidget = getattr(import_module(_HOME + module), name)(room, **what)
    return made
