"""A lesson in words, and what became of it: "used 3 times: it helped, it helped, too early"; never a rate."""

from rebound_desktop.domain.lesson import Helped
from rebound_desktop.qt.words import word
from rebound_desktop.queries.lessons import LessonRow

_SAID = {
    Helped.YES: "it_helped",
    Helped.PARTLY: "it_helped_partly",
    Helped.NO: "it_did_not",
    Helped.TOO_EARLY: "it_is_early",
}


def sentence(lesson: LessonRow) -> str:
    """ "If I am asked a question, then I will breathe once before I answer."; ends are not doubled."""
    then = lesson.then_.strip().rstrip(".")
    return word("reflection.advice.sentence", if_=lesson.if_.strip().rstrip(",."), then_=then)


def use_words(used: tuple[Helped | None, ...]) -> str:
    """`used` oldest first; None is a use that nobody was asked about yet."""
    if not used:
        return word("reflection.lesson.not_used")
    answers = [word(f"reflection.lesson.{_SAID[one]}") for one in used if one is not None]
    if not answers:
        return word("reflection.lesson.used_so_far", count=len(used))
    return word("reflection.lesson.used", count=len(used), answers=", ".join(answers))
