"""Mails by a stranger to the rules: how many are read right, and that nothing is claimed or invented."""

import re

import pytest

from rebound_desktop.exchange.mail.reading import mail_proposal
from rebound_desktop.exchange.proposals import MailProposal
from tests.exchange.seen_mails import Seen, seen

Read = list[tuple[Seen, MailProposal]]


@pytest.fixture(scope="module")
def mails() -> Read:
    return [(mail, mail_proposal(mail.letter)) for mail in seen()]


def test_no_rejection_is_claimed_of_these_mails_where_there_is_none(mails: Read) -> None:
    assert not [mail.file for mail, found in mails if found.kind == "rejection" != mail.kind]


def test_nineteen_of_twenty_of_these_classes_are_right(mails: Read) -> None:
    wrong = [(mail.file, mail.kind, found.kind) for mail, found in mails if found.kind != mail.kind]
    assert len(wrong) <= 0.05 * len(mails), wrong
    assert all(found.language == mail.language for mail, found in mails)


def test_four_of_five_of_their_feedback_sentences_are_found_with_their_kind(mails: Read) -> None:
    asked = found_ones = offered = 0
    for mail, found in mails:
        asked += len(mail.feedback)
        offered += len(found.feedback)
        for kind, quote in mail.feedback:
            found_ones += any(_overlap(each.quote, quote) and each.kind == kind for each in found.feedback)
    assert found_ones >= 0.8 * asked
    assert offered <= 1.25 * asked  # courtesies stay out


def test_their_quotes_stand_in_the_mail_word_for_word(mails: Read) -> None:
    for _, found in mails:
        body = " ".join(found.body.split())
        assert all(each.quote in body for each in found.feedback)


@pytest.mark.parametrize("field", ["company", "role"])
def test_company_and_role_of_these_mails_are_mostly_right_and_rarely_invented(
    mails: Read, field: str
) -> None:
    named = [(mail, found) for mail, found in mails if getattr(mail, field)]
    right = [1 for mail, found in named if _plain(getattr(mail, field)) == _plain(getattr(found, field))]
    invented = [1 for mail, found in mails if not getattr(mail, field) and getattr(found, field)]
    assert len(right) >= 0.75 * len(named)
    assert len(invented) <= 2


def _overlap(offered: str, wanted: str) -> bool:
    wanted = " ".join(wanted.split())
    return offered in wanted or wanted in offered


def _plain(name: str) -> str:
    """Without "(m/w/d)" and other brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\(.*?\)|[*:/_]in\b|\b[HF]/[HF]\b", "", name.casefold())))
