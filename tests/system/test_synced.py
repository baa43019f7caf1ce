"""A folder that another service carries to other computers is known by its mark, or by its name."""

from pathlib import Path

import pytest

from rebound_desktop.system.synced import synced_by


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".nextcloudsync.log", "Nextcloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_a_mark_above_the_vault_tells(tmp_path: Path, mark: str, service: str) -> None:
    folder = tmp_path / "carried" / "rebound"
    folder.mkdir(parents=True)
    (tmp_path / "carried" / mark).touch()
    assert synced_by(folder, tmp_path) == service


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Somebody", "OneDrive"),
        ("Nextcloud", "Nextcloud"),
        ("Library/Mobile Documents", "iCloud"),
    ],
)
def test_its_name_tells(tmp_path: Path, name: str, service: str) -> None:
    folder = tmp_path / name / "rebound"
    folder.mkdir(parents=True)
    assert synced_by(folder, tmp_path) == service


def test_an_ordinary_folder_is_nobodys(tmp_path: Path) -> None:
    home = tmp_path / "home"
    folder = home / ".local" / "share" / "rebound"
    folder.mkdir(parents=True)
    (tmp_path / ".stfolder").touch()  # above the home folder nothing is looked at
    (home / "dropbox-notes").mkdir()
    assert synced_by(folder, home) == ""
    assert synced_by(tmp_path / "not there", tmp_path) == "Syncthing"
