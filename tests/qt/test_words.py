"""What the person reads comes from files, in their language, or in English."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from rebound_desktop.qt import words
from rebound_desktop.qt.words import word

FOLDER = Path(__file__).parents[2] / "resources" / "words"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.speak("en")


def test_the_first_nudge_is_said_in_its_fixed_words() -> None:
    assert word("nudges.quiet_ended.title") == "Your quiet time has ended."


def test_a_language_is_spoken_by_any_form_of_its_code() -> None:
    for code in ("de", "de_AT", "de-CH", "DE_de.UTF-8"):
        words.speak(code)
        assert words.language() == "de"
        assert word("nudges.quiet_ended.title") == "Deine stille Zeit ist vorbei."


@pytest.mark.parametrize("code", ["xx", "", "C", "../en", "POSIX"])
def test_a_language_without_words_leaves_english(code: str) -> None:
    words.speak(code)
    assert word("nudges.quiet_ended.title") == "Your quiet time has ended."


def test_places_are_filled_and_braces_in_a_value_stay() -> None:
    assert word("tray.quiet_until", when="{Monday} 100 %") == "Quiet until {Monday} 100 %"


def test_one_thing_and_several_are_said_differently() -> None:
    assert word("steps.import_jobs", count=1) == "Import 1 job"
    assert word("steps.import_jobs", count=212) == "Import 212 jobs"


def test_a_missing_word_is_an_error_in_tests() -> None:
    with pytest.warns(UserWarning, match="no words for 'tray.nothing'"):
        assert word("tray.nothing") == "tray.nothing"
    with pytest.warns(UserWarning, match="no words for 'tray'"):
        word("tray")


def _leaves(table: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for name, value in table.items():
            yield from _leaves(value, f"{path}.{name}")
    elif isinstance(table, str):
        yield path, table


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("de/*.toml")), ids=lambda file: file.stem)
def test_every_german_word_has_an_english_twin_with_the_same_places(file: Path) -> None:
    english = dict(_leaves(tomllib.loads((FOLDER / "en" / file.name).read_text(encoding="utf-8"))))
    german = dict(_leaves(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert german.keys() <= english.keys()
    for key, text in german.items():
        assert _places(text) == _places(english[key]), key
