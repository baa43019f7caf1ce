"""Long text goes as a file, taken once."""

import stat
from pathlib import Path

import pytest

from rebound_desktop.qt import parcel


def test_a_parcel_is_taken_once(tmp_path: Path) -> None:
    name = parcel.leave(tmp_path, "They said no.\n😀")
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert parcel.take(tmp_path, name) == "They said no.\n😀"
    assert parcel.take(tmp_path, name) is None
    assert list(tmp_path.iterdir()) == []


def test_too_large_a_parcel_is_not_left(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="200 kB"):
        parcel.leave(tmp_path, "a" * 200_001)


@pytest.mark.parametrize("name", ["../vault.db", "vault.db", "parcel-", "parcel-../../x", ""])
def test_only_parcels_are_taken(name: str, tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_text("private")
    assert parcel.take(tmp_path, name) is None
    assert (tmp_path / "vault.db").exists()


def test_a_link_in_the_place_of_a_parcel_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("private")
    name = "parcel-" + "0" * 32
    (tmp_path / name).symlink_to(tmp_path / "secret")
    assert parcel.take(tmp_path, name) is None
