"""Links of the bookmark open this Rebound: one entry, one line, and nobody else's lines touched."""

from pathlib import Path

import pytest

from rebound_desktop.system.link_handler import LinkHandler

OTHERS = (
    "[Added Associations]\ntext/plain=editor.desktop;\n\n[Default Applications]\ntext/html=firefox.desktop\n"
)


@pytest.fixture
def links(tmp_path: Path) -> LinkHandler:
    return LinkHandler(tmp_path / "config", tmp_path / "share", ["/opt/re bound/rebound", "100%"])


def test_switching_it_on_writes_an_entry_and_one_line(links: LinkHandler) -> None:
    assert not links.is_on()
    assert links.switch(True) and links.is_on()
    text = links.entry.read_text()
    assert 'Exec="/opt/re bound/rebound" "100%%" %u\n' in text
    assert "MimeType=x-scheme-handler/rebound;\n" in text and "NoDisplay=true\n" in text
    assert (
        links.choices.read_text()
        == "[Default Applications]\nx-scheme-handler/rebound=rebound-links.desktop\n"
    )


def test_what_other_programs_wrote_stays_to_the_letter(links: LinkHandler) -> None:
    links.choices.parent.mkdir()
    links.choices.write_text(OTHERS)
    links.switch(True)
    links.switch(True)
    assert links.choices.read_text() == OTHERS.replace(
        "[Default Applications]\n", "[Default Applications]\nx-scheme-handler/rebound=rebound-links.desktop\n"
    )
    assert not links.switch(False) and not links.is_on()
    assert links.choices.read_text() == OTHERS and not links.entry.exists()


def test_an_earlier_choice_makes_way_and_a_later_one_is_left_alone(links: LinkHandler) -> None:
    links.choices.parent.mkdir()
    other = "[Default Applications]\nx-scheme-handler/rebound=other.desktop\n"
    links.choices.write_text(other)
    links.switch(True)
    assert links.is_on() and "other.desktop" not in links.choices.read_text()
    links.choices.write_text(other)
    assert not links.is_on()
    links.switch(False)
    assert links.choices.read_text() == other


def test_a_moved_rebound_is_not_the_one_that_opens_them(links: LinkHandler, tmp_path: Path) -> None:
    links.switch(True)
    assert not LinkHandler(tmp_path / "config", tmp_path / "share", ["/opt/new"]).is_on()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "share").write_text("a file in the way")
    with pytest.raises(OSError):
        LinkHandler(tmp_path / "config", tmp_path / "share", ["/opt/rebound"]).switch(True)
