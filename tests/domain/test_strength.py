"""A passphrase is never refused and never scored: a sentence says what holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.strength import Strength, strength


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", Strength.EMPTY),
        ("   ", Strength.EMPTY),
        ("seven", Strength.SHORT),
        ("password1234", Strength.KNOWN),
        ("Passwort", Strength.KNOWN),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.KNOWN),
        ("20261123", Strength.KNOWN),
        ("qwertzuiop", Strength.KNOWN),
        ("grün lampen", Strength.FAIR),
        ("a film by heart", Strength.LONG),
        ("lamp river seven coat", Strength.LONG),
        ("Zwölf Boxkämpfer jagen", Strength.LONG),
    ],
)
def test_it_says_what_holds(said: str, told: Strength) -> None:
    assert strength(said) is told


@given(st.text(max_size=60))
def test_every_passphrase_is_told_something(said: str) -> None:
    assert strength(said) in Strength
