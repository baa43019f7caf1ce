"""Every icon the program shows lies in resources, is a plain drawing, and bears its licence."""

import ast
from pathlib import Path

import pytest

from tests.house import seen

ICONS = seen.ROOT / "resources" / "icons"
DRAWINGS = sorted(ICONS.glob("*.svg"))


def test_every_icon_that_is_asked_for_exists() -> None:
    asked = {
        (place, node.args[0].value)
        for place, node in seen.calls()
        if seen.called(node) == "icon" and node.args and isinstance(node.args[0], ast.Constant)
    }
    missing = [f"{place} {name}" for place, name in sorted(asked) if not (ICONS / f"{name}.svg").is_file()]
    assert not missing


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.stem)
def test_a_drawing_draws_and_nothing_else(drawing: Path) -> None:
    text = drawing.read_text(encoding="utf-8")
    for reach in ("<script", "<image", "<foreignObject", "href", "url(", "<!ENTITY", "@import"):
        assert reach not in text
    assert "viewBox" in text


def test_a_tinted_icon_takes_its_colour_from_the_theme() -> None:
    for drawing in DRAWINGS:
        if drawing.stem not in ("rebound", "rebound-note"):
            assert "currentColor" in drawing.read_text(encoding="utf-8"), drawing.name


def test_the_licence_lies_beside_the_icons() -> None:
    licence = (ICONS / "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert "ISC License" in licence
    assert "Cole Bemis" in licence


@pytest.mark.parametrize("name", ["rebound", "rebound-note"])
def test_the_program_has_a_face_in_every_size(name: str) -> None:
    for size in (16, 22, 24, 32, 48, 64, 128, 256):
        picture = (ICONS / f"{name}-{size}.png").read_bytes()
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(picture[16:20]) == size
