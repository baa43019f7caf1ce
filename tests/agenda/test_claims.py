"""Each thing is said once, whoever else tries, whatever becomes of whoever says it."""

from pathlib import Path

import pytest

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action, State
from rebound_desktop.system.process import Process
from tests.agenda.conftest import TRAY
from tests.agenda.promises import CHAIN, END, NOW, plan_of, promised, say


def dead(*_: object) -> bool:
    return False


def living(pid: int, started: int, boot: str) -> bool:
    return Process(pid, started, boot) == TRAY


def state_of(book: Book, key: str) -> State:
    return next(one.state for one in book.says(END) if one.key == key)


def test_a_claim_is_had_once(book: Book, path: Path) -> None:
    promised(book)
    other = Book.open(path, Process(1, 1, "boot"))
    assert book.claim("q:1", END)
    assert not other.claim("q:1", END)
    assert not book.claim("nothing", END)
    other.close()


def test_of_a_digest_each_gets_what_is_left(book: Book) -> None:
    promised(book, plan_of(say("a"), say("b"), say("c")))
    book.claim("b", END)
    assert book.claim_all(["a", "b", "c"], END) == ("a", "c")


@pytest.mark.parametrize("state", [State.SHOWN, State.UNKNOWN, State.REFUSED])
def test_a_claim_becomes_what_the_route_says(book: Book, state: State) -> None:
    promised(book)
    book.claim("q:1", END)
    book.settle("q:1", state)
    assert state_of(book, "q:1") is state
    assert book.waiting() == (state is not State.SHOWN)


def test_what_was_answered_before_the_route_spoke_stays_answered(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    assert book.answer("q:1", Action.STEP, END)
    book.settle("q:1", State.UNKNOWN)
    assert state_of(book, "q:1") is State.ANSWERED


def test_with_nobody_to_show_it_stays_planned(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    book.release("q:1")
    assert set(book.says(END)) == set(CHAIN)


def test_what_a_dead_process_claimed_is_shown_again_once(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    assert book.reclaim(living) == ()
    assert book.reclaim(dead) == ("q:1",)
    assert book.claim("q:1", END)
    assert book.reclaim(dead) == ()
    assert state_of(book, "q:1") is State.UNKNOWN


def test_what_lapsed_lies_in_the_inbox(book: Book) -> None:
    promised(book)
    book.lapse(["q:1"])
    assert [one.key for one in book.inbox()] == ["q:1"]
    assert not book.claim("q:1", END)


def test_the_first_answer_wins_and_the_same_one_twice_is_one(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    book.settle("q:1", State.SHOWN)
    assert book.answer("q:1", Action.TOMORROW, END, "one")
    assert book.answer("q:1", Action.TOMORROW, END, "one")
    assert not book.answer("q:1", Action.STEP, END, "two")
    assert [(one.id, one.action) for one in book.answers()] == [("one", Action.TOMORROW)]


def test_what_was_never_said_cannot_be_answered(book: Book) -> None:
    promised(book)
    assert not book.answer("q:1", Action.STEP, NOW)
    assert not book.answer("nothing", Action.STEP, NOW)
    assert not book.unfolded()


def test_an_answer_is_folded_once(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    book.answer("q:1", Action.DONE, END, "one")
    assert [one.id for one in book.unfolded()] == ["one"]
    book.fold(["one"])
    assert not book.unfolded()
    assert [one.id for one in book.answers()] == ["one"]
