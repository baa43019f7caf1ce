"""What a file or a pasted text might mean for the person; nothing here is done until they say so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from rebound_desktop.domain.codes import FeedbackKind, Outcome, PayPeriod, Remote, StageKind


class DateOrder(StrEnum):
    """How days like 03/04/2026 are written in one file; `ambiguous` must be asked."""

    YEAR_FIRST = "year_first"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    AMBIGUOUS = "ambiguous"


class MailClass(StrEnum):
    """What a mail says about an application."""

    REJECTION = "rejection"
    POSITION_CLOSED = "position_closed"
    ACKNOWLEDGEMENT = "acknowledgement"
    INTERVIEW = "interview"
    RESCHEDULE = "reschedule"
    OFFER = "offer"
    REQUEST = "request"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading is: `done` of `total` pieces (rows, mails); total 0 = not known yet."""

    done: int
    total: int


Tell = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """The listener of a reading nobody watches."""


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay as written: one end may be open; currency is ISO 4217 or ""; never converted."""

    least: float | None
    most: float | None
    currency: str = ""
    period: PayPeriod | None = None


@dataclass(frozen=True, slots=True)
class JobProposal:
    """One job a file speaks of. Days are local days as the file names them.

    `stage_kind` is None where the file's `stage_name` is unknown and must be asked once.
    `import_key` is the same for the same job in a later export of the same source.
    `row` is the spreadsheet's row (header = 1) within `member`, a file inside an archive or "".
    `extras` are columns with no place of their own: (column, value), so that nothing is lost.
    """

    title: str
    company: str = ""
    location: str = ""
    remote: Remote | None = None
    employment_type: str = ""
    url: str = ""
    pay: Pay | None = None
    applied_on: date | None = None
    saved_on: date | None = None
    closes_on: date | None = None
    closed_on: date | None = None
    stage_name: str = ""
    stage_kind: StageKind | None = None
    outcome: Outcome | None = None
    notes: str = ""
    posting: str = ""
    tags: str = ""
    contact: str = ""
    resume_name: str = ""
    starred: bool = False
    source: str = ""
    import_key: str = ""
    row: int = 0
    member: str = ""
    extras: tuple[tuple[str, str], ...] = ()
    happened: tuple["Happening", ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """Something another tool remembers about a job, for its timeline; `at` is aware UTC."""

    at: datetime
    what: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A row that was skipped or read in part: `reason` is a key in resources/words/en/import.toml."""

    row: int
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)
    member: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row that repeats `first_row` of the same file; kept apart, for the person to decide."""

    row: int
    first_row: int
    job: JobProposal
    member: str = ""


@dataclass(frozen=True, slots=True)
class StagePick:
    """What the person said an unknown stage means."""

    kind: StageKind
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person said when a table could not be understood alone; None = found by itself.

    `mapping` is field → column (fields of `columns.toml`); `stages` is stage name → meaning;
    `take_answers` brings LinkedIn's questions and answers in (they may hold pay) as extras.
    """

    mapping: Mapping[str, str] | None = None
    date_order: DateOrder | None = None
    stages: Mapping[str, StagePick] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    take_answers: bool = False


NOTHING_SAID = Answers()


@dataclass(frozen=True, slots=True)
class TableProposal:
    """What a table or archive would bring in. rows + duplicates + skipped = all its rows.

    `remarks` name rows that are brought in with a part left out (a day that could not be read).
    `sample` is the first five rows' cells as they stand in the file, for the preview.
    """

    source: str
    columns: tuple[str, ...]
    mapping: Mapping[str, str]
    rows: tuple[JobProposal, ...]
    duplicates: tuple[Duplicate, ...] = ()
    skipped: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    date_order: DateOrder = DateOrder.YEAR_FIRST
    unknown_stages: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    sample: tuple[tuple[str, ...], ...] = ()
    dream_companies: tuple[str, ...] = ()
    answers_held: int = 0


@dataclass(frozen=True, slots=True)
class FeedbackQuote:
    """A sentence that looks like feedback, exactly as written; offered, never filed by itself."""

    kind: FeedbackKind
    quote: str


@dataclass(frozen=True, slots=True)
class MailProposal:
    """What a mail seems to say. `outcome` is what it would record, None where nothing ended.

    `body` is the text as read, whole; `sent_at` is aware UTC or None; `reply_days` is a reply time
    the mail names ("within three weeks" = 21); `notes` are keys in import.toml about the reading.
    """

    kind: MailClass
    language: str
    company: str = ""
    role: str = ""
    feedback: tuple[FeedbackQuote, ...] = ()
    outcome: Outcome | None = None
    subject: str = ""
    sender: str = ""
    sender_name: str = ""
    sent_at: datetime | None = None
    body: str = ""
    reply_days: int | None = None
    reply_by: date | None = None
    reply_said: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostingProposal:
    """A job posting. `found_in` says for each field found where it stood (json-ld, text …).

    `quotes` holds, for fields read from running text, the line each was read from, shortened.
    """

    job: JobProposal
    date_posted: date | None = None
    valid_through: date | None = None
    closed: bool = False
    found_in: Mapping[str, str] = field(default_factory=dict)
    quotes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One appointment of a calendar file; `starts` and `ends` are aware UTC, or a whole `day`."""

    title: str
    starts: datetime | None = None
    ends: datetime | None = None
    day: date | None = None
    place: str = ""
    with_whom: str = ""
    notes: str = ""
    uid: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarProposal:
    """The appointments of a calendar file, in order; `left_out` repeats were past the cap."""

    meetings: tuple[Meeting, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class EverythingProposal:
    """An archive of everything, as Rebound itself writes it; `locked` until a passphrase opens it."""

    locked: bool = False


Proposal = TableProposal | MailProposal | PostingProposal | CalendarProposal | EverythingProposal
