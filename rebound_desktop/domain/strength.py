"""What holds a passphrase, in words: never a score, never a rule that refuses one."""

from enum import StrEnum

SHORT, LONG = 10, 20
WORDS = 4


class Strength(StrEnum):
    """Each names a sentence in resources/words (lock.strength)."""

    EMPTY = "empty"
    SHORT = "short"
    KNOWN = "known"
    FAIR = "fair"
    LONG = "long"


# What lists of stolen passwords begin with; a run of one sign, or of keys beside each other, is known too.
_FIRST = ("password", "passwort", "passphrase", "rebound", "qwert", "letmein", "iloveyou", "welcome", "hallo")
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "09876543210")


def strength(passphrase: str) -> Strength:
    """How long a guess would take, told in one of five ways."""
    said = passphrase.strip().casefold()
    if not said:
        return Strength.EMPTY
    if _known(said):
        return Strength.KNOWN
    if len(said) < SHORT:
        return Strength.SHORT
    if len(said) >= LONG or len(set(said.split())) >= WORDS:
        return Strength.LONG
    return Strength.FAIR


def _known(said: str) -> bool:
    plain = "".join(letter for letter in said if letter.isalnum())
    bare = plain.rstrip("0123456789")
    if len(set(plain)) <= 3 or plain.isdigit() or any(plain in run for run in _RUNS):
        return True
    return any(bare == first or bare == first * 2 for first in _FIRST) or bare.startswith(_FIRST[0])
