from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.written import Written, from_draft, lines_of, tags_of

text = st.text(max_size=300)


@given(text, text, text, text)
def test_an_open_text_comes_back_as_it_was_typed(title: str, body: str, tags: str, prompt: str) -> None:
    written = Written(title, body, tags, prompt)
    assert from_draft(written.as_draft()) == written


@given(text)
def test_whatever_lies_in_a_draft_can_be_read(anything: str) -> None:
    assert isinstance(from_draft(anything).body, str)


def test_tags_are_parted_however_they_are_typed() -> None:
    assert tags_of("#walk #Noor") == ("walk", "Noor")
    assert tags_of("walk, after work,walk") == ("walk", "after work")
    assert tags_of(" , # ") == ()


@given(text)
def test_tags_parted_once_stay_parted(typed: str) -> None:
    assert tags_of(", ".join(tags_of(typed))) == tags_of(typed)


def test_a_list_shows_the_title_and_the_first_line_without_its_marks() -> None:
    assert lines_of("The walk home", "# Rain\nagain") == ("The walk home", "Rain")
    assert lines_of("", "\n**Rain** again\n- a *list*") == ("Rain again", "a list")
    assert lines_of("", "  ") == ("", "")
    assert lines_of("", "2 * 3 is 6") == ("2 * 3 is 6", "")
