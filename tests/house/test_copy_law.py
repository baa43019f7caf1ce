"""Every text a person can see keeps the copy law, and the law is seen to catch each breach."""

import ast
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.house import copy_law, seen

LISTED = [
    line.strip()
    for line in (Path(__file__).parent / "first_person.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
KEYS = [line for line in LISTED if not line.startswith("tr: ")]
SAID = {line.removeprefix("tr: ") for line in LISTED if line.startswith("tr: ")}
# A screen reader's sentence is two parts without a stop; names and drafts of letters have their own shape.
SPOKEN = ("*.spoken", "*.spoken_*")


def _breaches(key: str, text: str, language: str) -> list[str]:
    rules = [
        rule
        for rule in copy_law.RULES
        if not (rule is copy_law.unfinished and any(fnmatchcase(key, one) for one in SPOKEN))
    ]
    return [f"{language} {key} {found}: {text}" for rule in rules if (found := rule(text, language))]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_word_keeps_the_copy_law(language: str) -> None:
    breaches = [breach for key, text in seen.texts(language) for breach in _breaches(key, text, language)]
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize("language", ["en", "de"])
def test_rebound_never_says_i(language: str) -> None:
    spoken = [
        f"{key} {found}: {text}"
        for key, text in seen.texts(language)
        if (found := copy_law.first_person(text, language)) and not any(fnmatchcase(key, one) for one in KEYS)
    ]
    assert not spoken, "the person speaks here? then list it in first_person.txt\n" + "\n".join(spoken)


def test_every_tr_keeps_the_copy_law() -> None:
    breaches = []
    for place, argument in seen.translated():
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            text = argument.value
            breaches += _breaches(place, text, "en")
            if (found := copy_law.first_person(text)) and text not in SAID:
                breaches.append(f"{place} {found}: {text}")
        elif isinstance(argument, ast.JoinedStr):
            breaches.append(f"{place} an f-string cannot be translated; use {{places}} and .format()")
    assert not breaches, "\n".join(breaches)


def test_nothing_is_listed_as_first_person_that_is_not_there() -> None:
    keys = {key for language in ("en", "de") for key, _ in seen.texts(language)}
    idle = [one for one in KEYS if not any(fnmatchcase(key, one) for key in keys)]
    assert not idle


@pytest.mark.parametrize(
    ("rule", "language", "bad"),
    [
        (copy_law.forbidden, "en", "You should rest."),
        (copy_law.forbidden, "en", "Only two left"),
        (copy_law.forbidden, "en", "A streak of 3"),
        (copy_law.forbidden, "en", "You’ve got this."),
        (copy_law.forbidden, "en", "It's been a while."),
        (copy_law.forbidden, "en", "Let it go."),
        (copy_law.forbidden, "en", "Signs of depression"),
        (copy_law.forbidden, "de", "Das ist nur ein Brief."),
        (copy_law.first_person, "en", "I saved it."),
        (copy_law.first_person, "en", "I’ll be there."),
        (copy_law.first_person, "en", "We kept your place."),
        (copy_law.first_person, "de", "Das habe ich behalten."),
        (copy_law.loud, "en", "Saved!"),
        (copy_law.loud, "en", "Saved 🎉"),
        (copy_law.typed, "en", "That's enough"),
        (copy_law.typed, "en", 'They said "no".'),
        (copy_law.typed, "en", "Wait..."),
        (copy_law.typed, "en", "ends with space "),
        (copy_law.unfinished, "en", "It is saved. You can stop"),
        (copy_law.places, "en", "Add {}"),
        (copy_law.places, "en", "Add {title.__class__}"),
        (copy_law.places, "en", "Add {title"),
        (copy_law.places, "en", "From {from}"),
        (copy_law.markup, "en", "<b>Saved</b>"),
    ],
)
def test_the_law_catches_a_breach(rule: Callable[[str, str], str | None], language: str, bad: str) -> None:
    assert rule(bad, language)


@pytest.mark.parametrize(
    "good",
    [
        "let it go by",
        "They said no.",
        "Being sad is the plan.",
        "“You built three maps. Eat something warm.”",
        "You came that far. Be proud of that.",
        "Move to…",
    ],
)
def test_the_law_leaves_good_words_alone(good: str) -> None:
    assert not _breaches("sample", good, "en")
    assert not copy_law.first_person(good)


def test_somebody_quoted_may_say_i() -> None:
    assert not copy_law.first_person("“I’m ready sooner” ends it at once.")
