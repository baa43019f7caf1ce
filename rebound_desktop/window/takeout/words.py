"""What is said of dates, of sizes, and of what stayed out."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from rebound_desktop.actions.takeout.dates_out import DateWords
from rebound_desktop.qt.words import word, words


def date_words(named: bool) -> DateWords:
    """What each kind of date is called in a calendar; `named` puts the job behind it."""
    said = {kind: word(f"takeout.calendar.{kind}") for kind in ("interview", "closes", "answer")}
    return DateWords(
        **said, take_home=word("takeout.calendar.take_home"), back=word("takeout.calendar.back"), named=named
    )


def left_out(counted: Mapping[str, int]) -> list[str]:
    """One sentence for each lot that is not in what was written."""
    return [word(f"takeout.left_out.{name}", count=count) for name, count in counted.items() if count]


def size_words(size: int) -> str:
    """A size in bytes as a person reads it."""
    return QLocale().formattedDataSize(size)


def kind_word(table: str) -> str:
    """What a row of a table is called; what has no name of its own is something."""
    kinds: Mapping[str, str] = words("takeout.kind")
    return kinds.get(table, kinds["other"])
