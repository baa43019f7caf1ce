"""The fixed kinds that tables, rules and screens agree on; stored as these words."""

from enum import StrEnum


class StageKind(StrEnum):
    """What a person's own stage counts as (EXPERIENCE.md, words: stage)."""

    WISHLIST = "wishlist"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    CLOSED = "closed"


class Outcome(StrEnum):
    """Why a job closed; "they said no" and "I said no" are never the same thing."""

    THEY_SAID_NO = "they_said_no"
    NO_ANSWER = "no_answer"
    POSITION_FILLED = "position_filled"
    PAUSED = "paused"
    OFFER_WITHDRAWN = "offer_withdrawn"
    I_WITHDREW = "i_withdrew"
    I_SAID_NO = "i_said_no"
    I_SAID_YES = "i_said_yes"

    @property
    def can_be_setback(self) -> bool:
        """Whether losing a wanted job this way can be a setback."""
        return self not in (Outcome.I_WITHDREW, Outcome.I_SAID_NO, Outcome.I_SAID_YES)


class Phase(StrEnum):
    """The arc's four phases, in order."""

    FEEL = "feel"
    RETURN = "return"
    LEARN = "learn"
    DREAM = "dream"


class EventKind(StrEnum):
    """What can stand in a job's timeline."""

    SAVED = "saved"
    APPLIED = "applied"
    MOVED = "moved"
    OUTCOME = "outcome"
    REOPENED = "reopened"
    NOTE = "note"
    MAIL = "mail"
    CALL = "call"
    INTERVIEW = "interview"
    FILE = "file"
    FOLLOW_UP = "follow_up"
    STEP = "step"
    LESSON = "lesson"
    THANKS = "thanks"
    OFFER = "offer"
    TAKE_HOME = "take_home"


class PutOffKind(StrEnum):
    """What a person puts off, or does not want for a job at all."""

    FOLLOW_UP = "follow_up"
    THANKS = "thanks"


class StepKind(StrEnum):
    """The small steps that bring a person back; any other job action counts as `job`."""

    APPLY = "apply"
    LOOK = "look"
    PICTURE = "picture"
    JOB = "job"


class FeedbackKind(StrEnum):
    """What somebody's words were."""

    SKILL = "skill"
    PROFESSIONALISM = "professionalism"
    ADVICE = "advice"
    REASON = "reason"
    OTHER = "other"


class FeedbackRole(StrEnum):
    """Who said it."""

    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    INTERVIEWER = "interviewer"
    INSIDER = "insider"
    AUTOMATIC = "automatic"
    OWN_GUESS = "own_guess"


class RingsTrue(StrEnum):
    """How it sounds to the person who was told it."""

    USEFUL = "useful"
    PARTLY = "partly"
    NOT_FOR_ME = "not_for_me"
    TOO_SOON = "too_soon"


class ComesUp(StrEnum):
    """When a lesson should come up again."""

    NEW_APPLICATION = "new_application"
    BEFORE_INTERVIEW = "before_interview"
    ON_DATE = "on_date"


class TraitKind(StrEnum):
    """What made a posting feel like a dream."""

    QUALIFICATIONS = "qualifications"
    PAY = "pay"
    LOCATION = "location"
    HOURS = "hours"
    OWN = "own"


class Energy(StrEnum):
    """How much energy something in the kit needs."""

    NOTHING = "nothing"
    A_LITTLE = "a_little"
    SOME = "some"


class After(StrEnum):
    """How it was afterwards, where the person says so."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class PayPeriod(StrEnum):
    """What one amount of pay is for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Remote(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ON_SITE = "on_site"
