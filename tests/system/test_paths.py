"""Where the files lie."""

import stat
from pathlib import Path

import pytest

from rebound_desktop.system.paths import Paths


def test_one_folder_holds_everything_when_rebound_home_is_set(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path / "all")})
    places = [
        paths.vault,
        paths.agenda,
        paths.keys,
        paths.pages,
        paths.backups,
        paths.files,
        paths.log,
        paths.runtime,
    ]
    assert all(place.is_relative_to(tmp_path / "all") for place in places)
    assert len(set(places)) == len(places)


def test_a_relative_home_is_made_absolute() -> None:
    assert Paths.of({"REBOUND_HOME": "some/where"}).data.is_absolute()


def test_the_conventions_of_the_system_hold_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    paths = Paths.of({})
    assert paths.vault.parent == tmp_path / "data/rebound"
    assert paths.log.parent == tmp_path / "state/rebound"
    assert paths.runtime == tmp_path / "rebound"


def test_the_folders_are_for_this_user_alone(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path / "all")}).make()
    for folder in (paths.data, paths.state, paths.runtime):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
