"""Mail as it comes: odd charsets, parts in parts, pasted heads, mailboxes, hostile ones."""

from datetime import UTC, datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.mail.letter import letter_from_bytes
from rebound_desktop.exchange.mail.sentences import parted, sentences
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import MailClass, MailProposal

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
NO = (
    "Dear Robin,\n\nUnfortunately we have decided to move forward with another candidate.\n\nBest,\nFernlight"
)


def mail(data: bytes) -> MailProposal:
    (found,) = propose("letter.eml", data, zone=PARIS, now=NOW)
    assert isinstance(found, MailProposal)
    return found


def made(body: str = NO, **head: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = head.get("sender", "Fernlight <jobs@fernlight.example>")
    message["Subject"] = head.get("subject", "Your application")
    message["Date"] = "Tue, 03 Mar 2026 09:12:00 +0100"
    message.set_content(body)
    return message


def test_a_mail_tells_who_when_and_what() -> None:
    found = mail(made().as_bytes())
    assert found.kind is MailClass.REJECTION
    assert found.outcome is Outcome.THEY_SAID_NO
    assert (found.sender, found.sender_name) == ("jobs@fernlight.example", "Fernlight")
    assert found.sent_at == datetime(2026, 3, 3, 8, 12, tzinfo=UTC)
    assert found.body.startswith("Dear Robin,")


@pytest.mark.parametrize("named", ["utf-8", "no-such-charset", "us-ascii", "x-unknown"])
def test_a_charset_that_lies_falls_back_and_is_noted(named: str) -> None:
    raw = (
        f"From: a@moewe.example\nSubject: Absage\nContent-Type: text/plain; charset={named}\n"
        "Content-Transfer-Encoding: 8bit\n\n"
    ).encode() + "Wir müssen Ihnen für die Stelle leider absagen. Größere Erfahrung fehlt.".encode("cp1252")
    found = mail(raw)
    assert "müssen" in found.body
    assert found.notes == ("charset_guessed",)


def test_plain_text_goes_before_marked_up_text() -> None:
    message = made("We are pleased to offer you the position of Editor.")
    message.add_alternative("<p>Something else entirely</p>", subtype="html")
    assert mail(message.as_bytes()).kind is MailClass.OFFER


def test_marked_up_text_is_read_without_its_scripts_and_hidden_parts() -> None:
    message = made()
    message.set_content(
        "<style>x</style><script>alert('we are pleased to offer you the position')</script>"
        "<div style='display: none'>Congratulations</div><p>We have decided to move forward<br>"
        "with other candidates.</p>",
        subtype="html",
    )
    found = mail(message.as_bytes())
    assert found.kind is MailClass.REJECTION
    assert "alert" not in found.body and "Congratulations" not in found.body


def test_an_attachment_is_not_part_of_the_letter() -> None:
    message = made("Please find our answer attached.")
    message.add_attachment(NO.encode(), maintype="text", subtype="plain", filename="../../etc/passwd")
    assert "another candidate" not in mail(message.as_bytes()).body


def test_a_mail_with_very_many_parts_is_read_in_part() -> None:
    message = made()
    message.make_mixed()
    for _ in range(150):
        message.attach(made("more"))
    assert "parts_left_out" in letter_from_bytes(message.as_bytes()).notes


def test_a_mail_nested_without_end_is_read_or_refused() -> None:
    data = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\nSubject: x\nFrom: a@b.example\n\n--b%d\n" % (n, n)
        for n in range(3000)
    )
    try:
        assert letter_from_bytes(data).notes
    except Refusal as refused:
        assert refused.key == "mail_unreadable"


def test_an_if_is_no_rejection() -> None:
    found = mail(
        made(
            "Thank you for applying. If you have not heard from us within three weeks, your application "
            "has been unsuccessful."
        ).as_bytes()
    )
    assert found.kind is MailClass.ACKNOWLEDGEMENT
    assert found.reply_days == 21


def test_the_body_beats_the_subject() -> None:
    assert mail(made(subject="Your interview invitation").as_bytes()).kind is MailClass.REJECTION
    found = mail(made("We have received your application.", subject="Unfortunately, rejected").as_bytes())
    assert found.kind is MailClass.ACKNOWLEDGEMENT


def test_one_weak_phrase_is_no_rejection() -> None:
    for weak in ("Unfortunately the lift is broken, use the stairs.", "We wish you all the best."):
        assert mail(made(weak).as_bytes()).kind is MailClass.NONE


def test_what_an_earlier_mail_said_does_not_count() -> None:
    later = (
        "Hi Robin,\n\ncould you send us the names of two references by Friday?\n\n"
        "On Mon, 2 Mar 2026 at 10:00, Robin wrote:\n> " + NO.replace("\n", "\n> ")
    )
    assert mail(made(later).as_bytes()).kind is MailClass.REQUEST


def test_a_forwarded_mail_is_the_mail_inside() -> None:
    head = "From: Fernlight <jobs@fernlight.example>\nDate: Mon\nSubject: x\nTo: me"
    inside = f"---------- Forwarded message ---------\n{head}\n\n{NO}"
    assert mail(made(inside).as_bytes()).kind is MailClass.REJECTION


def test_a_pasted_mail_is_read_with_its_head() -> None:
    text = f"From: Ada Brook <ada@fernlight.example>\nSubject: Data Editor\nDate: 3 Mar 2026 09:12\n\n{NO}"
    (found,) = propose("", text.encode(), zone=PARIS, now=NOW)
    assert isinstance(found, MailProposal)
    assert (found.kind, found.company, found.role) == (MailClass.REJECTION, "Fernlight", "Data Editor")
    (bare,) = propose("", NO.encode(), zone=PARIS, now=NOW)
    assert isinstance(bare, MailProposal) and bare.kind is MailClass.REJECTION


@pytest.mark.parametrize(
    ("signed", "company"),
    [
        ("Best regards,\nMarta Lindqvist\nHead of Data, Harbor & Pine", "Harbor & Pine"),
        ("Kind regards,\nFernlight Recruiting Team", "Fernlight"),
        ("Regards,\nJo Abara\nQuillworks", "Quillworks"),
        ("Regards\nJo", ""),
    ],
)
def test_a_pasted_letter_is_known_by_its_signature(signed: str, company: str) -> None:
    text = f"Dear Robin,\n\nUnfortunately your application was unsuccessful.\n\n{signed}"
    (found,) = propose("", text.encode(), zone=PARIS, now=NOW)
    assert isinstance(found, MailProposal)
    assert found.company == company


def test_pasted_words_about_nothing_are_nothing() -> None:
    assert propose("", b"Milk, bread, a dozen eggs, and call the plumber.", zone=PARIS, now=NOW) == ()


def test_a_pasted_text_past_all_measure_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        propose("", b"word " * 50_000, zone=PARIS, now=NOW)
    assert refused.value.key == "pasted_too_long"


def test_a_mailbox_is_read_mail_by_mail() -> None:
    mails = [made().as_bytes(), made("We have received your application.").as_bytes()]
    box = b"".join(
        b"From jobs@fernlight.example Tue Mar  3 09:12:00 2026\n" + each + b"\n\n" for each in mails
    )
    found = propose("all.mbox", box, zone=PARIS, now=NOW)
    assert [each.kind for each in found if isinstance(each, MailProposal)] == ["rejection", "acknowledgement"]


def test_a_withdrawn_offer_and_a_paused_search_keep_their_outcome() -> None:
    gone = mail(made("We are sorry, but we have to rescind our offer of employment.").as_bytes())
    assert gone.outcome is Outcome.OFFER_WITHDRAWN
    paused = mail(made("The position you applied for has been put on hold.").as_bytes())
    assert (paused.kind, paused.outcome) == (MailClass.POSITION_CLOSED, Outcome.PAUSED)
    filled = mail(made("The position you applied for has been filled.").as_bytes())
    assert filled.outcome is Outcome.POSITION_FILLED


def test_sentences_keep_short_forms_and_wrapped_lines_whole() -> None:
    text = (
        "Dear Dr. Brook, your talk at 9 a.m. was a joy to watch and the\n"
        "team liked it. We chose someone else.\n\n"
        "- One point\n- Another"
    )
    assert sentences(text) == [
        "Dear Dr. Brook, your talk at 9 a.m. was a joy to watch and the team liked it.",
        "We chose someone else.",
        "- One point",
        "- Another",
    ]


def test_quoted_lines_are_set_apart() -> None:
    own = parted("Thanks for all of this, we will be in touch.\n> old words\n\nBest wishes to you").own
    assert "old words" not in own


@given(st.binary(max_size=600))
def test_any_bytes_after_a_mail_head_are_read_or_refused(body: bytes) -> None:
    try:
        propose("x.eml", b"From: a@b.example\nSubject: =?x?q?=ff?=\nDate: x\n" + body, zone=PARIS, now=NOW)
    except Refusal as refused:
        assert refused.key
