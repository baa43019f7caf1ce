"""A found text shows the words around what was looked for."""

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.store.snippet import LENGTH, cut


def test_the_match_is_marked() -> None:
    assert cut("They liked how calm it was.", ["calm"], False) == (
        ("They liked how ", False),
        ("calm", True),
        (" it was.", False),
    )


def test_an_unfinished_word_is_marked_whole() -> None:
    assert cut("at the harbour", ["harb"], True) == (("at the ", False), ("harbour", True))
    assert cut("at the harbour", ["harb"], False) == (("at the harbour", False),)


def test_every_word_is_marked_and_case_does_not_matter() -> None:
    marked = [piece for piece, hit in cut("Calm sea, calm harbour", ["CALM", "sea"], False) if hit]
    assert marked == ["Calm", "sea", "calm"]


def test_accents_do_not_matter() -> None:
    assert cut("ein Höhenweg", ["hohenweg"], False) == (("ein ", False), ("Höhenweg", True))
    assert cut("ein Hohenweg", ["höhenweg"], False) == (("ein ", False), ("Hohenweg", True))


def test_a_long_text_is_cut_at_words_around_the_match() -> None:
    text = "before " * 100 + "harbour" + " after" * 100
    parts = cut(text, ["harbour"], False)
    assert parts[0][0].startswith("…before ")
    assert parts[1] == ("harbour", True)
    assert parts[-1][0].endswith(" after…")
    assert sum(len(piece) for piece, _ in parts) <= LENGTH + 2


def test_without_a_match_it_is_the_beginning() -> None:
    assert cut("word " * 100, ["other"], False)[0][0].startswith("word word")
    assert cut("", ["other"], False) == ()


@given(st.text(), st.lists(st.text(min_size=1), min_size=1, max_size=4), st.booleans())
def test_what_is_shown_is_the_text_itself(text: str, words: list[str], unfinished: bool) -> None:
    shown = "".join(piece for piece, _ in cut(text, words, unfinished))
    assert shown.removeprefix("…").removesuffix("…") in " ".join(text.split()) or "…" in text
