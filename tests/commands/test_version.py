"""One line."""

import pytest

from rebound_desktop import __version__
from rebound_desktop.commands.version import version


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert version() == 0
    assert capsys.readouterr().out == f"Rebound {__version__}\n"
