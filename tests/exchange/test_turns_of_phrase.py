"""Single sentences employers write, in an otherwise silent mail: what they mean, what is feedback."""

import pytest

from rebound_desktop.exchange.mail.feedback import feedback_in
from rebound_desktop.exchange.mail.letter import letter_from_text
from rebound_desktop.exchange.mail.reading import mail_proposal
from tests.exchange.mail_samples import lines

AROUND = {
    "en": "Dear Alex,\n\nThank you for your interest in the Analyst position. {}\n\nKind regards,\nBrook",
    "de": "Guten Tag,\n\nes geht um Ihre Bewerbung als Analyst. {}\n\nMit freundlichen Grüßen",
    "fr": "Bonjour,\n\nNous revenons vers vous au sujet du poste d'analyste. {}\n\nCordialement",
    "es": "Hola Alex:\n\nTe escribimos sobre el puesto de analista. {}\n\nUn saludo",
}


@pytest.mark.parametrize("language", AROUND)
def test_a_turn_of_phrase_is_understood(language: str) -> None:
    wrong = []
    for spoken, kind, sentence in lines("turns.txt"):
        if spoken == language:
            found = mail_proposal(letter_from_text(AROUND[language].format(sentence))).kind
            if found != kind:
                wrong.append((sentence, kind, found))
    assert not wrong


@pytest.mark.parametrize("language", AROUND)
def test_a_remark_is_offered_and_a_courtesy_is_not(language: str) -> None:
    asked = [(kind, sentence) for spoken, kind, sentence in lines("remarks.txt") if spoken == language]
    missed = [s for kind, s in asked if kind != "none" and not feedback_in([s], language, ended=True)]
    offered = [s for kind, s in asked if kind == "none" and feedback_in([s], language, ended=True)]
    assert (missed, offered) == ([], [])


def test_nearly_every_single_sentence_is_understood() -> None:
    wrong = []
    asked = lines("acts.txt")
    for spoken, kind, sentence in asked:
        text = sentence if kind == "none" else AROUND[spoken].format(sentence)
        found = mail_proposal(letter_from_text(text)).kind
        if found != kind:
            wrong.append((sentence, kind, found))
    assert len(wrong) <= 0.05 * len(asked), wrong


def test_what_only_sounds_like_a_no_is_hardly_ever_taken_for_one() -> None:
    """Written to mislead; a mail that holds both is asked about once more by what it is like as a whole."""
    taken = []
    for spoken, _, sentence in lines("sound_like_no.txt"):
        if mail_proposal(letter_from_text(AROUND[spoken].format(sentence))).kind == "rejection":
            taken.append(sentence)
    assert len(taken) <= 1, taken
