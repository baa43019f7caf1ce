"""How well mail is read, measured on a half written for building and on one kept back."""

import pytest

from rebound_desktop.exchange.mail.letter import letter_from_bytes
from rebound_desktop.exchange.mail.reading import mail_proposal
from rebound_desktop.exchange.phrases import counts
from rebound_desktop.exchange.proposals import MailProposal
from tests.exchange.learn_clauses import examples, fingerprint
from tests.exchange.learn_likeness import FILE, as_text, learned
from tests.exchange.mail_samples import Sample, samples


def read(half: str) -> list[tuple[Sample, MailProposal]]:
    return [
        (sample, mail_proposal(letter_from_bytes(sample.eml(form))))
        for form, sample in enumerate(samples(half))
    ]


def overlap(offered: str, wanted: str) -> bool:
    """Whether one holds the other: a clause of the sentence, or the sentence around the clause."""
    wanted = " ".join(wanted.split())
    return offered in wanted or wanted in offered


@pytest.fixture(scope="module", params=["development", "held_out"])
def mails(request: pytest.FixtureRequest) -> list[tuple[Sample, MailProposal]]:
    return read(request.param)


def test_there_are_mails_enough_to_measure() -> None:
    found = samples("development") + samples("held_out")
    assert len(found) >= 150
    assert {sample.language for sample in found} == {"en", "de", "fr", "es"}


def test_no_rejection_is_claimed_where_there_is_none(mails: list[tuple[Sample, MailProposal]]) -> None:
    wrong = [sample.subject for sample, mail in mails if mail.kind == "rejection" != sample.kind]
    assert not wrong


def test_nineteen_of_twenty_classes_are_right(mails: list[tuple[Sample, MailProposal]]) -> None:
    wrong = [(sample.subject, sample.kind, mail.kind) for sample, mail in mails if mail.kind != sample.kind]
    assert len(wrong) <= 0.05 * len(mails), wrong


def test_four_of_five_feedback_sentences_are_found(mails: list[tuple[Sample, MailProposal]]) -> None:
    missed = [
        quote
        for sample, mail in mails
        for _, quote in sample.feedback
        if not any(overlap(each.quote, quote) for each in mail.feedback)
    ]
    asked = sum(len(sample.feedback) for sample, _ in mails)
    assert len(missed) <= 0.2 * asked, missed


def test_little_is_offered_that_is_no_feedback(mails: list[tuple[Sample, MailProposal]]) -> None:
    offered = [(sample, each.quote) for sample, mail in mails for each in mail.feedback]
    wrong = [
        quote for sample, quote in offered if not any(overlap(quote, wanted) for _, wanted in sample.feedback)
    ]
    assert len(wrong) <= 0.2 * len(offered), wrong


def test_a_quote_stands_in_the_mail_word_for_word(mails: list[tuple[Sample, MailProposal]]) -> None:
    for _, mail in mails:
        body = " ".join(mail.body.split())
        assert all(each.quote in body for each in mail.feedback)


def test_the_language_is_right(mails: list[tuple[Sample, MailProposal]]) -> None:
    wrong = [sample.subject for sample, mail in mails if mail.language != sample.language]
    assert len(wrong) <= 0.03 * len(mails), wrong


def test_what_was_counted_is_what_the_sample_mails_say() -> None:
    """After adding sample mails run `python -m tests.exchange.learn_likeness`."""
    assert FILE.read_text(encoding="utf-8") == as_text(learned())


@pytest.mark.parametrize("field", ["company", "role"])
def test_company_and_role_are_mostly_right(mails: list[tuple[Sample, MailProposal]], field: str) -> None:
    wrong, asked = [], 0
    for sample, mail in mails:
        wanted = getattr(sample, field)
        near = f"{sample.sender} {sample.subject} {sample.body}".casefold()
        if wanted and wanted.casefold() in near:
            asked += 1
            if getattr(mail, field).casefold() != wanted.casefold():
                wrong.append((wanted, getattr(mail, field)))
    assert len(wrong) <= 0.2 * asked, wrong


def test_the_clauses_were_learned_from_these_samples() -> None:
    """After adding samples run `python -m tests.exchange.learn_clauses`."""
    assert counts("clauses")["from"] == fingerprint(examples())
