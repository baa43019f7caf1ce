"""Every table of the vault in one of three lots; a test fails on a table that is in none."""

from peewee import Model

from rebound_desktop.store.tables.ahead import NextStep, Offer, PutOff, ReplyTime, TakeHome
from rebound_desktop.store.tables.alike import TwoJobs
from rebound_desktop.store.tables.care import CheckIn, KitItem, KitUse, LineFromMe, OwnPerson
from rebound_desktop.store.tables.dreams import Sighting, Trait, Wish
from rebound_desktop.store.tables.filters import SavedFilter
from rebound_desktop.store.tables.jobs import Attachment, Event, Interview, Job, OwnPlace, Person, Stage
from rebound_desktop.store.tables.journal import Entry, EntryVersion, KeptPage
from rebound_desktop.store.tables.machine import Draft, FoldedAnswer, History, HistoryPart, Setting
from rebound_desktop.store.tables.recovery import (
    Intention,
    Message,
    QuietTime,
    Setback,
    SmallStep,
    Spoken,
)
from rebound_desktop.store.tables.reflection import (
    Feedback,
    Lesson,
    LessonUse,
    NotMine,
    Reflection,
    ReflectionAnswer,
    Strength,
)
from rebound_desktop.store.tables.row import Row

# Parents before children: a fresh schema is created in this order.
UNDOABLE: tuple[type[Row], ...] = (
    Stage,
    Job,
    Event,
    Interview,
    Person,
    Attachment,
    OwnPlace,
    SavedFilter,
    Offer,
    TakeHome,
    NextStep,
    ReplyTime,
    PutOff,
    TwoJobs,
    QuietTime,
    Setback,
    Message,
    Spoken,
    SmallStep,
    Intention,
    Reflection,
    ReflectionAnswer,
    Feedback,
    Strength,
    Lesson,
    LessonUse,
    NotMine,
    Sighting,
    Trait,
    Wish,
    KitItem,
    KitUse,
    CheckIn,
    OwnPerson,
    LineFromMe,
    Entry,
    EntryVersion,
    KeptPage,
)
KEPT_APART: tuple[type[Model], ...] = (Draft, Setting, History, HistoryPart, FoldedAnswer)
# Kept by triggers from the undoable ones; the search index brings its own shadow tables.
DERIVED: frozenset[str] = frozenset({"searchable", "search", "job_line"})
