"""Mails by strangers, all seen and counted since: a floor for their classes, no measure of unseen mail.

Mails that nobody has counted are read worse than these.
"""

import pytest

from rebound_desktop.exchange.mail.reading import mail_proposal
from rebound_desktop.exchange.phrases import counts
from rebound_desktop.exchange.proposals import MailProposal
from tests.exchange.learn_classes import FILE, fingerprint
from tests.exchange.strangers import Stranger, strangers

Read = list[tuple[Stranger, MailProposal]]


@pytest.fixture(scope="module")
def read() -> Read:
    return [(mail, mail_proposal(mail.letter)) for mail in strangers()]


def test_hardly_any_rejection_is_claimed_of_a_stranger_s_mail_where_there_is_none(read: Read) -> None:
    """Those that are were claimed by the rules before anything was learned, too."""
    taken = [mail.letter.subject for mail, found in read if found.kind == "rejection" != mail.kind]
    assert len(taken) <= 25, taken


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_most_of_the_strangers_classes_are_right_in_each_language(read: Read, language: str) -> None:
    spoken = [(mail, found) for mail, found in read if mail.language == language]
    wrong = [
        (mail.letter.subject, mail.kind, found.kind) for mail, found in spoken if found.kind != mail.kind
    ]
    assert len(wrong) <= 0.2 * len(spoken), wrong


def test_the_classes_were_learned_from_these_samples() -> None:
    """After adding samples run `python -m tests.exchange.learn_classes`."""
    assert counts("classes")["from"] == fingerprint()


def test_what_was_learned_stays_small() -> None:
    assert FILE.stat().st_size < 800_000
