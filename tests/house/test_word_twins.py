"""Where a file of words has a German twin, the two say the same things with the same places."""

import re

import pytest

from tests.house import copy_law, seen

TWINS = sorted(path.stem for path in (seen.WORDS / "de").glob("*.toml"))
# Where it hurts first nothing falls back to English; elsewhere a new text may wait for its translation.
WHOLE = ("arc", "jobs", "moments", "nudges", "returning", "selfcare", "setback", "steps", "tray")


def _places(language: str, file: str) -> dict[str, set[str]]:
    return {key: copy_law.named(text) for key, text in seen.leaves(seen.table(language, file), file)}


@pytest.mark.parametrize("file", TWINS)
def test_the_german_twin_says_what_the_english_file_says(file: str) -> None:
    english, german = _places("en", file), _places("de", file)
    assert not german.keys() - english.keys(), "not in English"
    differing = [key for key, places in german.items() if english[key] != places]
    assert not differing


@pytest.mark.parametrize("file", WHOLE)
def test_nothing_is_left_in_english_where_it_hurts_first(file: str) -> None:
    missing = sorted(_places("en", file).keys() - _places("de", file).keys())
    assert not missing, f"say it in resources/words/de/{file}.toml, too"


def test_codes_are_not_translated() -> None:
    english, german = seen.table("en", "selfcare"), seen.table("de", "selfcare")
    assert english["feeling"]["first"] == german["feeling"]["first"]
    for one, other in zip(english["kit"]["offered"], german["kit"]["offered"], strict=True):
        assert (one["energy"], one["safe_at_night"]) == (other["energy"], other["safe_at_night"])


def test_the_codes_lie_in_the_words() -> None:
    words = seen.table("en", "selfcare")
    named = {
        code for group in words["feeling"].values() if isinstance(group, dict) for code in group["words"]
    }
    assert len(named) >= 40
    assert named <= words["headline"].keys(), "each word has its headline"
    assert set(words["feeling"]["first"]) <= named


def test_a_number_and_its_source_are_the_same_in_every_language() -> None:
    english, german = seen.table("en", "countries"), seen.table("de", "countries")
    assert set(english["order"]) == set(german["order"])
    for code in english["order"]:
        assert english[code]["emergency"] == german[code]["emergency"]
        for one, other in zip(english[code]["lines"], german[code]["lines"], strict=True):
            for fact in ("number", "source", "dated", "checked"):
                assert one[fact] == other[fact]


def test_each_line_names_its_source_and_when_it_was_read() -> None:
    english = seen.table("en", "countries")
    assert len(english["order"]) >= 12
    for code in english["order"]:
        for line in english[code]["lines"]:
            assert line["number"] and line["hours"] and line["what"]
            assert line["source"].startswith(("https://", "http://"))
            assert re.fullmatch(r"20\d\d-\d\d", line["checked"])
            assert not line["dated"] or re.fullmatch(r"20\d\d-\d\d", line["dated"])
